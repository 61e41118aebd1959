import type { Attribute, Facts, Resource, Scope, Tag } from './model.ts'
import { matchesWildcard } from './wildcard.ts'

/** Compares a value with what an attribute of a policy or a condition asks for. An operator that is not known never holds. */
export function compare(operator: string, wanted: Attribute['value'], value: string | undefined): boolean {
  switch (operator) {
    case 'stringEquals':
      // By far the most frequent: most lists of policies are passed over here.
      if (typeof wanted === 'string') return value === wanted
      return includes(wanted, value, (option, text) => option === text)
    case 'stringEqualsAnyOf':
      return includes(wanted, value, (option, text) => option === text)
    case 'stringMatch':
    case 'stringMatchAnyOf':
      return includes(wanted, value, matchesWildcard)
    case 'stringExists':
      return (value !== undefined && value !== '') === (wanted === true || wanted === 'true')
    default:
      return false
  }
}

function includes(
  wanted: Attribute['value'],
  value: string | undefined,
  matches: (option: string, value: string) => boolean,
): boolean {
  if (value === undefined) return false
  if (typeof wanted !== 'object') return matches(String(wanted), value)
  return wanted.some((option) => matches(option, value))
}

/** An attribute of a resource by the name that policies use. What the resource does not have is `undefined`. */
export function attributeOf(resource: Resource, key: string): string | undefined {
  const value: unknown = Object.hasOwn(resource, key) ? resource[key as keyof Resource] : undefined
  return typeof value === 'string' ? value : undefined
}

/** True when a policy's resource attributes and tags cover the resource. */
export function covers(scope: Scope, resource: Resource, facts: Facts): boolean {
  for (const attribute of scope.resource) if (!coversOne(attribute, resource, facts)) return false
  return scope.tags === undefined || scope.tags.every((tag) => carries(resource, tag))
}

function coversOne({ key, operator, value }: Attribute, resource: Resource, facts: Facts): boolean {
  switch (key) {
    case 'serviceType': {
      const type = facts.isPlatformService(resource.serviceName) ? 'platform_service' : 'service'
      return compare(operator, value, type)
    }
    case 'service_group_id':
      return typeof value === 'string' && facts.isInServiceGroup(resource.serviceName, value)
    default:
      return compare(operator, value, attributeOf(resource, key))
  }
}

const carries = (resource: Resource, { key, operator, value }: Tag): boolean =>
  (resource.tags ?? []).some((tag) => {
    const colon = tag.indexOf(':')
    return tag.slice(0, colon) === key && compare(operator, value, tag.slice(colon + 1))
  })
