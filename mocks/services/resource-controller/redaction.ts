/** Who sees the values of a service credential later (seed 000; console-ui.md, 3.3). Pure: no tables, no HTTP. */

/** The values, or one of the two markers that stand in their place. */
export type Shown = 'values' | 'REDACTED' | 'REDACTED_EXPLICIT'

interface Credential {
  readonly onetime_credentials: boolean
  /** CRN of its role; absent for a credential without one. */
  readonly role?: string | undefined
}

interface Reader {
  /** Holds `resource-controller.credential.retrieve_all` on the instance. */
  readonly canRetrieveAll: boolean
  /** Roles the reader holds on the instance, whatever gave them. */
  readonly roles: readonly { readonly crn: string; readonly kind: 'system' | 'service' | 'custom' }[]
}

const GENERIC = 'crn:v1:bluemix:public:iam::::serviceRole:'

/** The roles that can be compared, in their order. No role at all ranks below them. */
const RANK: ReadonlyMap<string, number> = new Map([
  [`${GENERIC}Reader`, 1],
  [`${GENERIC}Writer`, 2],
  [`${GENERIC}Manager`, 3],
])

export function shownTo(credential: Credential, reader: () => Reader): Shown {
  if (credential.onetime_credentials) return 'REDACTED_EXPLICIT'
  const { canRetrieveAll, roles } = reader()
  if (canRetrieveAll) return 'values'
  const wanted = credential.role === undefined ? undefined : RANK.get(credential.role)
  // No role, one of the service's own, a platform or a custom role: there is nothing to compare with.
  if (wanted === undefined) return 'REDACTED_EXPLICIT'
  const best = Math.max(0, ...roles.map(({ crn }) => RANK.get(crn) ?? 0))
  if (best >= wanted) return 'values'
  if (best > 0) return 'REDACTED'
  // Platform roles say nothing about the service; a service's own or a custom role says something that cannot be ranked.
  return roles.some(({ kind }) => kind !== 'system') ? 'REDACTED_EXPLICIT' : 'REDACTED'
}
