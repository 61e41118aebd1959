import type { Verdict, Verdicts } from '../../api/authz.ts'
import type { Instance } from '../../api/resource-controller.ts'

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
export const denied = ({ guid, name }: Instance, { permitted, reason }: Verdict): string | undefined =>
  permitted ? undefined : reason.replaceAll(guid, name)
