import type { Roles } from '../../api/roles.ts'

const GENERIC = 'crn:v1:bluemix:public:iam::::serviceRole:'

/** Roles that can be compared with each other: None < Reader < Writer < Manager (seed 000). */
export const isComparable = (crn: string): boolean =>
  ['Reader', 'Writer', 'Manager'].some((name) => crn === `${GENERIC}${name}`)

/** How the role of a credential is called; a credential without one has `None`. */
export function roleName(crn: string, roles: Roles | undefined): string {
  if (crn === '') return 'None'
  const known = [
    ...(roles?.service_roles ?? []),
    ...(roles?.custom_roles ?? []),
    ...(roles?.system_roles ?? []),
  ]
  return known.find((role) => role.crn === crn)?.display_name ?? crn.slice(crn.lastIndexOf(':') + 1)
}
