import { resourceTime } from '../../kernel/timestamps.ts'
import type { AliasRow, InstanceRow } from './model.ts'
import { regionCrn } from './target.ts'

/** An alias on the wire (api-contract.md, 3.3). */
export interface AliasWire {
  readonly id: string
  readonly guid: string
  readonly url: string
  readonly created_at: string
  readonly updated_at: string
  readonly deleted_at: string | null
  readonly created_by: string
  readonly updated_by: string
  readonly deleted_by: string
  readonly name: string
  /** The CRN of the instance, not its GUID. */
  readonly resource_instance_id: string
  readonly target_crn: string
  readonly account_id: string
  readonly resource_id: string
  readonly resource_group_id: string
  readonly crn: string
  readonly region_instance_id: string
  readonly region_instance_crn: string
  readonly state: AliasRow['state']
  readonly migrated: boolean
  readonly resource_instance_url: string
  readonly resource_bindings_url: string
  readonly resource_keys_url: string
}

export function aliasWire(row: AliasRow, instance: InstanceRow): AliasWire {
  const url = `/v2/resource_aliases/${row.guid}`
  return {
    id: row.crn,
    guid: row.guid,
    url,
    created_at: resourceTime(row.created_at),
    updated_at: resourceTime(row.updated_at),
    deleted_at: row.deleted_at === undefined ? null : resourceTime(row.deleted_at),
    created_by: row.created_by,
    updated_by: row.updated_by,
    deleted_by: row.deleted_by ?? '',
    name: row.name,
    resource_instance_id: instance.crn,
    target_crn: row.target_crn,
    account_id: row.account_id,
    resource_id: instance.resource_id,
    resource_group_id: instance.resource_group_id,
    crn: row.crn,
    region_instance_id: row.region_instance_id,
    region_instance_crn: regionCrn(row.target_crn, 'instance', row.region_instance_id),
    state: row.state,
    migrated: false,
    resource_instance_url: `/v2/resource_instances/${instance.guid}`,
    resource_bindings_url: `${url}/resource_bindings`,
    resource_keys_url: `${url}/resource_keys`,
  }
}
