import { planWithId } from '../../catalog/index.ts'
import type { Reply } from '../../kernel/operation.ts'
import { created } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import { resourceGroupResource } from '../resource-manager/model.ts'
import { succeeded } from './instance-change.ts'
import { instanceWire } from './instance-wire.ts'
import { badRequest } from './manners.ts'
import { oneTimeOfNew, wantedOneTime, withoutSetting } from './one-time.ts'
import type { CreateInstanceBody } from './schema.ts'

/**
 * Needs the right to create instances of the service there, and to see the resource group. A plan or group that is not
 * there is a bad request, not a question of access.
 */
export function needToCreateInstance({ state, access, actor, body }: Context<CreateInstanceBody>): void {
  const service = planWithId(body.resource_plan_id)?.service
  const group = state.resourceGroups.get(body.resource_group)
  if (service === undefined || group?.account_id !== actor.account_id) return
  access.need('resource-controller.instance.create', {
    accountId: actor.account_id,
    serviceName: service.name,
    resourceGroupId: group.id,
    region: body.target,
  })
  access.need('resource-controller.group.retrieve', resourceGroupResource(group))
}

export function createInstance(context: Context<CreateInstanceBody>): Reply {
  const { state, actor, body: wanted, now, ids, headers } = context
  const found = planWithId(wanted.resource_plan_id)
  if (found === undefined)
    return badRequest(
      `There is no plan '${wanted.resource_plan_id}' in the catalog.`,
      'Take the id of a plan from GET /api/v1/{service}/plan.',
    )
  const { service, plan } = found
  if (!service.regions.includes(wanted.target))
    return badRequest(
      `${service.display_name} cannot be created in '${wanted.target}'.`,
      `Regions of the plan: ${service.regions.join(', ')}.`,
    )
  const group = state.resourceGroups.get(wanted.resource_group)
  if (group?.account_id !== actor.account_id)
    return badRequest(`There is no resource group '${wanted.resource_group}' in the account.`)
  const parameters = wanted.parameters ?? {}
  const guid = ids.uuid()
  const row = state.instances.insert({
    guid,
    crn: `crn:v1:bluemix:public:${service.name}:${wanted.target}:a/${actor.account_id}:${guid}::`,
    name: wanted.name,
    account_id: actor.account_id,
    region_id: wanted.target,
    resource_id: service.id,
    service_name: service.name,
    resource_plan_id: plan.id,
    resource_group_id: group.id,
    target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${plan.id}%3A${wanted.target}`,
    parameters: withoutSetting(parameters),
    allow_cleanup: wanted.allow_cleanup ?? false,
    state: 'active',
    locked: headers.get('Entity-Lock') === 'true',
    onetime_credentials: oneTimeOfNew(state, now, plan.id, wantedOneTime(parameters)),
    tags: wanted.tags ?? [],
    last_operation: succeeded('create'),
    created_at: now,
    created_by: actor.iam_id,
    updated_at: now,
    updated_by: '',
  })
  return created(instanceWire(row))
}
