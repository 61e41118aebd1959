import type { Actor } from '../kernel/operation.ts'
import type { State } from './state.ts'

/** The setting has a line for each kind of identity; a trusted profile is none of them, and counts as a user. */
const kinds = { user: 'user', profile: 'user', serviceid: 'service_id' } as const

/**
 * Why an identity of another account is shut out of this one, whatever its policies: External identity interaction is
 * `limited`, and its account is not among those that are allowed (api-contract.md, 5.4). `monitor` lets everybody through.
 */
export function shutOutOf(state: State, { kind, account_id }: Actor, accountId: string): string | undefined {
  if (account_id === accountId || account_id === '') return undefined
  const setting = state.accessManagementSettings.get(accountId)?.identity_types[kinds[kind]]
  if (setting?.state !== 'limited' || setting.external_allowed_accounts.includes(account_id)) return undefined
  return `Account ${accountId} limits what identities of other accounts may do in it, and account ${account_id} is not on its list. An administrator of account ${accountId} can allow it in Settings, External identity interaction.`
}
