import type { Role, Roles } from '../../api/roles.ts'

const GENERIC = 'crn:v1:bluemix:public:iam::::serviceRole:'

/** Roles that can be compared with each other: None < Reader < Writer < Manager (seed 000). */
export const isComparable = (crn: string): boolean =>
  ['Reader', 'Writer', 'Manager'].some((name) => crn === `${GENERIC}${name}`)

/** The role of a credential, where it is known. */
export const roleOf = (crn: string, roles: Roles | undefined): Role | undefined =>
  [...(roles?.service_roles ?? []), ...(roles?.custom_roles ?? []), ...(roles?.system_roles ?? [])].find(
    (role) => role.crn === crn,
  )

/** How the role of a credential is called; a credential without one has `None`. */
export const roleName = (crn: string, roles: Roles | undefined): string =>
  crn === '' ? 'None' : (roleOf(crn, roles)?.display_name ?? crn.slice(crn.lastIndexOf(':') + 1))
