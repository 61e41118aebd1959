import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Entry } from '../../kernel/table.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { changeInstance } from './instance-change.ts'
import { createInstance, needToCreateInstance } from './instance-create.ts'
import { deleteInstance } from './instance-delete.ts'
import { needToUpdateInstance, updateInstance } from './instance-update.ts'
import { instanceWire } from './instance-wire.ts'
import { badRequest, resourceController, unprocessable } from './manners.ts'
import type { InstanceRow } from './model.ts'
import { listBody, queryOf, resourcePage } from './paging.ts'
import { instanceOf, instanceResource, needLiving } from './resources.ts'
import type { CreateInstanceBody, UpdateInstanceBody } from './schema.ts'
import { createInstanceSchema, updateInstanceSchema } from './schema.ts'
import { updatedBetween } from './updated-between.ts'
import { sightOf } from './visibility.ts'

const operation = operationOf(resourceController)

const STATES: readonly string[] = [
  'active',
  'inactive',
  'failed',
  'pending_reclamation',
  'provisioning',
  'pre_provisioning',
  'removed',
] satisfies InstanceRow['state'][]

/** What a list shows when no state is asked for (api-contract.md, 3.1). */
const isListed = (row: InstanceRow): boolean => row.state === 'active' || row.state === 'provisioning'

function inState(query: URLSearchParams): (row: InstanceRow) => boolean {
  const state = query.get('state')
  if (state === null) return isListed
  if (!STATES.includes(state))
    return badRequest(`'state' must be one of ${STATES.join(', ')}; '${state}' is not.`)
  // Who asks by guid or name never gets removed ones, whatever the state.
  const isNamed = query.get('guid') !== null || query.get('name') !== null
  return (row) => row.state === state && !(isNamed && row.state === 'removed')
}

const FILTERS: readonly (readonly [parameter: string, valueOf: (row: InstanceRow) => string])[] = [
  ['guid', (row) => row.guid],
  ['name', (row) => row.name],
  ['resource_group_id', (row) => row.resource_group_id],
  ['resource_id', (row) => row.resource_id],
  ['resource_plan_id', (row) => row.resource_plan_id],
  ['type', () => 'service_instance'],
  ['sub_type', () => ''],
]

function entriesOf(
  { state, actor }: Context<unknown>,
  query: URLSearchParams,
): readonly Entry<InstanceRow>[] {
  const name = query.get('name')
  const group = query.get('resource_group_id')
  if (name !== null) return state.instances.bucket('name', name)
  if (group !== null) return state.instances.bucket('resource_group_id', group)
  return state.instances.bucket('account_id', actor.account_id)
}

function list(context: Context<unknown>): Reply {
  const { state, actor, url } = context
  const query = queryOf(url)
  const filters = FILTERS.flatMap(([name, valueOf]) => {
    const wanted = query.get(name)
    return wanted === null ? [] : [(row: InstanceRow) => valueOf(row) === wanted]
  })
  const tests = [inState(query), updatedBetween(query), ...filters]
  const sight = sightOf(context)
  const { rows, next_url } = resourcePage<InstanceRow>({
    url,
    table: state.instances,
    entries: entriesOf(context, query),
    where: (row) =>
      row.account_id === actor.account_id &&
      tests.every((test) => test(row)) &&
      sight.can('resource-controller.instance.retrieve', instanceResource(row)),
  })
  return ok(listBody(next_url, rows.map(instanceWire)))
}

const rowOf = ({ state, path }: Context<unknown>): InstanceRow => instanceOf(state, path['id'] ?? '')

const needOn =
  (action: 'retrieve' | 'update' | 'delete') =>
  (context: Context<unknown>): void =>
    context.access.need(`resource-controller.instance.${action}`, instanceResource(rowOf(context)))

/** Locks or unlocks; doing it again changes nothing. */
const switched =
  (locked: boolean) =>
  (context: Context<unknown>): Reply => {
    const row = rowOf(context)
    needLiving(row)
    return ok(
      instanceWire(
        row.locked === locked ? row : changeInstance(context, row, locked ? 'lock' : 'unlock', { locked }),
      ),
    )
  }

export const instanceOperations: readonly Operation[] = [
  operation('GET /v2/resource_instances', {
    id: 'listResourceInstances',
    isSteady: true,
    who: 'Anyone, for instances they may view',
    authorize: 'authenticated',
    handle: list,
  }),
  operation<CreateInstanceBody>('POST /v2/resource_instances', {
    id: 'createResourceInstance',
    who: 'Editor or Administrator on the service, with Viewer on the resource group',
    body: body(createInstanceSchema),
    authorize: needToCreateInstance,
    handle: createInstance,
  }),
  operation('GET /v2/resource_instances/{id}', {
    id: 'getResourceInstance',
    who: 'Viewer on the instance',
    authorize: needOn('retrieve'),
    handle: (context) => ok(instanceWire(rowOf(context))),
  }),
  operation<UpdateInstanceBody>('PATCH /v2/resource_instances/{id}', {
    id: 'updateResourceInstance',
    who: 'Operator, Editor or Administrator on the instance; the plan: Editor; one-time view off: Administrator',
    body: body(updateInstanceSchema),
    authorize: needToUpdateInstance,
    handle: updateInstance,
  }),
  operation('DELETE /v2/resource_instances/{id}', {
    id: 'deleteResourceInstance',
    who: 'Editor or Administrator on the instance',
    authorize: needOn('delete'),
    handle: deleteInstance,
  }),
  operation('POST /v2/resource_instances/{id}/lock', {
    id: 'lockResourceInstance',
    who: 'Operator, Editor or Administrator on the instance',
    authorize: needOn('update'),
    handle: switched(true),
  }),
  operation('DELETE /v2/resource_instances/{id}/lock', {
    id: 'unlockResourceInstance',
    who: 'Operator, Editor or Administrator on the instance',
    authorize: needOn('update'),
    handle: switched(false),
  }),
  operation('DELETE /v2/resource_instances/{id}/last_operation', {
    id: 'cancelLastopResourceInstance',
    who: 'Operator, Editor or Administrator on the instance',
    authorize: needOn('update'),
    // Nothing takes time in the simulation, so there is never anything to cancel.
    handle: () => unprocessable('The instance is not cancelable.'),
  }),
]
