import { firstTag, matchesTag, nextTag } from '../../kernel/etag.ts'
import { fail } from '../../kernel/failure.ts'
import type { Reply } from '../../kernel/operation.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import { identityTime } from '../../kernel/timestamps.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import type { State } from '../state.ts'
import { accountOf } from './account-rules.ts'
import { ifMatchOf } from './api-key-rules.ts'
import { iamIdentity, objectNotFound, staleTag } from './manners.ts'
import type { ServiceIdGroupRow } from './model.ts'
import { serviceIdGroupCrn } from './model.ts'
import { groupResource, groupSpace } from './resources.ts'
import type { CreateGroupBody, UpdateGroupBody } from './schema.ts'
import { createGroupSchema, updateGroupSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

/** A service ID group as it travels (api-contract.md, 4.2). */
export interface ServiceIdGroupWire {
  readonly id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly crn: string
  readonly name: string
  readonly description?: string
  readonly created_at: string
  readonly created_by: string
  readonly modified_at: string
  /** Not IBM's: tells the group that every account has and nobody can delete. */
  readonly is_default: boolean
}

const wire = (row: ServiceIdGroupRow): ServiceIdGroupWire => ({
  id: row.id,
  entity_tag: row.entity_tag,
  account_id: row.account_id,
  crn: serviceIdGroupCrn(row),
  name: row.name,
  ...(row.description === undefined ? {} : { description: row.description }),
  created_at: identityTime(row.created_at),
  created_by: row.created_by,
  modified_at: identityTime(row.modified_at),
  is_default: row.isDefault,
})

const tagged = (row: ServiceIdGroupRow) => ({ ETag: row.entity_tag })

const groupOf = ({ state, path }: Pick<Context<unknown>, 'state' | 'path'>): ServiceIdGroupRow =>
  state.serviceIdGroups.get(path['id'] ?? '') ?? objectNotFound('ServiceIdGroup', path['id'] ?? '')

/** Names are unique in an account, without regard to case. */
function checkName(state: State, name: string, account_id: string, own?: string): void {
  const taken = state.serviceIdGroups.one('name', `${account_id}/${name.toLowerCase()}`)
  if (taken !== undefined && taken.id !== own)
    fail({
      status: 409,
      code: 'conflict/BXNIM0112E',
      message: 'The name is in use',
      details: `Property 'name' must be unique: there is a service ID group '${taken.name}' already. Choose another name.`,
    })
}

/** Everyone sees the default group, as everyone may create service IDs in it; the others need Viewer. */
function list(context: Context<unknown>): Reply {
  const { state, access, query } = context
  const { id } = accountOf(context, query.get('account_id'))
  const seesAll = access.can('iam-identity.serviceid-group.list', groupSpace(id))
  const rows = state.serviceIdGroups
    .find('account_id', id)
    .filter(
      (row) => row.isDefault || seesAll || access.can('iam-identity.serviceid-group.get', groupResource(row)),
    )
  return ok({ serviceid_groups: rows.map(wire) })
}

function create(context: Context<CreateGroupBody>): Reply {
  const { state, body: wanted, ids, now, actor } = context
  const { id: account_id } = accountOf(context, wanted.account_id)
  checkName(state, wanted.name, account_id)
  const id = `ServiceIdGroup-${ids.uuid()}`
  const row = state.serviceIdGroups.insert({
    id,
    entity_tag: firstTag(id),
    account_id,
    name: wanted.name,
    description: wanted.description === '' ? undefined : wanted.description,
    created_at: now,
    created_by: actor.iam_id,
    modified_at: now,
    isDefault: false,
  })
  return created(wire(row), tagged(row))
}

function update(context: Context<UpdateGroupBody>): Reply {
  const { state, headers, body: changes, now } = context
  const row = groupOf(context)
  if (!matchesTag(ifMatchOf(headers), row.entity_tag)) return staleTag('ServiceIdGroup', row.id)
  const { name, description } = changes
  if (name !== undefined) checkName(state, name, row.account_id, row.id)
  const changed = state.serviceIdGroups.update(row.id, {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description: description === '' ? undefined : description }),
    modified_at: now,
    entity_tag: nextTag(row.entity_tag, row.id),
  })
  return ok(wire(changed), tagged(changed))
}

const notDeletable = (row: ServiceIdGroupRow, why: string): never =>
  fail({
    status: 409,
    code: 'delete_not_possible/BXNIM0105E',
    message: 'Unable to delete object',
    details: `Service ID group '${row.name}' cannot be deleted: ${why}`,
  })

function remove(context: Context<unknown>): Reply {
  const { state } = context
  const row = groupOf(context)
  if (row.isDefault) return notDeletable(row, 'it is the default group of the account.')
  const { length } = state.serviceIds.bucket('group_id', row.id)
  if (length > 0)
    return notDeletable(
      row,
      `it has ${length === 1 ? 'a service ID' : `${length.toLocaleString('en')} service IDs`}. Delete ${length === 1 ? 'it' : 'them'} first.`,
    )
  state.serviceIdGroups.remove(row.id)
  return noContent()
}

const needOn =
  (action: 'get' | 'update' | 'delete') =>
  (context: Context<unknown>): void => {
    const row = groupOf(context)
    if (action === 'get' && row.isDefault) return
    context.access.need(`iam-identity.serviceid-group.${action}`, groupResource(row))
  }

export const serviceIdGroupOperations: readonly Operation[] = [
  operation('GET /v1/serviceid_groups', {
    id: 'listServiceIdGroup',
    who: 'Anyone, for the default group. All of the account: Viewer on IAM Identity',
    authorize: 'authenticated',
    handle: list,
  }),
  operation<CreateGroupBody>('POST /v1/serviceid_groups', {
    id: 'createServiceIdGroup',
    who: 'Operator or Administrator on IAM Identity',
    body: body(createGroupSchema),
    authorize: ({ access, actor }) =>
      access.need('iam-identity.serviceid-group.create', groupSpace(actor.account_id)),
    handle: create,
  }),
  operation('GET /v1/serviceid_groups/{id}', {
    id: 'getServiceIdGroup',
    who: 'Anyone, for the default group; Viewer on IAM Identity',
    authorize: needOn('get'),
    handle: (context) => {
      const row = groupOf(context)
      return ok(wire(row), tagged(row))
    },
  }),
  operation<UpdateGroupBody>('PUT /v1/serviceid_groups/{id}', {
    id: 'updateServiceIdGroup',
    who: 'Operator, Editor or Administrator on IAM Identity',
    body: body(updateGroupSchema),
    authorize: needOn('update'),
    handle: update,
  }),
  operation('DELETE /v1/serviceid_groups/{id}', {
    id: 'deleteServiceIdGroup',
    who: 'Operator or Administrator on IAM Identity',
    authorize: needOn('delete'),
    handle: remove,
  }),
]
