import type { Factor } from '../iam-identity/mfa/model.ts'
import type { AccountRow } from '../iam-identity/model.ts'
import type { State } from '../state.ts'
import { fullName } from '../user-management/model.ts'

const ACCESS_LIFETIME = 3600
const REFRESH_LIFETIME = 72 * 3600

const secondsOr = (set: string | undefined, otherwise: number): number => {
  const seconds = Number(set)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : otherwise
}

/** Lifetime of an access token in seconds, as the account's settings have it. */
export const lifetimeOf = (account: AccountRow | undefined): number =>
  secondsOr(account?.settings.system_access_token_expiration_in_seconds, ACCESS_LIFETIME)

/** Lifetime of a refresh token in seconds. */
export const refreshLifetimeOf = (account: AccountRow | undefined): number =>
  secondsOr(account?.settings.system_refresh_token_expiration_in_seconds, REFRESH_LIFETIME)

interface Times {
  readonly now: number
  readonly lifetime: number
  readonly jti: string
  readonly grant_type: string
  /** The API key that the token was made from. */
  readonly apikey_id?: string | undefined
  /** IAM ID of whoever takes on the trusted profile that the token is for. */
  readonly assumed_by?: string | undefined
  /** The sign-in that the token belongs to. */
  readonly session_id?: string | undefined
  /** What the sign-in went through besides the password. */
  readonly factor?: Factor | undefined
}

/** Authentication methods, in the words of RFC 8176; a code by email is a one-time password too. */
const methodsOf = (factor: Factor | undefined): readonly string[] =>
  factor === undefined ? ['pwd'] : ['mfa', factor === 'security_key' ? 'hwk' : 'otp', 'pwd']

const common = (iam_id: string, account_id: string, times: Times) => ({
  iam_id,
  id: iam_id,
  jti: times.jti,
  account: { valid: true, bss: account_id, frozen: true },
  iat: Math.floor(times.now / 1000),
  exp: Math.floor(times.now / 1000) + times.lifetime,
  iss: 'https://iam.cloud.ibm.com/identity',
  grant_type: times.grant_type,
  scope: 'ibm openid',
  client_id: 'default',
  acr: 1,
  amr: methodsOf(times.factor),
  ...(times.session_id === undefined ? {} : { session_id: times.session_id }),
  ...(times.apikey_id === undefined ? {} : { apikey_id: times.apikey_id }),
})

/** Who authenticated, in the token of a profile that somebody has taken on. */
function authnOf(state: State, iam_id: string): object {
  const serviceId = state.serviceIds.one('iam_id', iam_id)
  if (serviceId !== undefined)
    return { sub: serviceId.id, iam_id, name: serviceId.name, sub_type: 'ServiceId' }
  const user = state.users.get(iam_id)
  return { sub: user?.email ?? iam_id, iam_id, name: user === undefined ? iam_id : fullName(user) }
}

/** Claims of an identity's token (api-contract.md, 2); `undefined` when there is no such identity. */
export function claimsFor(state: State, iamId: string, accountId: string, times: Times): object | undefined {
  const serviceId = state.serviceIds.one('iam_id', iamId)
  if (serviceId !== undefined)
    return {
      ...common(iamId, accountId, times),
      realmid: 'iam',
      identifier: serviceId.id,
      name: serviceId.name,
      sub: serviceId.id,
      sub_type: 'ServiceId',
      unique_instance_crns: serviceId.unique_instance_crns,
      authn: { sub: serviceId.id, iam_id: iamId, name: serviceId.name, sub_type: 'ServiceId' },
    }
  const profile = state.profiles.one('iam_id', iamId)
  if (profile !== undefined)
    return {
      ...common(iamId, accountId, times),
      realmid: 'iam',
      identifier: profile.id,
      name: profile.name,
      sub: profile.id,
      sub_type: 'Profile',
      authn: authnOf(state, times.assumed_by ?? ''),
    }
  const user = state.users.get(iamId)
  if (user === undefined) return undefined
  const name = fullName(user)
  const claims = common(iamId, accountId, times)
  return {
    ...claims,
    account: {
      ...claims.account,
      ims_user_id: String(user.classic_id),
      ims: state.accounts.get(accountId)?.number,
    },
    realmid: user.realm,
    identifier: iamId.replace(`${user.realm}-`, ''),
    given_name: user.firstname,
    family_name: user.lastname,
    name,
    email: user.email,
    sub: user.email,
    authn: {
      sub: user.email,
      iam_id: iamId,
      name,
      given_name: user.firstname,
      family_name: user.lastname,
      email: user.email,
    },
  }
}
