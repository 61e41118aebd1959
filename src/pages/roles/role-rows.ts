import type { CustomRole, Role, Roles } from '../../api/roles.ts'
import { has } from '../../lib/text.ts'
import type { Sort } from '../../ui/table-props.ts'

/** A role of the list. Only a custom one can be changed. */
export interface RoleRow {
  readonly type: 'Platform' | 'Service' | 'Custom'
  readonly role: Role
  readonly custom?: CustomRole
}

/** What the two spellings of one right are shown as: the documentation page's (product.md). */
const SECOND_SPELLING = 'resource-controller.instance.update_onetime_credentials_off'
const FIRST_SPELLING = 'resource-controller.instance.update_onetime_credential_off'

export const withoutSecondSpelling = (actions: readonly string[]): readonly string[] =>
  actions.includes(FIRST_SPELLING) ? actions.filter((action) => action !== SECOND_SPELLING) : actions

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
