import type { Verdict, Verdicts } from '../../api/authz.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { questionBehind, rememberReason } from '../../stores/explanation.ts'

/** An instance as questions about access name it. */
export const instanceResource = ({ service_name, guid, resource_group_id, region_id }: Instance) => ({
  serviceName: service_name,
  serviceInstance: guid,
  resourceGroupId: resource_group_id,
  region: region_id,
})

/** What one may do to an instance itself, as questions. */
export const instanceQuestions = (instance: Instance) => {
  const resource = instanceResource(instance)
  return {
    update: { action: 'resource-controller.instance.update', resource },
    delete: { action: 'resource-controller.instance.delete', resource },
  }
}

export type InstanceAccess = Verdicts<'update' | 'delete'>

/** Why something is not permitted on an instance, with the instance by its name; `undefined` when it is. */
export function denied({ guid, name }: Instance, { permitted, reason }: Verdict): string | undefined {
  if (permitted) return undefined
  const named = reason.replaceAll(guid, name)
  const question = questionBehind(reason)
  if (question !== undefined) rememberReason(named, question)
  return named
}
