import { planWithId } from '../../catalog/index.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import { changeInstance } from './instance-change.ts'
import { instanceWire } from './instance-wire.ts'
import { badRequest, unprocessable } from './manners.ts'
import type { InstanceRow, PlanChange } from './model.ts'
import { needToSetOneTime, oneTimeAfter, wantedOneTime, withoutSetting } from './one-time.ts'
import { instanceOf, instanceResource, needLiving } from './resources.ts'
import type { UpdateInstanceBody } from './schema.ts'

/** A locked instance is neither changed nor deleted; its credentials are (api-contract.md, 3.1). */
export function needUnlockedInstance(row: InstanceRow, verb: string): void {
  if (row.locked)
    unprocessable(
      `Instance '${row.name}' is locked and cannot be ${verb}.`,
      `Unlock it first: DELETE /v2/resource_instances/${row.guid}/lock.`,
    )
}

/** Each part of an update needs its own right: the setting, the plan, and all the rest. */
export function needToUpdateInstance(context: Context<UpdateInstanceBody>): void {
  const { state, access, path, body } = context
  const row = instanceOf(state, path['id'] ?? '')
  const resource = instanceResource(row)
  const setting = wantedOneTime(body.parameters)
  if (setting !== undefined) needToSetOneTime(context, row, setting)
  if (body.resource_plan_id !== undefined) access.need('resource-controller.instance.update_plan', resource)
  const hasOwnParameters = Object.keys(withoutSetting(body.parameters ?? {})).length > 0
  const isOnlySpecial =
    (setting !== undefined || body.resource_plan_id !== undefined) &&
    !hasOwnParameters &&
    body.name === undefined &&
    body.allow_cleanup === undefined
  if (!isOnlySpecial) access.need('resource-controller.instance.update', resource)
}

function planChange(row: InstanceRow, planId: string, now: number, iamId: string): Partial<InstanceRow> {
  if (planId === row.resource_plan_id) return {}
  const found = planWithId(planId)
  if (found?.service.name !== row.service_name)
    return badRequest(`There is no plan '${planId}' of the service '${row.service_name}'.`)
  const first: PlanChange = {
    resource_plan_id: row.resource_plan_id,
    start_date: row.created_at,
    requestor_id: row.created_by,
  }
  return {
    resource_plan_id: planId,
    plan_history: [
      ...(row.plan_history ?? [first]),
      { resource_plan_id: planId, start_date: now, requestor_id: iamId },
    ],
    target_crn: row.target_crn.replace(row.resource_plan_id, planId),
  }
}

export function updateInstance(context: Context<UpdateInstanceBody>): Reply {
  const { state, path, body: changes, now, actor } = context
  const row = instanceOf(state, path['id'] ?? '')
  needLiving(row)
  needUnlockedInstance(row, 'changed')
  const planId = changes.resource_plan_id ?? row.resource_plan_id
  const plan = planChange(row, planId, now, actor.iam_id)
  const patch = {
    ...plan,
    ...(changes.name === undefined ? {} : { name: changes.name }),
    ...(changes.allow_cleanup === undefined ? {} : { allow_cleanup: changes.allow_cleanup }),
    parameters: { ...row.parameters, ...withoutSetting(changes.parameters ?? {}) },
    onetime_credentials: oneTimeAfter(row, planId, wantedOneTime(changes.parameters)),
  }
  const kind = planId === row.resource_plan_id ? 'config' : undefined
  return ok(instanceWire(changeInstance(context, row, 'update', patch, kind)))
}
