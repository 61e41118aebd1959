import { uuidOf } from '../../kernel/random.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { body, optionalText, z } from '../../kernel/schema.ts'
import { resourceTime } from '../../kernel/timestamps.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { TAKES } from './due.ts'
import { badRequest, notFound, resourceController, unprocessable } from './manners.ts'
import type { InstanceRow, Reclaiming } from './model.ts'
import { instanceResource } from './resources.ts'
import { sightOf } from './visibility.ts'

const operation = operationOf(resourceController)

/** A reclamation is an instance in state `pending_reclamation`; its id follows from the instance's. */
const reclamationIdOf = (row: InstanceRow): string => uuidOf(`reclamation/${row.guid}`)

const POLICY = 'default-7-days'

export interface ReclamationWire {
  readonly id: string
  readonly entity_id: string
  readonly entity_type_id: string
  readonly entity_crn: string
  readonly resource_instance_id: string
  readonly resource_group_id: string
  readonly account_id: string
  readonly policy_id: string
  readonly state: 'SCHEDULED' | 'RESTORING' | 'RECLAIMING'
  readonly target_time: string
  readonly custom_properties: Readonly<Record<string, never>>
  readonly created_at: string
  readonly created_by: string
  readonly updated_at: string
  readonly updated_by: string
}

const STATES = { restore: 'RESTORING', reclaim: 'RECLAIMING' } as const

const reclamationWire = (row: InstanceRow): ReclamationWire => ({
  id: reclamationIdOf(row),
  entity_id: row.guid,
  entity_type_id: row.service_name,
  entity_crn: row.crn,
  resource_instance_id: row.guid,
  resource_group_id: row.resource_group_id,
  account_id: row.account_id,
  policy_id: POLICY,
  state: row.reclaiming === undefined ? 'SCHEDULED' : STATES[row.reclaiming.action],
  target_time: resourceTime(row.scheduled_reclaim_at ?? row.updated_at),
  custom_properties: {},
  created_at: resourceTime(row.updated_at),
  created_by: row.scheduled_reclaim_by ?? row.updated_by,
  updated_at: resourceTime(row.updated_at),
  updated_by: row.updated_by,
})

const pending = ({ state, actor }: Context<unknown>): InstanceRow[] =>
  state.instances.find('account_id', actor.account_id).filter((row) => row.state === 'pending_reclamation')

function list(context: Context<unknown>): Reply {
  const { query } = context
  const filters = [
    ['account_id', (row: InstanceRow) => [row.account_id]],
    ['resource_instance_id', (row: InstanceRow) => [row.guid, row.crn]],
    ['resource_group_id', (row: InstanceRow) => [row.resource_group_id]],
  ] as const
  const sight = sightOf(context)
  const rows = pending(context).filter(
    (row) =>
      filters.every(([name, valuesOf]) => {
        const wanted = query.get(name)
        return wanted === null || valuesOf(row).includes(wanted)
      }) && sight.can('resource-controller.instance.retrieve', instanceResource(row)),
  )
  return ok({ resources: rows.map(reclamationWire) })
}

const instanceOfReclamation = (context: Context<unknown>): InstanceRow => {
  const id = context.path['id'] ?? ''
  return pending(context).find((row) => reclamationIdOf(row) === id) ?? notFound('reclamation', id)
}

/** Whoever may delete the instance may bring it back or let it go at once. */
const needToAct = (context: Context<unknown>): void =>
  context.access.need('resource-controller.instance.delete', instanceResource(instanceOfReclamation(context)))

/** Begins to restore or to reclaim: `sweepReclamations` does it when the time has come. */
function begin(context: Context<unknown>): Reply {
  const { state, path, now, actor } = context
  const row = instanceOfReclamation(context)
  const name = path['action_name']
  const action: Reclaiming['action'] =
    name === 'restore' || name === 'reclaim'
      ? name
      : badRequest(`A reclamation has the actions restore and reclaim; '${name ?? ''}' is none.`)
  if (row.reclaiming !== undefined)
    return unprocessable(
      `The reclamation is ${STATES[row.reclaiming.action]} already.`,
      'Ask for the instance again in a few seconds.',
    )
  const reclaiming = { action, due_at: now + TAKES, by: actor }
  return ok(reclamationWire(state.instances.update(row.guid, { reclaiming })))
}

const actionSchema = body(z.object({ request_by: optionalText(200), comment: optionalText(1000) }))

/** api-contract.md, 3.4. */
export const reclamationOperations: readonly Operation[] = [
  operation('GET /v1/reclamations', {
    id: 'listReclamations',
    who: 'Anyone, for instances they may view',
    authorize: 'authenticated',
    handle: list,
  }),
  operation<object>('POST /v1/reclamations/{id}/actions/{action_name}', {
    id: 'runReclamationAction',
    who: 'Editor or Administrator on the instance',
    body: actionSchema,
    authorize: needToAct,
    handle: begin,
  }),
]
