import type { ResourceKeyWire } from './key-wire.ts'
import type { BindingRow } from './resources.ts'
import { regionCrn } from './target.ts'

/** A binding on the wire: as a credential is, with where it leads (api-contract.md, 3.3). */
export interface BindingWire extends Omit<ResourceKeyWire, 'resource_instance_url'> {
  readonly target_crn: string
  readonly region_binding_id: string
  readonly region_binding_crn: string
}

/** @param wire the binding as the credential that it is */
export function bindingWire({ guid, binding }: BindingRow, wire: ResourceKeyWire): BindingWire {
  const { resource_instance_url: _instance, ...rest } = wire
  const { target_crn, region_binding_id } = binding
  return {
    ...rest,
    url: `/v2/resource_bindings/${guid}`,
    target_crn,
    region_binding_id,
    region_binding_crn: regionCrn(target_crn, 'binding', region_binding_id),
  }
}
