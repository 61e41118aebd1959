import type { Reply } from '../../kernel/operation.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Entry } from '../../kernel/table.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { bindingWire } from './binding-wire.ts'
import { createResourceKey } from './key-create.ts'
import { removeResourceKey } from './key-delete.ts'
import { keyRequestOf, needToCreateKey } from './key-request.ts'
import { keyReader } from './key-sight.ts'
import { resourceKeyWire } from './key-wire.ts'
import { gone, resourceController } from './manners.ts'
import type { ResourceKeyRow } from './model.ts'
import { listBody, queryOf, resourcePage } from './paging.ts'
import type { BindingRow } from './resources.ts'
import {
  aliasOf,
  bindingOf,
  instanceOfAlias,
  instanceOfKey,
  instanceResource,
  isBinding,
} from './resources.ts'
import type { CreateBindingBody, UpdateKeyBody } from './schema.ts'
import { createBindingSchema, updateKeySchema } from './schema.ts'
import { keptTarget } from './target.ts'
import { updatedBetween } from './updated-between.ts'
import { sightOf } from './visibility.ts'

const operation = operationOf(resourceController)

const rowOf = ({ state, path }: Context<unknown>): BindingRow => bindingOf(state, path['id'] ?? '')

const needOn =
  (action: 'retrieve' | 'update' | 'delete') =>
  (context: Context<unknown>): void =>
    context.access.need(
      `resource-controller.key.${action}`,
      instanceResource(instanceOfKey(context.state, rowOf(context))),
    )

/** One page of bindings, each as the caller may see it. */
function page(
  context: Context<unknown>,
  entries: readonly Entry<ResourceKeyRow>[],
  where: (row: BindingRow) => boolean,
): Reply {
  const { state, url } = context
  const { rows, next_url } = resourcePage<ResourceKeyRow>({
    url,
    table: state.resourceKeys,
    entries,
    where: (row) => row.state === 'active' && isBinding(row) && where(row),
  })
  const seenBy = keyReader(context)
  const seen = rows.filter(isBinding).map((row) => {
    const { wire, hasValues } = seenBy(row)
    return { wire: bindingWire(row, wire), hasValues }
  })
  const wires = seen.map(({ wire }) => wire)
  return {
    ...ok(listBody(next_url, wires)),
    once: seen.flatMap(({ hasValues }, at) => (hasValues ? [`resources.${at}.credentials`] : [])),
  }
}

function list(context: Context<unknown>): Reply {
  const { state, actor, url } = context
  const query = queryOf(url)
  const is = (name: string, value: string): boolean => (query.get(name) ?? value) === value
  const isInTime = updatedBetween(query)
  const sight = sightOf(context)
  return page(context, state.resourceKeys.bucket('account_id', actor.account_id), (row) => {
    const instance = instanceOfKey(state, row)
    return (
      is('guid', row.guid) &&
      is('name', row.name) &&
      is('region_binding_id', row.binding.region_binding_id) &&
      is('resource_group_id', instance.resource_group_id) &&
      is('resource_id', instance.resource_id) &&
      isInTime(row) &&
      sight.can('resource-controller.key.retrieve', instanceResource(instance))
    )
  })
}

function read(context: Context<unknown>, row: BindingRow): Reply {
  const { wire, hasValues } = keyReader(context)(row)
  return { ...ok(bindingWire(row, wire)), once: hasValues ? ['credentials'] : [] }
}

function create(context: Context<CreateBindingBody>): Reply {
  const { state, body: wanted, ids } = context
  // Only an alias can be bound: whoever names an instance is told that there is no such alias.
  aliasOf(state, wanted.source)
  const request = keyRequestOf(context)
  const binding = { target_crn: keptTarget(wanted.target), region_binding_id: ids.uuid() }
  const { row, credentials } = createResourceKey(context, wanted.name, request, binding)
  const wire = resourceKeyWire(row, request.instance, credentials)
  return { ...created(bindingWire(bindingOf(state, row.guid), wire)), once: ['credentials'] }
}

function rename(context: Context<UpdateKeyBody>): Reply {
  const { state, body: changes, actor, now } = context
  const row = rowOf(context)
  if (row.state === 'removed') return gone('binding', row.crn)
  state.resourceKeys.update(row.guid, {
    name: changes.name,
    updated_at: now,
    updated_by: actor.iam_id,
  })
  return read(context, rowOf(context))
}

function remove(context: Context<unknown>): Reply {
  const row = rowOf(context)
  if (row.state === 'removed') return gone('binding', row.crn)
  removeResourceKey(context, row)
  return noContent()
}

const changers = 'Operator, Editor or Administrator on the instance'

/** Bindings of aliases to applications (api-contract.md, 3.3). */
export const bindingOperations: readonly Operation[] = [
  operation('GET /v2/resource_bindings', {
    id: 'listResourceBindings',
    who: 'Anyone, for instances they may view',
    authorize: 'authenticated',
    handle: list,
  }),
  operation('GET /v2/resource_aliases/{id}/resource_bindings', {
    id: 'listResourceBindingsForAlias',
    who: 'Viewer on the instance',
    authorize: ({ state, access, path }) =>
      access.need(
        'resource-controller.key.retrieve',
        instanceResource(instanceOfAlias(state, aliasOf(state, path['id'] ?? ''))),
      ),
    handle: (context) => {
      const { guid } = aliasOf(context.state, context.path['id'] ?? '')
      return page(context, context.state.resourceKeys.bucket('alias_guid', guid), () => true)
    },
  }),
  operation<CreateBindingBody>('POST /v2/resource_bindings', {
    id: 'createResourceBinding',
    who: `${changers}; with an existing service ID, who may create its API keys`,
    body: body(createBindingSchema),
    authorize: needToCreateKey,
    handle: create,
  }),
  operation('GET /v2/resource_bindings/{id}', {
    id: 'getResourceBinding',
    who: 'Viewer on the instance; the values: as for a credential',
    authorize: needOn('retrieve'),
    handle: (context) => read(context, rowOf(context)),
  }),
  operation<UpdateKeyBody>('PATCH /v2/resource_bindings/{id}', {
    id: 'updateResourceBinding',
    who: changers,
    body: body(updateKeySchema),
    authorize: needOn('update'),
    handle: rename,
  }),
  operation('DELETE /v2/resource_bindings/{id}', {
    id: 'deleteResourceBinding',
    who: changers,
    authorize: needOn('delete'),
    handle: remove,
  }),
]
