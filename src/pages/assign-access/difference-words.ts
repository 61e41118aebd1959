import type {
  AccessChange,
  AccessDifference,
  AffectedIdentity,
  AffectedResource,
} from '../../api/access-preview.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { locationName } from '../../lib/locations.ts'
import { count } from '../../lib/text.ts'

/** How many names are said before the others are counted. */
const NAMED = 3

function shortList(names: readonly string[]): string {
  const list = new Intl.ListFormat('en')
  if (names.length <= NAMED) return list.format(names)
  return list.format([...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`])
}

export const identityWords = (identities: readonly AffectedIdentity[]): string =>
  shortList(identities.map(({ kind, name }) => (kind === 'group' ? `Members of ${name}` : name)))

function resourceWords(title: string, resource: AffectedResource, names: PolicyNames): string {
  if (resource.kind === 'resource-group') return `the resource group ${resource.name ?? resource.resource}`
  const part =
    resource.resource_type === undefined && resource.resource === undefined
      ? ''
      : ` (${[resource.resource_type, resource.resource].filter((one) => one !== undefined).join(' ')})`
  if (resource.kind === 'instance')
    return `${resource.name ?? resource.service_instance ?? 'an instance'}${part}`
  const group = resource.resource_group_id
  const places = [
    ...(group === undefined ? [] : [`in the resource group ${names.resourceGroups?.get(group) ?? group}`]),
    ...(resource.region === undefined ? [] : [`in ${locationName(resource.region)}`]),
  ]
  return [`all of ${title}`, ...places].join(' ') + part
}

/** What of a service a change is about: `Key Protect: keys-prod and keys-dev`, or all of it. */
export function changedWords({ service_name, resources }: AccessChange, names: PolicyNames): string {
  const title = names.services?.get(service_name) ?? service_name
  const [first] = resources
  const words = shortList(resources.map((resource) => resourceWords(title, resource, names)))
  return first?.kind === 'instance' ? `${title}: ${words}` : words
}

/** `gains 4 actions and loses 2 actions`. */
export const amountWords = ({ gained, lost }: AccessChange, isPlural: boolean): string =>
  [
    ...(gained.length > 0 ? [`${isPlural ? 'gain' : 'gains'} ${count(gained.length, 'action')}`] : []),
    ...(lost.length > 0 ? [`${isPlural ? 'lose' : 'loses'} ${count(lost.length, 'action')}`] : []),
  ].join(' and ')

/** What the computation left out; `undefined` when nothing. */
export function limitWords({ evaluated }: AccessDifference): string | undefined {
  const parts = [
    ...(evaluated.identities < evaluated.of_identities
      ? [`${evaluated.identities} of ${count(evaluated.of_identities, 'identity', 'identities')}`]
      : []),
    ...(evaluated.resources < evaluated.of_resources
      ? [`${evaluated.resources} of ${count(evaluated.of_resources, 'resource')}`]
      : []),
  ]
  return parts.length === 0 ? undefined : `Computed for ${parts.join(' and ')}.`
}
