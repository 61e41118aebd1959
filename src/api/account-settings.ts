import { request } from './http.ts'
import { query } from './query.ts'

export type Restriction = 'RESTRICTED' | 'NOT_RESTRICTED' | 'NOT_SET'

/** Which email addresses may be invited, by realm. */
export interface DomainRestriction {
  readonly realm_id: string
  readonly invitation_email_allow_patterns?: readonly string[]
  readonly restrict_invitation?: boolean
}

/** What the console reads of the account's identity settings. Numbers are texts; `NOT_SET` leaves it to the service. */
export interface AccountSettings {
  readonly account_id: string
  readonly entity_tag: string
  readonly restrict_create_service_id: Restriction
  readonly restrict_create_platform_apikey: Restriction
  readonly restrict_user_list_visibility: Restriction
  readonly allowed_ip_addresses: string
  readonly mfa: string
  readonly user_mfa: readonly { readonly iam_id: string; readonly mfa: string }[]
  readonly restrict_user_domains: readonly DomainRestriction[]
  readonly session_expiration_in_seconds: string
  readonly session_invalidation_in_seconds: string
  readonly max_sessions_per_identity: string
  readonly system_access_token_expiration_in_seconds: string
  readonly system_refresh_token_expiration_in_seconds: string
}

export const settingsPath = (accountId: string): string =>
  `/v1/accounts/${encodeURIComponent(accountId)}/settings/identity`

export const accountSettings = {
  get: (accountId: string) =>
    query(
      'account',
      'getAccountSettings',
      accountId,
      async (signal) =>
        (await request<AccountSettings>('getAccountSettings', settingsPath(accountId), { signal })).data,
    ),
}
