import { resourceTime } from '../../kernel/timestamps.ts'
import type { InstanceRow, InstanceState, LastOperation } from './model.ts'

/** A service instance on the wire, its members in the order of api-contract.md, 3.1. */
export interface InstanceWire {
  readonly id: string
  readonly guid: string
  readonly url: string
  readonly created_at: string
  readonly updated_at: string
  readonly deleted_at: string | null
  readonly created_by: string
  readonly updated_by: string
  readonly deleted_by: string
  readonly scheduled_reclaim_at: string | null
  readonly restored_at: string | null
  readonly scheduled_reclaim_by: string
  readonly restored_by: string
  readonly name: string
  readonly region_id: string
  readonly account_id: string
  readonly reseller_channel_id: string
  readonly resource_plan_id: string
  readonly resource_group_id: string
  readonly resource_group_crn: string
  readonly target_crn: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly allow_cleanup: boolean
  readonly crn: string
  readonly state: InstanceState
  readonly type: 'service_instance'
  readonly sub_type: string
  readonly resource_id: string
  readonly dashboard_url: string
  readonly last_operation: LastOperation
  readonly resource_aliases_url: string
  readonly resource_bindings_url: string
  readonly resource_keys_url: string
  readonly plan_history: readonly {
    readonly resource_plan_id: string
    readonly start_date: string
    readonly requestor_id: string
  }[]
  readonly migrated: boolean
  readonly extensions: Readonly<Record<string, never>>
  readonly controlled_by: string
  readonly locked: boolean
  readonly onetime_credentials: boolean
  /** Not in IBM's reply, which leaves tags to Global Tagging: the resource list needs them without a call for each row. */
  readonly tags: readonly string[]
}

const timeOrNull = (ms: number | undefined): string | null => (ms === undefined ? null : resourceTime(ms))

const DASHBOARDS: Readonly<Record<string, string>> = { 'cloud-object-storage': 'objectstorage' }

export function instanceWire(row: InstanceRow): InstanceWire {
  const url = `/v2/resource_instances/${row.guid}`
  const first = {
    resource_plan_id: row.resource_plan_id,
    start_date: row.created_at,
    requestor_id: row.created_by,
  }
  return {
    id: row.crn,
    guid: row.guid,
    url,
    created_at: resourceTime(row.created_at),
    updated_at: resourceTime(row.updated_at),
    deleted_at: timeOrNull(row.deleted_at),
    created_by: row.created_by,
    updated_by: row.updated_by,
    deleted_by: row.deleted_by ?? '',
    scheduled_reclaim_at: timeOrNull(row.scheduled_reclaim_at),
    restored_at: timeOrNull(row.restored_at),
    scheduled_reclaim_by: row.scheduled_reclaim_by ?? '',
    restored_by: row.restored_by ?? '',
    name: row.name,
    region_id: row.region_id,
    account_id: row.account_id,
    reseller_channel_id: '',
    resource_plan_id: row.resource_plan_id,
    resource_group_id: row.resource_group_id,
    resource_group_crn: `crn:v1:bluemix:public:resource-controller::a/${row.account_id}::resource-group:${row.resource_group_id}`,
    target_crn: row.target_crn,
    parameters: row.parameters,
    allow_cleanup: row.allow_cleanup,
    crn: row.crn,
    state: row.state,
    type: 'service_instance',
    sub_type: '',
    resource_id: row.resource_id,
    dashboard_url: `https://cloud.ibm.com/${DASHBOARDS[row.service_name] ?? `services/${row.service_name}`}/${encodeURIComponent(row.crn)}`,
    last_operation: row.last_operation,
    resource_aliases_url: `${url}/resource_aliases`,
    resource_bindings_url: `${url}/resource_bindings`,
    resource_keys_url: `${url}/resource_keys`,
    plan_history: (row.plan_history ?? [first]).map(({ resource_plan_id, start_date, requestor_id }) => ({
      resource_plan_id,
      start_date: resourceTime(start_date),
      requestor_id,
    })),
    migrated: false,
    extensions: {},
    controlled_by: '',
    locked: row.locked,
    onetime_credentials: row.onetime_credentials,
    tags: row.tags,
  }
}
