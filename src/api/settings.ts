import type { AccountSettings } from './account-settings.ts'
import { accountSettings, settingsPath } from './account-settings.ts'
import { request } from './http.ts'
import { mutation, query, queryClient } from './query.ts'

/** Settings of an account as they are changed: each service has its own, and its own way to say which version. */

export type SettingsChanges = Partial<Omit<AccountSettings, 'account_id' | 'entity_tag'>>

export const identitySettings = {
  /** The settings as they are now, past every cache: for changing them after somebody else did. */
  read: async (accountId: string): Promise<AccountSettings> =>
    (await request<AccountSettings>('getAccountSettings', settingsPath(accountId))).data,
  /** @throws ApiError 409 when somebody else changed any of the settings since they were read */
  update: mutation(
    ['account'],
    async (
      { account_id, entity_tag }: Pick<AccountSettings, 'account_id' | 'entity_tag'>,
      changes: SettingsChanges,
    ) => {
      const { data } = await request<AccountSettings>('updateAccountSettings', settingsPath(account_id), {
        method: 'PUT',
        body: changes,
        headers: { 'If-Match': entity_tag },
      })
      // What is opened next begins with what was just saved.
      queryClient.setQueryData(accountSettings.get(account_id).queryKey, data)
      return data
    },
  ),
}

export type InteractionState = 'enabled' | 'monitor' | 'limited'

export interface Interaction {
  readonly state: InteractionState
  readonly external_allowed_accounts: readonly string[]
}

/** What identities of other accounts may do here, by what they are. */
export interface AccessSettings {
  readonly account_id: string
  readonly tag: string
  readonly identity_types: Readonly<Record<'user' | 'service_id' | 'service', Interaction>>
}

interface AccessWire {
  readonly external_account_identity_interaction: Pick<AccessSettings, 'identity_types'>
}

const accessPath = (accountId: string): string =>
  `/v1/accounts/${encodeURIComponent(accountId)}/settings/access_management`

async function readAccess(account_id: string, signal?: AbortSignal): Promise<AccessSettings> {
  const { data, etag = '' } = await request<AccessWire>('getSettings', accessPath(account_id), { signal })
  return { account_id, tag: etag, ...data.external_account_identity_interaction }
}

export const accessSettings = {
  get: (accountId: string) =>
    query('account', 'getSettings', accountId, (signal) => readAccess(accountId, signal)),
  read: (accountId: string) => readAccess(accountId),
  /** @throws ApiError 412 when somebody else changed them since they were read */
  update: mutation(
    ['account', 'access'],
    async (version: AccessSettings, identity_types: Partial<AccessSettings['identity_types']>) => {
      await request('updateSettings', accessPath(version.account_id), {
        method: 'PATCH',
        body: { external_account_identity_interaction: { identity_types } },
        headers: { 'If-Match': version.tag },
      })
    },
  ),
}
