import { useQueries, useQuery } from '@tanstack/react-query'
import { catalog } from '../api/catalog.ts'
import type { Policy } from '../api/policies.ts'
import { instances } from '../api/resource-controller.ts'
import { resourceGroups } from '../api/resource-groups.ts'
import type { PolicyNames } from './describe-policy.ts'

/** What a policy is on, and for. */
type About = Pick<Policy, 'resource'> & Partial<Pick<Policy, 'subject'>>

/** The GUIDs of the account's instances that policies are on, or for. */
const instancesIn = (accountId: string, policies: readonly About[]): string[] => [
  ...new Set(
    policies.flatMap(({ subject, resource }) => {
      // The source of an authorization may be in another account, whose instances are not to be seen.
      const isOurs = subject?.attributes.some(({ key, value }) => key === 'accountId' && value === accountId)
      return [...resource.attributes, ...(isOurs === true ? (subject?.attributes ?? []) : [])].flatMap(
        ({ key, value }) => (key === 'serviceInstance' && typeof value === 'string' ? [value] : []),
      )
    }),
  ),
]

/** What the services, instances and resource groups of these policies are called. What the reader may not see keeps its id. */
export function usePolicyNames(accountId: string, policies: readonly About[]): PolicyNames {
  const isNeeded = policies.length > 0
  const services = useQuery({ ...catalog.services(), enabled: isNeeded })
  const groups = useQuery({ ...resourceGroups.names(accountId), enabled: isNeeded })
  const found = useQueries({ queries: instancesIn(accountId, policies).map((guid) => instances.get(guid)) })
  return {
    services: new Map(Array.from(services.data ?? [], ([name, { title }]) => [name, title])),
    resourceGroups: groups.data ?? new Map<string, string>(),
    instances: new Map(
      found.flatMap(({ data }) => (data === undefined ? [] : [[data.guid, data.name] as const])),
    ),
  }
}
