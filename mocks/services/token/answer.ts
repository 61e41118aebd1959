import { signToken } from '../../kernel/jwt.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import { addressRefused } from '../caller-address.ts'
import type { AccountRow } from '../iam-identity/model.ts'
import { openSession, secondsLeft } from '../login-sessions.ts'
import { passFactor } from '../mfa-requirement.ts'
import { claimsFor, lifetimeOf, refreshLifetimeOf } from './claims.ts'
import type { LoginSessionRow } from './model.ts'
import { refuse } from './request.ts'

/** Whom a token is for, and what it was exchanged for. */
interface Bearer {
  readonly iamId: string
  readonly accountId: string
  readonly grant: string
  /** The API key that was given for it. */
  readonly apikeyId?: string | undefined
  /** IAM ID of whoever takes on a trusted profile. */
  readonly assumedBy?: string | undefined
  /** A sign-in of a person: it begins a session, and goes through the factor that the account asks for. */
  readonly isSignIn?: boolean
  /** The session that a token is refreshed in. */
  readonly session?: LoginSessionRow | undefined
  /** Seconds that it may live at most, when something sets a bound besides the account. */
  readonly atMost?: number | undefined
}

/** Where tokens may be asked for from: by the account's list, and by the user's own where it has one. */
function needAddress(
  { state, headers }: Context<unknown>,
  account: AccountRow | undefined,
  iamId: string,
): void {
  const lists = [
    account?.settings.allowed_ip_addresses,
    state.users.get(iamId)?.settings?.allowed_ip_addresses,
  ]
  const address = addressRefused(headers, lists)
  // No source names the code.
  if (address !== undefined)
    refuse(
      'BXNIM0523E',
      'The IP address is not allowed.',
      `Tokens of this account cannot be asked for from ${address}: the IP addresses that are allowed in the account's settings, or in the user's, do not have it.`,
    )
}

/** Longer names of programs are cut. */
const AGENT_LENGTH = 200

/** The session that a sign-in begins. */
const begun = ({ now, headers }: Context<unknown>, { iamId, apikeyId }: Bearer, jti: string) => ({
  id: jti,
  iam_id: iamId,
  now,
  ...(apikeyId === undefined ? {} : { began_with: 'apikey' as const }),
  user_agent: headers.get('User-Agent')?.slice(0, AGENT_LENGTH),
})

/** The token and what comes with it (api-contract.md, 2). Only people who signed in get a refresh token. */
export function tokenAnswer(context: Context<unknown>, bearer: Bearer): Reply {
  const { state, now, ids, signingKey } = context
  const { iamId, accountId, grant, apikeyId, assumedBy, isSignIn = false, atMost = Infinity } = bearer
  const account = state.accounts.get(accountId)
  needAddress(context, account, iamId)
  const jti = ids.uuid()
  const session =
    bearer.session ?? (isSignIn ? openSession(state, account, begun(context, bearer, jti)) : undefined)
  const lifetime = Math.min(
    lifetimeOf(account),
    atMost,
    session === undefined ? Infinity : secondsLeft(account, session, now),
  )
  const claims = claimsFor(state, iamId, accountId, {
    now,
    lifetime,
    jti,
    grant_type: grant,
    apikey_id: apikeyId,
    assumed_by: assumedBy,
    session_id: session?.id,
    factor:
      session && account && apikeyId === undefined && assumedBy === undefined
        ? passFactor(state, account, iamId)
        : undefined,
  })
  if (claims === undefined)
    return refuse('BXNIM0400E', 'The identity of this credential is no longer in the account.')
  const expiration = Math.floor(now / 1000) + lifetime
  const isRefreshable = apikeyId === undefined && assumedBy === undefined
  return {
    ...ok({
      access_token: signToken(signingKey, claims),
      refresh_token: isRefreshable
        ? signToken(signingKey, {
            refresh: true,
            iam_id: iamId,
            account: accountId,
            session_id: session?.id,
            exp: Math.floor(now / 1000) + refreshLifetimeOf(account),
          })
        : 'not_supported',
      ims_user_id: state.users.get(iamId)?.classic_id ?? 0,
      token_type: 'Bearer',
      expires_in: lifetime,
      expiration,
      scope: 'ibm openid',
    }),
    once: ['access_token', 'refresh_token'],
  }
}
