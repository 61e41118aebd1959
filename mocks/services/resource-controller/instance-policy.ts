import { accessPolicy, equals } from '../access-policy.ts'
import type { ServiceIdRow } from '../iam-identity/model.ts'
import type { PolicyRow } from '../iam-policy-management/model.ts'
import { valueOf } from '../iam-policy-management/model.ts'
import { checkQuota } from '../iam-policy-management/policy-rules.ts'
import type { Context } from '../operation.ts'
import type { State } from '../state.ts'
import { unprocessable } from './manners.ts'
import type { InstanceRow, ResourceKeyRow } from './model.ts'

/** The access policies that stand behind credentials: one role for one service ID on one whole instance. */

const attributesOf = (instance: InstanceRow): Readonly<Record<string, string>> => ({
  serviceName: instance.service_name,
  serviceInstance: instance.guid,
  accountId: instance.account_id,
})

/** Locked service IDs keep their policies as they are (console-ui.md, 3.6). */
export function needUnlocked(serviceId: ServiceIdRow, what: string): void {
  if (serviceId.locked)
    unprocessable(
      `Service ID '${serviceId.name}' is locked.`,
      `${what} Unlock the service ID first: DELETE /v1/serviceids/${serviceId.id}/lock.`,
    )
}

function isGiving(policy: PolicyRow, instance: InstanceRow, role: string): boolean {
  const wanted = Object.entries(attributesOf(instance))
  return (
    policy.rule === undefined &&
    policy.tags.length === 0 &&
    policy.roles.length === 1 &&
    policy.roles[0] === role &&
    policy.resource.length === wanted.length &&
    wanted.every(([key, value]) => valueOf(policy.resource, key) === value)
  )
}

/** Credentials that are not deleted and whose role comes from this policy. */
const relyingOn = (state: State, serviceIdId: string, policyId: string): ResourceKeyRow[] =>
  state.resourceKeys
    .find('service_id', serviceIdId)
    .filter((key) => key.state === 'active' && key.policy_id === policyId)

/**
 * Gives the service ID the role on the instance, unless a policy does exactly that already. Returns the policy's id when
 * it is one that credentials brought and take away again, `undefined` when somebody else made it.
 */
export function grantRole(
  { state, ids, actor, now }: Pick<Context<unknown>, 'state' | 'ids' | 'actor' | 'now'>,
  serviceId: ServiceIdRow,
  instance: InstanceRow,
  role: string,
): string | undefined {
  const same = state.policies
    .find('deciding', serviceId.iam_id)
    .find((policy) => isGiving(policy, instance, role))
  if (same !== undefined) return relyingOn(state, serviceId.id, same.id).length > 0 ? same.id : undefined
  needUnlocked(serviceId, 'No access policy can be added to it, and the role of the credential needs one.')
  const policy = accessPolicy({
    id: ids.uuid(),
    account_id: instance.account_id,
    subject: serviceId.iam_id,
    resource: Object.entries(attributesOf(instance)).map(([key, value]) => equals(key, value)),
    roles: [role],
    now,
    by: actor.iam_id,
  })
  checkQuota(state, instance.account_id, policy)
  return state.policies.insert(policy).id
}

/** Takes back the policy that a credential brought, unless another credential still relies on it. */
export function takeRole(state: State, key: ResourceKeyRow, serviceId: ServiceIdRow): void {
  const { policy_id } = key
  if (policy_id === undefined || !state.policies.has(policy_id)) return
  if (relyingOn(state, key.service_id, policy_id).some(({ guid }) => guid !== key.guid)) return
  needUnlocked(serviceId, 'No access policy can be removed from it, and the credential brought one.')
  state.policies.remove(policy_id)
}
