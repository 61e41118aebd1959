import type { Reply } from '../../kernel/operation.ts'
import { created, ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Entry } from '../../kernel/table.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { deleteAlias } from './alias-delete.ts'
import { aliasWire } from './alias-wire.ts'
import { needActive } from './key-request.ts'
import { gone, resourceController } from './manners.ts'
import type { AliasRow, InstanceRow } from './model.ts'
import { listBody, queryOf, resourcePage } from './paging.ts'
import { aliasOf, instanceOf, instanceOfAlias, instanceResource } from './resources.ts'
import type { CreateAliasBody, UpdateKeyBody } from './schema.ts'
import { createAliasSchema, updateKeySchema } from './schema.ts'
import { keptTarget } from './target.ts'
import { updatedBetween } from './updated-between.ts'
import { sightOf } from './visibility.ts'

const operation = operationOf(resourceController)

const rowOf = ({ state, path }: Context<unknown>): AliasRow => aliasOf(state, path['id'] ?? '')

/** An alias is the instance under another name: what one may do with it is asked of the instance. */
const needOn =
  (action: 'retrieve' | 'update') =>
  (context: Context<unknown>): void =>
    context.access.need(
      `resource-controller.instance.${action}`,
      instanceResource(instanceOfAlias(context.state, rowOf(context))),
    )

const FILTERS: readonly (readonly [
  parameter: string,
  valuesOf: (row: AliasRow, instance: InstanceRow) => readonly string[],
])[] = [
  ['guid', (row) => [row.guid]],
  ['name', (row) => [row.name]],
  ['resource_instance_id', (_row, instance) => [instance.guid, instance.crn]],
  ['region_instance_id', (row) => [row.region_instance_id]],
  ['resource_id', (_row, instance) => [instance.resource_id]],
  ['resource_group_id', (_row, instance) => [instance.resource_group_id]],
]

function page(
  { state, url }: Context<unknown>,
  entries: readonly Entry<AliasRow>[],
  where: (row: AliasRow, instance: InstanceRow) => boolean,
): Reply {
  const { rows, next_url } = resourcePage<AliasRow>({
    url,
    table: state.aliases,
    entries,
    where: (row) => row.state === 'active' && where(row, instanceOfAlias(state, row)),
  })
  const wires = rows.map((row) => aliasWire(row, instanceOfAlias(state, row)))
  return ok(listBody(next_url, wires))
}

function list(context: Context<unknown>): Reply {
  const { state, actor, url } = context
  const query = queryOf(url)
  const isInTime = updatedBetween(query)
  const sight = sightOf(context)
  const wanted = FILTERS.flatMap(([name, valuesOf]) => {
    const value = query.get(name)
    return value === null ? [] : [{ value, valuesOf }]
  })
  return page(
    context,
    state.aliases.bucket('account_id', actor.account_id),
    (row, instance) =>
      isInTime(row) &&
      wanted.every(({ value, valuesOf }) => valuesOf(row, instance).includes(value)) &&
      sight.can('resource-controller.instance.retrieve', instanceResource(instance)),
  )
}

const instanceInPath = ({ state, path }: Context<unknown>): InstanceRow => instanceOf(state, path['id'] ?? '')

function create(context: Context<CreateAliasBody>): Reply {
  const { state, body: wanted, ids, now, actor } = context
  const instance = instanceOf(state, wanted.source)
  needActive(instance)
  const guid = ids.uuid()
  const row = state.aliases.insert({
    guid,
    crn: instance.crn.replace(/::$/, `:resource-alias:${guid}`),
    name: wanted.name,
    account_id: instance.account_id,
    instance_guid: instance.guid,
    target_crn: keptTarget(wanted.target),
    region_instance_id: ids.uuid(),
    state: 'active',
    created_at: now,
    created_by: actor.iam_id,
    updated_at: now,
    updated_by: '',
  })
  return created(aliasWire(row, instance))
}

function rename(context: Context<UpdateKeyBody>): Reply {
  const { state, body: changes, actor, now } = context
  const row = rowOf(context)
  if (row.state === 'removed') return gone('alias', row.crn)
  const renamed = state.aliases.update(row.guid, {
    name: changes.name,
    updated_at: now,
    updated_by: actor.iam_id,
  })
  return ok(aliasWire(renamed, instanceOfAlias(state, renamed)))
}

const changers = 'Operator, Editor or Administrator on the instance'

/** Aliases of instances: what Cloud Foundry left behind, served because clients still use it (api-contract.md, 3.3). */
export const aliasOperations: readonly Operation[] = [
  operation('GET /v2/resource_aliases', {
    id: 'listResourceAliases',
    who: 'Anyone, for instances they may view',
    authorize: 'authenticated',
    handle: list,
  }),
  operation('GET /v2/resource_instances/{id}/resource_aliases', {
    id: 'listResourceAliasesForInstance',
    who: 'Viewer on the instance',
    authorize: (context) =>
      context.access.need('resource-controller.instance.retrieve', instanceResource(instanceInPath(context))),
    handle: (context) => {
      const { guid } = instanceInPath(context)
      return page(context, context.state.aliases.bucket('instance_guid', guid), () => true)
    },
  }),
  operation<CreateAliasBody>('POST /v2/resource_aliases', {
    id: 'createResourceAlias',
    who: changers,
    body: body(createAliasSchema),
    authorize: ({ state, access, body: { source } }) =>
      access.need('resource-controller.instance.update', instanceResource(instanceOf(state, source))),
    handle: create,
  }),
  operation('GET /v2/resource_aliases/{id}', {
    id: 'getResourceAlias',
    who: 'Viewer on the instance',
    authorize: needOn('retrieve'),
    handle: (context) => {
      const row = rowOf(context)
      return ok(aliasWire(row, instanceOfAlias(context.state, row)))
    },
  }),
  operation<UpdateKeyBody>('PATCH /v2/resource_aliases/{id}', {
    id: 'updateResourceAlias',
    who: changers,
    body: body(updateKeySchema),
    authorize: needOn('update'),
    handle: rename,
  }),
  operation('DELETE /v2/resource_aliases/{id}', {
    id: 'deleteResourceAlias',
    who: changers,
    authorize: needOn('update'),
    handle: deleteAlias,
  }),
]
