import type { Reply } from '../../kernel/operation.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Entry } from '../../kernel/table.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { createResourceKey } from './key-create.ts'
import { removeResourceKey } from './key-delete.ts'
import { keyRequestOf, needToCreateKey } from './key-request.ts'
import { keyReader } from './key-sight.ts'
import { resourceKeyWire } from './key-wire.ts'
import { gone, resourceController } from './manners.ts'
import type { ResourceKeyRow } from './model.ts'
import { listBody, queryOf, resourcePage } from './paging.ts'
import { instanceOf, instanceOfKey, instanceResource, isBinding, resourceKeyOf } from './resources.ts'
import type { CreateKeyBody, UpdateKeyBody } from './schema.ts'
import { createKeySchema, updateKeySchema } from './schema.ts'
import { updatedBetween } from './updated-between.ts'
import { sightOf } from './visibility.ts'

const operation = operationOf(resourceController)

const keyOf = ({ state, path }: Context<unknown>): ResourceKeyRow => resourceKeyOf(state, path['id'] ?? '')

const needOn =
  (action: 'retrieve' | 'update' | 'delete') =>
  (context: Context<unknown>): void => {
    const instance = instanceOfKey(context.state, keyOf(context))
    context.access.need(`resource-controller.key.${action}`, instanceResource(instance))
  }

/** One page of credentials, each as the caller may see it. */
function page(
  context: Context<unknown>,
  entries: readonly Entry<ResourceKeyRow>[],
  where: (row: ResourceKeyRow) => boolean,
): Reply {
  const { state, url } = context
  const { rows, next_url } = resourcePage<ResourceKeyRow>({ url, table: state.resourceKeys, entries, where })
  const seen = rows.map(keyReader(context))
  return {
    ...ok(
      listBody(
        next_url,
        seen.map(({ wire }) => wire),
      ),
    ),
    once: seen.flatMap(({ hasValues }, i) => (hasValues ? [`resources.${i}.credentials`] : [])),
  }
}

function list(context: Context<unknown>): Reply {
  const { state, actor, url } = context
  const query = queryOf(url)
  const wanted = {
    guid: query.get('guid'),
    name: query.get('name'),
    group: query.get('resource_group_id'),
    service: query.get('resource_id'),
  }
  const isInTime = updatedBetween(query)
  const sight = sightOf(context)
  const entries =
    wanted.name === null
      ? state.resourceKeys.bucket('account_id', actor.account_id)
      : state.resourceKeys.bucket('name', wanted.name)
  return page(context, entries, (row) => {
    if (row.state !== 'active' || isBinding(row) || row.account_id !== actor.account_id) return false
    if (wanted.guid !== null && row.guid !== wanted.guid) return false
    if (!isInTime(row)) return false
    const instance = instanceOfKey(state, row)
    return (
      (wanted.group === null || instance.resource_group_id === wanted.group) &&
      (wanted.service === null || instance.resource_id === wanted.service) &&
      sight.can('resource-controller.key.retrieve', instanceResource(instance))
    )
  })
}

/** Keys of an alias have the alias as their source and are not of the instance's list (api-contract.md, 3.2). */
function listOfInstance(context: Context<unknown>): Reply {
  const { state, path } = context
  const instance = instanceOf(state, path['id'] ?? '')
  return page(
    context,
    state.resourceKeys.bucket('instance_guid', instance.guid),
    (row) => row.state === 'active' && row.source_crn === instance.crn,
  )
}

function read(context: Context<unknown>, row: ResourceKeyRow): Reply {
  const { wire, hasValues } = keyReader(context)(row)
  return { ...ok(wire), once: hasValues ? ['credentials'] : [] }
}

function create(context: Context<CreateKeyBody>): Reply {
  const request = keyRequestOf(context)
  const { row, credentials } = createResourceKey(context, context.body.name, request)
  return { ...created(resourceKeyWire(row, request.instance, credentials)), once: ['credentials'] }
}

function rename(context: Context<UpdateKeyBody>): Reply {
  const { state, body: changes, actor, now } = context
  const row = keyOf(context)
  if (row.state === 'removed') return gone('key', row.crn)
  const renamed = state.resourceKeys.update(row.guid, {
    name: changes.name,
    updated_at: now,
    updated_by: actor.iam_id,
  })
  return read(context, renamed)
}

function remove(context: Context<unknown>): Reply {
  const row = keyOf(context)
  if (row.state === 'removed') return gone('key', row.crn)
  removeResourceKey(context, row)
  return noContent()
}

export const resourceKeyOperations: readonly Operation[] = [
  operation('GET /v2/resource_keys', {
    id: 'listResourceKeys',
    who: 'Anyone, for instances they may view',
    authorize: 'authenticated',
    handle: list,
  }),
  operation('GET /v2/resource_instances/{id}/resource_keys', {
    id: 'listResourceKeysForInstance',
    who: 'Viewer on the instance',
    authorize: ({ state, access, path }) =>
      access.need('resource-controller.key.retrieve', instanceResource(instanceOf(state, path['id'] ?? ''))),
    handle: listOfInstance,
  }),
  operation<CreateKeyBody>('POST /v2/resource_keys', {
    id: 'createResourceKey',
    who: 'Operator, Editor or Administrator on the instance; with an existing service ID, who may create its API keys',
    body: body(createKeySchema),
    authorize: needToCreateKey,
    handle: create,
  }),
  operation('GET /v2/resource_keys/{id}', {
    id: 'getResourceKey',
    who: 'Viewer on the instance; the values: a role that is equal to or greater than the one of the credential, or Administrator',
    authorize: needOn('retrieve'),
    handle: (context) => read(context, keyOf(context)),
  }),
  operation<UpdateKeyBody>('PATCH /v2/resource_keys/{id}', {
    id: 'updateResourceKey',
    who: 'Operator, Editor or Administrator on the instance',
    body: body(updateKeySchema),
    authorize: needOn('update'),
    handle: rename,
  }),
  operation('DELETE /v2/resource_keys/{id}', {
    id: 'deleteResourceKey',
    who: 'Operator, Editor or Administrator on the instance',
    authorize: needOn('delete'),
    handle: remove,
  }),
]
