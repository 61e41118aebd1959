import type { Policy, PolicyAttribute, PolicyRole } from '../api/policies.ts'
import { ACCOUNT_SERVICES } from './account-services.ts'
import { describeResourceRule, resourceRuleOf } from './policy-resource-rule.ts'
import { describeTime, timeOf } from './policy-time.ts'

/** What the ids in a policy are called, as far as the reader may know; an id without a name stands for itself. */
export interface PolicyNames {
  readonly services?: ReadonlyMap<string, string>
  /** By GUID. */
  readonly instances?: ReadonlyMap<string, string>
  readonly resourceGroups?: ReadonlyMap<string, string>
}

const wordsOf = ({ operator, value }: PolicyAttribute, named = (text: string): string => text): string => {
  if (operator === 'stringExists') return value === false ? 'none' : 'any'
  const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  const text = values.map((one) => named(one)).join(' or ')
  return operator.startsWith('stringMatch') ? `matching ${text}` : text
}

const lookUp =
  (names: ReadonlyMap<string, string> | undefined) =>
  (id: string): string =>
    names?.get(id) ?? id

/** What narrows a policy, after what it is on at all. */
const narrowing: Readonly<Record<string, string>> = {
  region: 'region',
  resourceType: 'resource type',
  resource: 'resource',
}

/** What a policy is on, in words: `Cloud Object Storage, instance media-store, resource type bucket, resource photos`. */
export function describeResource(
  { attributes, tags = [] }: Policy['resource'],
  names: PolicyNames = {},
): string {
  const at = new Map(attributes.map((attribute) => [attribute.key, attribute]))
  const take = (key: string, named?: (text: string) => string): string | undefined => {
    const attribute = at.get(key)
    at.delete(key)
    return attribute === undefined ? undefined : wordsOf(attribute, named)
  }
  take('accountId')
  const parts: string[] = []
  const service = take(
    'serviceName',
    (name) => names.services?.get(name) ?? ACCOUNT_SERVICES.get(name) ?? name,
  )
  const type = take('serviceType')
  const serviceGroup = take('service_group_id')
  const isAboutGroups = service === undefined && at.get('resourceType')?.value === 'resource-group'
  if (service !== undefined) parts.push(service)
  else if (type === 'platform_service') parts.push('All account management services')
  else if (serviceGroup !== undefined) parts.push(`All ${serviceGroup} account management services`)
  else if (isAboutGroups) {
    take('resourceType')
    const group = take('resource', lookUp(names.resourceGroups))
    parts.push(group === undefined ? 'All resource groups' : `The resource group ${group} itself`)
  } else parts.push('All Identity and Access enabled services')
  const instance = take('serviceInstance', lookUp(names.instances))
  if (instance !== undefined) parts.push(`instance ${instance}`)
  const group = take('resourceGroupId', lookUp(names.resourceGroups))
  if (group !== undefined) parts.push(`in the resource group ${group}`)
  for (const key of [...Object.keys(narrowing), ...at.keys()]) {
    const words = take(key)
    if (words !== undefined) parts.push(`${narrowing[key] ?? key} ${words}`)
  }
  for (const tag of tags) parts.push(`with the tag ${tag.key}:${wordsOf(tag)}`)
  return parts.join(', ')
}

/** When a policy holds, in words; `undefined` when it always does. */
export function describeConditions({
  pattern = '',
  rule,
}: Pick<Policy, 'pattern' | 'rule'>): string | undefined {
  if (rule === undefined) return undefined
  const time = timeOf(rule)
  if (time !== undefined) return describeTime(time)
  const resources = resourceRuleOf(rule)
  if (resources !== undefined) return describeResourceRule(resources)
  if (pattern.startsWith('time-based-conditions:once')) return 'In one span of time only'
  if (pattern.startsWith('time-based-conditions:weekly')) return 'At some times of the week only'
  return 'On some resources only'
}

/** A role by its name, else by the last part of its CRN. */
export const roleName = ({ role_id, display_name }: PolicyRole): string =>
  display_name ?? role_id.slice(role_id.lastIndexOf(':') + 1)

/** The roles of a policy by their names. */
export const describeRoles = ({ control }: Pick<Policy, 'control'>): string =>
  control.grant.roles.map(roleName).join(', ')

const list = new Intl.ListFormat('en')

/** What a policy grants, in one sentence: `Viewer and Writer on Key Protect, region eu-de (Monday all day, UTC)` */
export function describePolicy(
  policy: Pick<Policy, 'control' | 'resource' | 'pattern' | 'rule'>,
  names: PolicyNames = {},
): string {
  const roles = list.format(policy.control.grant.roles.map(roleName))
  const what = describeResource(policy.resource, names).replace(/^(?:All|The)\b/, (word) =>
    word.toLowerCase(),
  )
  const when = describeConditions(policy)
  return `${roles} on ${what}${when === undefined ? '' : ` (${when})`}`
}
