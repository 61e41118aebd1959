import { useQuery } from '@tanstack/react-query'
import { roles } from '../../api/roles.ts'
import type { RoleAction } from './ActionChoice.tsx'
import { withoutSecondSpelling } from '../../iam/role-actions.ts'

/**
 * The actions that a custom role of a service can have: those of the service's roles and, as its platform roles hold
 * them, those of the platform. `undefined` while they are being read.
 */
export function useRoleActions(accountId: string, service: string): readonly RoleAction[] | undefined {
  const general = useQuery(roles.general(accountId))
  const own = useQuery({ ...roles.ofService(accountId, service), enabled: service !== '' })
  if (service === '') return []
  if (general.data === undefined || own.data === undefined) return undefined
  const platform = new Set(general.data.system_roles.flatMap(({ actions }) => actions))
  const all = [...own.data.service_roles, ...own.data.system_roles].flatMap(({ actions }) => actions)
  return Array.from(new Set(withoutSecondSpelling(all)), (id) => ({
    id,
    type: platform.has(id) ? ('Platform' as const) : ('Service' as const),
  })).toSorted((a, b) => b.type.localeCompare(a.type) || a.id.localeCompare(b.id))
}
