import { services } from '../../catalog/index.ts'
import { platformRoles } from '../../catalog/platform-roles.ts'
import type { State } from '../state.ts'
import { DELEGATOR } from './delegation.ts'

/** How a role is called and what it is for. */
export interface RoleText {
  readonly crn: string
  readonly display_name: string
  readonly description: string
}

const known: ReadonlyMap<string, RoleText> = new Map(
  [...platformRoles, DELEGATOR, ...services.flatMap(({ roles }) => roles)].map(
    ({ crn, display_name, description }) => [crn, { crn, display_name, description }] as const,
  ),
)

/** A role by its CRN: a system role, one that a service defines, or one of the account's own. */
export function roleText(state: State, crn: string): RoleText | undefined {
  const role = known.get(crn)
  if (role !== undefined) return role
  const custom = state.customRoles.one('crn', crn)
  return custom && { crn, display_name: custom.display_name, description: custom.description }
}

/** `cloud-object-storage.bucket.get_acl` as words: `bucket get acl`. Actions have no published names of their own here. */
export const actionText = (id: string) => {
  const words = id.split('.').slice(1).join(' ').replaceAll(/[_-]/g, ' ')
  return { id, display_name: words, description: `The action ${id}.` }
}
