import type { Resource } from '../../access/model.ts'
import type { State } from '../state.ts'
import { gone, notFound, unprocessable } from './manners.ts'
import type { AliasRow, Binding, InstanceRow, ResourceKeyRow } from './model.ts'

/**
 * An instance as policies name it. Its credentials are part of it: what a caller may do with them is asked of the
 * instance.
 */
export const instanceResource = (row: InstanceRow): Resource => ({
  accountId: row.account_id,
  serviceName: row.service_name,
  serviceInstance: row.guid,
  resourceGroupId: row.resource_group_id,
  region: row.region_id,
  tags: row.tags,
})

/** An instance by GUID or CRN. */
export const instanceOf = (state: State, id: string): InstanceRow =>
  state.instances.get(id) ?? state.instances.one('crn', id) ?? notFound('instance', id)

const credentialOf = (state: State, id: string): ResourceKeyRow | undefined =>
  state.resourceKeys.get(id) ?? state.resourceKeys.one('crn', id)

/** A credential by GUID or CRN. */
export function resourceKeyOf(state: State, id: string): ResourceKeyRow {
  const row = credentialOf(state, id)
  return row === undefined || row.binding !== undefined ? notFound('key', id) : row
}

/** A credential that is a binding. */
export type BindingRow = ResourceKeyRow & { readonly binding: Binding; readonly alias_guid: string }

export const isBinding = (row: ResourceKeyRow): row is BindingRow => row.binding !== undefined

/** A binding by GUID or CRN. */
export function bindingOf(state: State, id: string): BindingRow {
  const row = credentialOf(state, id)
  return row !== undefined && isBinding(row) ? row : notFound('binding', id)
}

const findAlias = (state: State, id: string): AliasRow | undefined =>
  state.aliases.get(id) ?? state.aliases.one('crn', id)

/** An alias by GUID or CRN. */
export const aliasOf = (state: State, id: string): AliasRow => findAlias(state, id) ?? notFound('alias', id)

/** What a credential is made on: an instance, or an alias of one; by GUID or CRN. */
export interface Source {
  readonly instance: InstanceRow
  readonly alias?: AliasRow | undefined
}

export function sourceOf(state: State, id: string): Source {
  const alias = findAlias(state, id)
  return { instance: instanceOf(state, alias?.instance_guid ?? id), alias }
}

/** The instance of a credential; the table's reference keeps it there. */
export const instanceOfKey = (state: State, row: ResourceKeyRow): InstanceRow =>
  instanceOf(state, row.instance_guid)

/** The instance of an alias; the table's reference keeps it there. */
export const instanceOfAlias = (state: State, row: AliasRow): InstanceRow =>
  instanceOf(state, row.instance_guid)

/** Credentials of an instance that are not deleted, those of its aliases and bindings among them. */
export const liveKeysOf = (state: State, instance: InstanceRow): ResourceKeyRow[] =>
  state.resourceKeys.find('instance_guid', instance.guid).filter((key) => key.state === 'active')

/** Credentials of an alias that are not deleted, bindings among them. */
export const liveKeysOfAlias = (state: State, alias: AliasRow): ResourceKeyRow[] =>
  state.resourceKeys.find('alias_guid', alias.guid).filter((key) => key.state === 'active')

/** Aliases of an instance that are not deleted. */
export const liveAliasesOf = (state: State, instance: InstanceRow): AliasRow[] =>
  state.aliases.find('instance_guid', instance.guid).filter((alias) => alias.state === 'active')

/** Throws when the instance is deleted, or waits to be. */
export function needLiving(row: InstanceRow): void {
  if (row.state === 'removed') gone('instance', row.crn)
  if (row.state === 'pending_reclamation')
    // IBM's own words, number included (api-contract.md, 3.1).
    unprocessable(
      '(2022) Instance is in reclamation, please use the API to the delete the resource reclamation for the instance',
      `Instance '${row.name}' was deleted and can be restored until it is reclaimed. Restore it first: POST /v1/reclamations/{id}/actions/restore.`,
    )
}
