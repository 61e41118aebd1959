import { Failure } from '../../kernel/failure.ts'
import type { Reply } from '../../kernel/operation.ts'
import { authenticate } from '../authenticate.ts'
import type { Context } from '../operation.ts'
import { countSignIn } from '../sign-in.ts'
import { trustIn } from '../trust.ts'
import { tokenAnswer } from './answer.ts'
import { takeApiKey } from './api-key.ts'
import { tokenService } from './manners.ts'
import type { TokenRequest } from './request.ts'
import { need, refuse } from './request.ts'

interface Caller {
  readonly iam_id: string
  readonly account_id: string
  readonly session_id?: string | undefined
}

/** Whoever the API key or the access token in the form speaks for. */
function callerOf(context: Context<TokenRequest>): Caller {
  const { body, state, signingKey, now } = context
  if (body.apikey !== undefined) return takeApiKey(context)
  const token = need(body.access_token, 'access_token')
  try {
    return authenticate({ state, signingKey, now, authorization: `Bearer ${token}`, service: tokenService })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { code, message } = error.fields
    return refuse(code, message, 'It is the access_token of whoever takes on the profile.')
  }
}

/** The profile by id, CRN, or name and account: the three ways of IBM's SDK. */
function profileOf({ body, state }: Context<TokenRequest>) {
  const { profile_crn, profile_name, profile_id } = body
  if (profile_crn !== undefined) return state.profiles.get(profile_crn.split(':').at(-1) ?? '')
  if (profile_name !== undefined)
    return state.profiles.one('name', `${need(body.account, 'account')}/${profile_name.toLowerCase()}`)
  return state.profiles.get(need(profile_id, 'profile_id'))
}

/**
 * Gives whoever a trusted profile trusts a token that acts as the profile, with the profile's own access and nothing of
 * the caller's.
 */
export function assumeProfile(context: Context<TokenRequest>, grant: string): Reply {
  const caller = callerOf(context)
  const profile = profileOf(context)
  const trust = profile && trustIn(context.state, profile.id, caller.iam_id, caller.account_id)
  // No source names the code. A profile that is not there and one that does not trust the caller are refused alike.
  if (profile === undefined || trust === undefined)
    return refuse(
      'BXNIM0514E',
      'The trusted profile cannot be applied.',
      `There is no such trusted profile that ${caller.iam_id} may take on. Whoever administers the profile can add the identity, or a rule that it meets.`,
    )
  countSignIn(context.state, profile.iam_id, context.now)
  return tokenAnswer(context, {
    iamId: profile.iam_id,
    accountId: profile.account_id,
    grant,
    assumedBy: caller.iam_id,
    // Who ends a session ends what was taken on in it.
    session: context.state.loginSessions.get(caller.session_id ?? ''),
    ...trust,
  })
}
