import { resourceTime } from '../../kernel/timestamps.ts'
import type { InstanceRow, ResourceKeyRow } from './model.ts'

/** A service credential on the wire, its members in the order of seed 000. */
export interface ResourceKeyWire {
  readonly id: string
  readonly guid: string
  readonly url: string
  readonly created_at: string
  readonly updated_at: string
  readonly deleted_at: string | null
  readonly created_by: string
  readonly updated_by: string
  readonly deleted_by: string
  readonly source_crn: string
  /** Role CRN; empty for a credential without a role. */
  readonly role: string
  readonly name: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly crn: string
  readonly state: ResourceKeyRow['state']
  readonly account_id: string
  readonly resource_group_id: string
  readonly resource_id: string
  readonly onetime_credentials: boolean
  /** The values, or a marker in their place: `{ "REDACTED": "REDACTED" | "REDACTED_EXPLICIT" }`. */
  readonly credentials: Readonly<Record<string, unknown>>
  readonly iam_compatible: boolean
  readonly migrated: boolean
  readonly resource_instance_url: string
  readonly resource_alias_url: string | null
}

export const resourceKeyWire = (
  row: ResourceKeyRow,
  instance: InstanceRow,
  credentials: Readonly<Record<string, unknown>>,
): ResourceKeyWire => ({
  id: row.crn,
  guid: row.guid,
  url: `/v2/resource_keys/${row.guid}`,
  created_at: row.exact_created_at ?? resourceTime(row.created_at),
  updated_at:
    row.updated_at === row.created_at
      ? (row.exact_created_at ?? resourceTime(row.updated_at))
      : resourceTime(row.updated_at),
  deleted_at: row.deleted_at === undefined ? null : resourceTime(row.deleted_at),
  created_by: row.created_by,
  updated_by: row.updated_by,
  deleted_by: row.deleted_by ?? '',
  source_crn: row.source_crn,
  role: row.role ?? '',
  name: row.name,
  parameters: row.parameters,
  crn: row.crn,
  state: row.state,
  account_id: row.account_id,
  resource_group_id: instance.resource_group_id,
  resource_id: instance.resource_id,
  onetime_credentials: row.onetime_credentials,
  credentials,
  iam_compatible: true,
  migrated: row.migrated,
  resource_instance_url: `/v2/resource_instances/${instance.guid}`,
  resource_alias_url: row.alias_guid === undefined ? null : `/v2/resource_aliases/${row.alias_guid}`,
})
