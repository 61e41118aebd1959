import { request } from './http.ts'
import { query } from './query.ts'

/** What the console reads of the account's identity settings. */
export interface AccountSettings {
  readonly entity_tag: string
  readonly restrict_create_service_id: 'RESTRICTED' | 'NOT_RESTRICTED' | 'NOT_SET'
  readonly restrict_create_platform_apikey: 'RESTRICTED' | 'NOT_RESTRICTED' | 'NOT_SET'
}

export const accountSettings = {
  get: (accountId: string) =>
    query(
      'account',
      'getAccountSettings',
      accountId,
      async (signal) =>
        (
          await request<AccountSettings>(
            'getAccountSettings',
            `/v1/accounts/${encodeURIComponent(accountId)}/settings/identity`,
            {
              signal,
            },
          )
        ).data,
    ),
}
