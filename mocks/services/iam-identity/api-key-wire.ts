import { identityTime } from '../../kernel/timestamps.ts'
import type { State } from '../state.ts'
import type { ApiKeyRow, HistoryRow } from './model.ts'
import { apiKeyCrn } from './model.ts'

/** An API key as it travels (api-contract.md, 4.1). */
export interface ApiKeyWire {
  readonly id: string
  readonly entity_tag: string
  readonly crn: string
  readonly locked: boolean
  readonly disabled: boolean
  readonly created_at: string
  readonly created_by: string
  readonly modified_at: string
  readonly name: string
  readonly support_sessions: boolean
  readonly action_when_leaked: string
  readonly expires_at?: string
  readonly description?: string
  readonly iam_id: string
  readonly account_id: string
  /** The value where it may be seen, else empty. */
  readonly apikey: string
  readonly history?: readonly HistoryWire[]
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
}

/** A line of history as it travels. */
export type HistoryWire = Omit<HistoryRow, 'timestamp'> & { readonly timestamp: string }

export const historyWire = (history: readonly HistoryRow[]): readonly HistoryWire[] =>
  history.map((item) => ({ ...item, timestamp: identityTime(item.timestamp) }))

export const activityWire = (row: {
  readonly last_authn?: number | undefined
  readonly authn_count: number
}) => ({
  ...(row.last_authn === undefined ? {} : { last_authn: identityTime(row.last_authn) }),
  authn_count: row.authn_count,
})

/** `include_history` and `include_activity` of a read. */
export const includes = (query: URLSearchParams) => ({
  history: query.get('include_history') === 'true',
  activity: query.get('include_activity') === 'true',
})

/** Where the value of a key that may be read again is kept. */
export const vaultId = (keyId: string): string => `apikey/${keyId}`

/** The value of a service ID's key that was created with `store_value`; empty for every other key. */
export function storedValue(state: State, row: ApiKeyRow): string {
  const kept = row.store_value ? state.vault.get(vaultId(row.id))?.value : undefined
  return typeof kept === 'string' ? kept : ''
}

export function apiKeyWire(
  row: ApiKeyRow,
  apikey: string,
  include: { readonly history: boolean; readonly activity: boolean },
): ApiKeyWire {
  return {
    id: row.id,
    entity_tag: row.entity_tag,
    crn: apiKeyCrn(row),
    locked: row.locked,
    disabled: row.disabled,
    created_at: identityTime(row.created_at),
    created_by: row.created_by,
    modified_at: identityTime(row.modified_at),
    name: row.name,
    support_sessions: row.support_sessions,
    action_when_leaked: row.action_when_leaked,
    ...(row.expires_at === undefined ? {} : { expires_at: identityTime(row.expires_at) }),
    ...(row.description === undefined ? {} : { description: row.description }),
    iam_id: row.iam_id,
    account_id: row.account_id,
    apikey,
    ...(include.history ? { history: historyWire(row.history) } : {}),
    ...(include.activity ? { activity: activityWire(row) } : {}),
  }
}
