import type { Actor } from '../../kernel/operation.ts'
import { Table } from '../../kernel/table.ts'

export interface LastOperation {
  readonly type: string
  readonly state: string
  readonly async: boolean
  readonly description: string
  readonly cancelable: boolean
  readonly poll: boolean
  /** Which kind of an update or reclamation it was, where IBM says so. */
  readonly sub_type?: string | undefined
}

/** From when on the instance has been on a plan. */
export interface PlanChange {
  readonly resource_plan_id: string
  readonly start_date: number
  readonly requestor_id: string
}

export type InstanceState =
  | 'active'
  | 'inactive'
  | 'failed'
  | 'pending_reclamation'
  | 'provisioning'
  | 'pre_provisioning'
  | 'removed'

/** A resource instance as it is kept. Times are milliseconds. */
export interface InstanceRow {
  readonly guid: string
  readonly crn: string
  readonly name: string
  readonly account_id: string
  readonly region_id: string
  /** Service id in the catalogue. */
  readonly resource_id: string
  readonly service_name: string
  readonly resource_plan_id: string
  readonly resource_group_id: string
  readonly target_crn: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly allow_cleanup: boolean
  readonly state: InstanceState
  readonly locked: boolean
  readonly onetime_credentials: boolean
  readonly tags: readonly string[]
  readonly last_operation: LastOperation
  /** Absent while the instance is on the plan it was created with. */
  readonly plan_history?: readonly PlanChange[] | undefined
  readonly created_at: number
  readonly created_by: string
  readonly updated_at: number
  readonly updated_by: string
  readonly deleted_at?: number | undefined
  readonly deleted_by?: string | undefined
  readonly scheduled_reclaim_at?: number | undefined
  readonly scheduled_reclaim_by?: string | undefined
  readonly restored_at?: number | undefined
  readonly restored_by?: string | undefined
  /** What was asked of the reclamation and is under way. */
  readonly reclaiming?: Reclaiming | undefined
}

/** Restoring and reclaiming take seconds (api-contract.md, 3.4). */
export interface Reclaiming {
  readonly action: 'restore' | 'reclaim'
  /** When it is done. */
  readonly due_at: number
  /** Who asked. */
  readonly by: Actor
}

/** An instance under another name in a Cloud Foundry space, as it is kept (api-contract.md, 3.3). */
export interface AliasRow {
  readonly guid: string
  readonly crn: string
  readonly name: string
  readonly account_id: string
  /** GUID of the instance. */
  readonly instance_guid: string
  readonly target_crn: string
  /** Id that the instance has in the target. */
  readonly region_instance_id: string
  readonly state: 'active' | 'removed'
  readonly created_at: number
  readonly created_by: string
  readonly updated_at: number
  readonly updated_by: string
  readonly deleted_at?: number | undefined
  readonly deleted_by?: string | undefined
}

/**
 * A service credential as it is kept: everything but its values. Values that may be read again are in the vault. A
 * binding is a credential too, one that an application got: what stands behind it, and who sees its values, is the same.
 */
export interface ResourceKeyRow {
  readonly guid: string
  readonly crn: string
  readonly name: string
  readonly account_id: string
  /** GUID of the instance. */
  readonly instance_guid: string
  /** CRN of the instance, or of the alias the key was made on. */
  readonly source_crn: string
  /** GUID of that alias. */
  readonly alias_guid?: string | undefined
  /** What the values were given to; present for a binding only. */
  readonly binding?: Binding | undefined
  /** Role CRN; absent for a credential without a role ("None"). */
  readonly role?: string | undefined
  readonly parameters: Readonly<Record<string, unknown>>
  readonly state: 'active' | 'removed'
  readonly onetime_credentials: boolean
  /** The service ID that the credential authenticates as. */
  readonly service_id: string
  /** API key of that service ID. */
  readonly apikey_id: string
  /** Policy that gave the role; absent for role None. */
  readonly policy_id?: string | undefined
  /** True when the service ID was made for this credential and goes with it. */
  readonly isServiceIdGenerated: boolean
  readonly migrated: boolean
  readonly created_at: number
  /** The same moment finer than a millisecond, where a document's example has it so. */
  readonly exact_created_at?: string | undefined
  readonly created_by: string
  readonly updated_at: number
  readonly updated_by: string
  readonly deleted_at?: number | undefined
  readonly deleted_by?: string | undefined
}

export interface Binding {
  /** CRN of the application. */
  readonly target_crn: string
  /** Id that the binding has in the target. */
  readonly region_binding_id: string
}

/** Values that may be read again, kept apart: `resource-key/<guid>`, `apikey/<id>`, `classic/<id>`. */
export interface VaultRow {
  readonly id: string
  readonly value: unknown
}

/** A value goes with the key that it is of. */
const vaultedIn = (prefix: string) => (row: VaultRow) =>
  row.id.startsWith(prefix) ? row.id.slice(prefix.length) : undefined

export const resourceTables = () => ({
  instances: new Table<InstanceRow>('instances', {
    key: (row) => row.guid,
    unique: { crn: (row) => row.crn },
    indexes: {
      account_id: (row) => row.account_id,
      resource_group_id: (row) => row.resource_group_id,
      name: (row) => row.name,
      reclaiming: (row) => (row.reclaiming === undefined ? undefined : 'yes'),
    },
  }),
  aliases: new Table<AliasRow>('aliases', {
    key: (row) => row.guid,
    unique: { crn: (row) => row.crn },
    indexes: {
      account_id: (row) => row.account_id,
      instance_guid: (row) => row.instance_guid,
    },
    references: [{ index: 'instance_guid', table: 'instances' }],
  }),
  resourceKeys: new Table<ResourceKeyRow>('resourceKeys', {
    key: (row) => row.guid,
    unique: { crn: (row) => row.crn },
    indexes: {
      account_id: (row) => row.account_id,
      instance_guid: (row) => row.instance_guid,
      name: (row) => row.name,
      service_id: (row) => row.service_id,
      alias_guid: (row) => row.alias_guid,
    },
    references: [
      { index: 'instance_guid', table: 'instances' },
      { index: 'alias_guid', table: 'aliases' },
    ],
  }),
  vault: new Table<VaultRow>('vault', {
    key: (row) => row.id,
    indexes: { apikey: vaultedIn('apikey/'), classic: vaultedIn('classic/') },
    references: [
      { index: 'apikey', table: 'apiKeys' },
      { index: 'classic', table: 'classicKeys' },
    ],
    isSecret: true,
  }),
})
