import { compare } from './attributes.ts'
import type { Attribute, Facts, Scope } from './model.ts'
import { wildcardContains } from './wildcard.ts'

/**
 * True when every resource that `inner` covers is sure to be covered by `outer`. Who administers `outer` may grant
 * access on `inner`. Errs on the side of no: where the two cannot be compared, nothing is claimed.
 */
export function contains(outer: Scope, inner: Scope, facts: Facts): boolean {
  const find = (key: string) => inner.resource.find((attribute) => attribute.key === key)
  return (
    outer.resource.every((attribute) => containsOne(attribute, find, facts)) &&
    (outer.tags ?? []).every(({ key, value, operator }) =>
      inner.tags?.some((tag) => tag.key === key && tag.value === value && tag.operator === operator),
    )
  )
}

type Find = (key: string) => Attribute | undefined

function containsOne(outer: Attribute, find: Find, facts: Facts): boolean {
  const inner = find(outer.key)
  if (inner !== undefined) return implies(outer, inner)
  const service = find('serviceName')
  const name =
    service?.operator === 'stringEquals' && typeof service.value === 'string' ? service.value : undefined
  switch (outer.key) {
    case 'serviceType': {
      if (find('service_group_id') !== undefined) return outer.value === 'platform_service'
      if (name !== undefined)
        return outer.value === (facts.isPlatformService(name) ? 'platform_service' : 'service')
      // What is in a resource group is an instance of a service.
      return find('resourceGroupId') !== undefined && outer.value === 'service'
    }
    case 'service_group_id':
      return name !== undefined && facts.isInServiceGroup(name, String(outer.value))
    default:
      return false
  }
}

const texts = ({ value }: Attribute): readonly string[] =>
  typeof value === 'object' ? value : [String(value)]

function implies(outer: Attribute, inner: Attribute): boolean {
  if (inner.operator === 'stringExists')
    return outer.operator === 'stringExists' && String(outer.value) === String(inner.value)
  if (inner.operator === 'stringEquals' || inner.operator === 'stringEqualsAnyOf')
    return texts(inner).every((text) => compare(outer.operator, outer.value, text))
  return (
    outer.operator.startsWith('stringMatch') &&
    texts(inner).every((text) => texts(outer).some((pattern) => wildcardContains(pattern, text)))
  )
}
