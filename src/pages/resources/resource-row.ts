import type { CatalogService } from '../../api/catalog.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { instanceStatus } from '../../iam/instances/instance-status.ts'
import { locationName } from '../../lib/locations.ts'

/** A line of the resource list: an instance in the words that are shown, sorted and filtered. */
export interface ResourceRow {
  readonly instance: Instance
  readonly name: string
  readonly group: string
  readonly location: string
  readonly product: string
  readonly status: string
  readonly tags: readonly string[]
  readonly category: string
}

export const resourceRow = (
  instance: Instance,
  services: ReadonlyMap<string, CatalogService>,
  groups: ReadonlyMap<string, string>,
): ResourceRow => {
  const service = services.get(instance.service_name)
  return {
    instance,
    name: instance.name,
    // Who may see an instance need not be able to see its group.
    group: groups.get(instance.resource_group_id) ?? instance.resource_group_id,
    location: locationName(instance.region_id),
    product: service?.title ?? instance.service_name,
    status: instanceStatus(instance.state).label,
    tags: instance.tags ?? [],
    category: service?.category ?? 'Other',
  }
}
