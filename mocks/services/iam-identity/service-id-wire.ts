import { identityTime } from '../../kernel/timestamps.ts'
import type { ApiKeyWire, HistoryWire } from './api-key-wire.ts'
import { activityWire, historyWire } from './api-key-wire.ts'
import type { ServiceIdRow } from './model.ts'
import { serviceIdCrn } from './model.ts'

/** A service ID as it travels (api-contract.md, 4.2). */
export interface ServiceIdWire {
  readonly id: string
  readonly iam_id: string
  readonly entity_tag: string
  readonly crn: string
  readonly locked: boolean
  readonly created_at: string
  readonly modified_at: string
  readonly account_id: string
  /** With `show_group_id=true`, and in the answer to create. */
  readonly group_id?: string
  readonly name: string
  readonly description?: string
  readonly unique_instance_crns: readonly string[]
  readonly history?: readonly HistoryWire[]
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
  /** The key made together with the service ID; in the answer to create and never again. */
  readonly apikey?: ApiKeyWire
}

export interface ServiceIdIncludes {
  readonly history: boolean
  readonly activity: boolean
  readonly group: boolean
}

export const serviceIdIncludes = (query: URLSearchParams): ServiceIdIncludes => ({
  history: query.get('include_history') === 'true',
  activity: query.get('include_activity') === 'true',
  group: query.get('show_group_id') === 'true',
})

export const serviceIdWire = (
  row: ServiceIdRow,
  include: ServiceIdIncludes,
  apikey?: ApiKeyWire,
): ServiceIdWire => ({
  id: row.id,
  iam_id: row.iam_id,
  entity_tag: row.entity_tag,
  crn: serviceIdCrn(row),
  locked: row.locked,
  created_at: identityTime(row.created_at),
  modified_at: identityTime(row.modified_at),
  account_id: row.account_id,
  ...(include.group ? { group_id: row.group_id } : {}),
  name: row.name,
  ...(row.description === undefined ? {} : { description: row.description }),
  unique_instance_crns: row.unique_instance_crns,
  ...(include.history ? { history: historyWire(row.history) } : {}),
  ...(include.activity ? { activity: activityWire(row) } : {}),
  ...(apikey === undefined ? {} : { apikey }),
})
