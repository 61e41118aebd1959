import { signToken } from '../../kernel/jwt.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import { claimsFor, lifetimeOf, refreshLifetimeOf } from './claims.ts'
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
  /** Seconds that it may live at most, when something sets a bound besides the account. */
  readonly atMost?: number | undefined
}

/** The token and what comes with it (api-contract.md, 2). Only people who signed in get a refresh token. */
export function tokenAnswer(context: Context<unknown>, bearer: Bearer): Reply {
  const { state, now, ids, signingKey } = context
  const { iamId, accountId, grant, apikeyId, assumedBy, atMost = Infinity } = bearer
  const account = state.accounts.get(accountId)
  const lifetime = Math.min(lifetimeOf(account), atMost)
  const claims = claimsFor(state, iamId, accountId, {
    now,
    lifetime,
    jti: ids.uuid(),
    grant_type: grant,
    apikey_id: apikeyId,
    assumed_by: assumedBy,
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
