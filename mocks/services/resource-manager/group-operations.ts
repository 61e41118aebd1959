import type { Reply } from '../../kernel/operation.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body, requiredText, z } from '../../kernel/schema.ts'
import { resourceTime } from '../../kernel/timestamps.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { badRequest, groupInUse, groupNotFound, nameTaken, notFound, resourceManager } from './manners.ts'
import type { ResourceGroupRow } from './model.ts'
import { resourceGroupCrn, resourceGroupResource } from './model.ts'
import { quotaDefinitions } from './quotas.ts'

const operation = operationOf(resourceManager)

/** The bound of the console's own form; the API's is not published. */
const name = requiredText(40)

const createSchema = z.object({ name, account_id: z.optional(z.string('expected text')) })
const updateSchema = z.object({
  name: z.optional(name),
  state: z.optional(z.enum(['ACTIVE', 'SUSPENDED'], 'expected ACTIVE or SUSPENDED')),
})
type CreateBody = z.infer<typeof createSchema>
type UpdateBody = z.infer<typeof updateSchema>

/** A resource group on the wire (api-contract.md, 8). */
export interface ResourceGroupWire {
  readonly id: string
  readonly crn: string
  readonly account_id: string
  readonly name: string
  readonly state: ResourceGroupRow['state']
  readonly default: boolean
  readonly quota_id: string
  readonly quota_url: string
  readonly payment_methods_url: string
  readonly resource_linkages: readonly object[]
  readonly teams_url: string
  readonly created_at: string
  readonly updated_at: string
}

const groupWire = (row: ResourceGroupRow): ResourceGroupWire => ({
  id: row.id,
  crn: resourceGroupCrn(row),
  account_id: row.account_id,
  name: row.name,
  state: row.state,
  default: row.isDefault,
  quota_id: row.quota_id,
  quota_url: `/v2/quota_definitions/${row.quota_id}`,
  payment_methods_url: `/v2/resource_groups/${row.id}/payment_methods`,
  resource_linkages: [],
  teams_url: `/v2/resource_groups/${row.id}/teams`,
  created_at: resourceTime(row.created_at),
  updated_at: resourceTime(row.updated_at),
})

function rowOf({ state, path, actor }: Context<unknown>): ResourceGroupRow {
  const id = path['id'] ?? ''
  const row = state.resourceGroups.get(id)
  return row?.account_id === actor.account_id ? row : groupNotFound(id)
}

const needOn =
  (action: 'retrieve' | 'update' | 'delete') =>
  (context: Context<unknown>): void =>
    context.access.need(`resource-controller.group.${action}`, resourceGroupResource(rowOf(context)))

function list({ state, actor, access, query }: Context<unknown>): Reply {
  const wanted = { account: query.get('account_id'), name: query.get('name'), default: query.get('default') }
  const rows = state.resourceGroups
    .find('account_id', actor.account_id)
    .filter(
      (row) =>
        (wanted.account === null || row.account_id === wanted.account) &&
        (wanted.name === null || row.name === wanted.name) &&
        (wanted.default !== 'true' || row.isDefault) &&
        access.can('resource-controller.group.retrieve', resourceGroupResource(row)),
    )
  return ok({ resources: rows.map(groupWire) })
}

function checkName({ state, actor }: Context<unknown>, wanted: string, self?: string): void {
  const taken = state.resourceGroups
    .find('account_id', actor.account_id)
    .some((row) => row.id !== self && row.name.toLowerCase() === wanted.toLowerCase())
  if (taken) nameTaken(wanted)
}

function create(context: Context<CreateBody>): Reply {
  const { state, actor, body: wanted, ids, now } = context
  if (wanted.account_id !== undefined && wanted.account_id !== actor.account_id)
    return badRequest(
      `Resource groups are made in the account you are signed in to, which is not '${wanted.account_id}'.`,
    )
  checkName(context, wanted.name)
  const row = state.resourceGroups.insert({
    id: ids.hex(32),
    account_id: actor.account_id,
    name: wanted.name,
    state: 'ACTIVE',
    isDefault: false,
    quota_id: quotaDefinitions[0].id,
    created_at: now,
    updated_at: now,
  })
  return created({ id: row.id, crn: resourceGroupCrn(row) })
}

function update(context: Context<UpdateBody>): Reply {
  const { state, body: changes, now } = context
  const row = rowOf(context)
  if (changes.name !== undefined) checkName(context, changes.name, row.id)
  return ok(
    groupWire(
      state.resourceGroups.update(row.id, {
        ...(changes.name === undefined ? {} : { name: changes.name }),
        ...(changes.state === undefined ? {} : { state: changes.state }),
        updated_at: now,
      }),
    ),
  )
}

function remove(context: Context<unknown>): Reply {
  const { state } = context
  const row = rowOf(context)
  if (row.isDefault) return badRequest(`'${row.name}' is the default resource group and cannot be deleted.`)
  if (state.instances.find('resource_group_id', row.id).some((instance) => instance.state !== 'removed'))
    return groupInUse()
  state.resourceGroups.remove(row.id)
  return noContent()
}

export const resourceGroupOperations: readonly Operation[] = [
  operation('GET /v2/resource_groups', {
    id: 'listResourceGroups',
    who: 'Anyone, for groups they are Viewer on',
    authorize: 'authenticated',
    handle: list,
  }),
  operation<CreateBody>('POST /v2/resource_groups', {
    id: 'createResourceGroup',
    who: 'Administrator on all account management services',
    body: body(createSchema),
    authorize: ({ access, actor }) =>
      access.need('resource-controller.group.create', {
        accountId: actor.account_id,
        serviceName: 'resource-controller',
        resourceType: 'resource-group',
      }),
    handle: create,
  }),
  operation('GET /v2/resource_groups/{id}', {
    id: 'getResourceGroup',
    who: 'Viewer on the group',
    authorize: needOn('retrieve'),
    handle: (context) => ok(groupWire(rowOf(context))),
  }),
  operation<UpdateBody>('PATCH /v2/resource_groups/{id}', {
    id: 'updateResourceGroup',
    who: 'Editor or Administrator on the group',
    body: body(updateSchema),
    authorize: needOn('update'),
    handle: update,
  }),
  operation('DELETE /v2/resource_groups/{id}', {
    id: 'deleteResourceGroup',
    who: 'Administrator on the group',
    authorize: needOn('delete'),
    handle: remove,
  }),
  operation('GET /v2/quota_definitions', {
    id: 'listQuotaDefinitions',
    who: 'Anyone signed in',
    authorize: 'authenticated',
    handle: () => ok({ resources: quotaDefinitions }),
  }),
  operation('GET /v2/quota_definitions/{id}', {
    id: 'getQuotaDefinition',
    who: 'Anyone signed in',
    authorize: 'authenticated',
    handle: ({ path }) => {
      const wanted = path['id'] ?? ''
      const quota = quotaDefinitions.find(({ id }) => id === wanted)
      return quota === undefined ? notFound(`There is no quota definition '${wanted}'.`) : ok(quota)
    },
  }),
]
