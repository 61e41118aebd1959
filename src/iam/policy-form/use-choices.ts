import { useQuery } from '@tanstack/react-query'
import { catalog } from '../../api/catalog.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { instances } from '../../api/resource-controller.ts'
import { resourceGroups } from '../../api/resource-groups.ts'
import type { Role } from '../../api/roles.ts'
import { roles } from '../../api/roles.ts'
import { ACCOUNT_SERVICES } from '../account-services.ts'
import type { PolicyNames } from '../describe-policy.ts'
import { withoutSecondSpelling } from '../role-actions.ts'
import { isServiceGroup } from './targets.ts'

/** What a policy can be about, by its name. */
export interface Choices {
  /** Titles by name: services with instances, then account management services. */
  readonly services: ReadonlyMap<string, string>
  /** The account management services among them: they have no instances. */
  readonly account: ReadonlySet<string>
  readonly instances: readonly Instance[]
  readonly resourceGroups: ReadonlyMap<string, string>
  /** Location names by service. */
  readonly regions: (service: string) => readonly string[]
  readonly names: PolicyNames
  /** Some of it has not been read yet. */
  readonly areComing: boolean
}

export function useChoices(accountId: string): Choices {
  const services = useQuery(catalog.services())
  const all = useQuery(instances.all())
  const groups = useQuery(resourceGroups.names(accountId))
  const titles = new Map([
    ...Array.from(services.data ?? [], ([name, { title }]) => [name, title] as const).sort(([, a], [, b]) =>
      a.localeCompare(b),
    ),
    ...ACCOUNT_SERVICES,
  ])
  const found = all.data ?? []
  const resourceGroupNames = groups.data ?? new Map<string, string>()
  return {
    services: titles,
    account: new Set(ACCOUNT_SERVICES.keys()),
    instances: found,
    resourceGroups: resourceGroupNames,
    regions: (service) => {
      const known = Array.from(services.data?.values() ?? []).filter(
        ({ name }) => isServiceGroup(service) || name === service,
      )
      return [...new Set(known.flatMap(({ regions }) => regions))].sort()
    },
    names: {
      services: titles,
      resourceGroups: resourceGroupNames,
      instances: new Map(found.map(({ guid, name }) => [guid, name])),
    },
    areComing: services.isPending || all.isPending || groups.isPending,
  }
}

export interface RoleBlock {
  readonly title: 'Service access' | 'Platform access' | 'Custom access'
  readonly roles: readonly Role[]
}

const rolesOn = (accountId: string, target: string) => {
  if (target === 'all-iam') return roles.ofServiceGroup(accountId, 'IAM')
  if (target === 'resource-groups') return roles.ofService(accountId, 'resource-controller')
  return isServiceGroup(target) || target === ''
    ? roles.general(accountId)
    : roles.ofService(accountId, target)
}

/** The roles that can be had on a target, in the three blocks of the form (console-ui.md, 2.4, step 4). */
export function useRoleBlocks(accountId: string, target: string) {
  const { data, error, refetch } = useQuery({ ...rolesOn(accountId, target), enabled: target !== '' })
  if (data === undefined) return { blocks: undefined, error, refetch }
  const isOneService = !isServiceGroup(target)
  const blocks: readonly RoleBlock[] = [
    {
      title: 'Service access',
      // Reader, Writer and Manager are for services with instances.
      roles: ['all-account', 'resource-groups'].includes(target) ? [] : data.service_roles,
    },
    {
      title: 'Platform access',
      // On one service, a role that holds nothing there cannot be given.
      roles: data.system_roles.filter(({ actions }) => !isOneService || actions.length > 0),
    },
    { title: 'Custom access', roles: isOneService ? data.custom_roles : [] },
  ]
  const shown = blocks
    .filter((block) => block.roles.length > 0)
    .map(({ title, roles: found }) => ({
      title,
      roles: found.map((role) => ({ ...role, actions: withoutSecondSpelling(role.actions) })),
    }))
  return { blocks: shown, error, refetch }
}
