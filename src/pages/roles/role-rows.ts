import type { CustomRole, Role, Roles } from '../../api/roles.ts'
import { withoutSecondSpelling } from '../../iam/role-actions.ts'
import { has } from '../../lib/text.ts'
import type { Sort } from '../../ui/table-props.ts'

/** A role of the list. Only a custom one can be changed. */
export interface RoleRow {
  readonly type: 'Platform' | 'Service' | 'Custom'
  readonly role: Role
  readonly custom?: CustomRole
}

const shown = <R extends Role>(role: R): R => ({ ...role, actions: withoutSecondSpelling(role.actions) })

const rowsOf = (roles: Roles): RoleRow[] => [
  ...roles.system_roles.map((role) => ({ type: 'Platform' as const, role: shown(role) })),
  ...roles.service_roles.map((role) => ({ type: 'Service' as const, role: shown(role) })),
  ...roles.custom_roles.map((role) => ({ type: 'Custom' as const, role: shown(role), custom: shown(role) })),
]

const words: Readonly<Record<string, (row: RoleRow) => string>> = {
  name: ({ role }) => role.display_name.toLowerCase(),
  type: ({ type }) => type,
}

/** The roles in which the text occurs, by name, description or action; in the cloud's order unless one is asked for. */
export function roleRows(roles: Roles, text: string, sort: Sort): readonly RoleRow[] {
  const rows = rowsOf(roles).filter(
    ({ role }) =>
      has(role.display_name, text) ||
      has(role.description, text) ||
      role.actions.some((action) => has(action, text)),
  )
  const word = words[sort.column]
  if (word === undefined) return rows
  const sorted = rows.toSorted((a, b) => word(a).localeCompare(word(b), 'en'))
  return sort.isDescending ? sorted.toReversed() : sorted
}
