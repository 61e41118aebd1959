import { request } from './http.ts'
import { query } from './query.ts'

/**
 * Figures of the account, of the simulation's own service: IBM has no API for them. Shapes: what the console reads. A
 * part that the reader may not see says why in its place.
 */

export interface Withheld {
  readonly withheld: string
}

export type Part<Shown> = Shown | Withheld

export const isWithheld = (part: object): part is Withheld => 'withheld' in part

export interface Total {
  readonly total: number
  readonly limit?: number
}

export interface Counts {
  readonly users: Part<Total>
  readonly trusted_profiles: Part<Total>
  readonly service_ids: Part<Total>
  readonly api_keys: Part<Total>
  readonly access_groups: Part<Total>
  readonly authorizations: Part<Total>
  readonly policies: Part<Total>
  readonly custom_roles: Part<Total>
}

export interface Summary {
  readonly counts: Counts
}

/** Keys of one span of age, by state. */
export interface AgeSpan {
  readonly from_days: number
  readonly to_days?: number
  readonly active: number
  readonly disabled: number
  readonly expired: number
}

export interface ExpiringKey {
  readonly id: string
  readonly name: string
  readonly type: 'user' | 'serviceid'
  readonly iam_id: string
  readonly owner_name: string
  readonly expires_at: string
}

export interface KeyFigures {
  readonly by_age: readonly AgeSpan[]
  readonly locked: number
  readonly never_used: number
  readonly without_expiration: number
  readonly expiring_total: number
  readonly expiring: readonly ExpiringKey[]
}

/** How many there are, how many of them were not seen for some days, and how many of those never. */
export interface InactiveTotal {
  readonly total: number
  readonly inactive: number
  readonly never: number
}

export interface InactiveFigures {
  readonly days: number
  readonly users: InactiveTotal
  readonly service_ids: InactiveTotal
  readonly trusted_profiles: InactiveTotal
  readonly api_keys: InactiveTotal
}

/** How many identities of each kind hold a role. */
export interface RoleHolders {
  readonly role: string
  readonly kind: 'system' | 'service' | 'custom'
  readonly users: number
  readonly service_ids: number
  readonly trusted_profiles: number
  readonly access_groups: number
}

export interface Administrator {
  readonly id: string
  readonly kind: 'user' | 'service_id' | 'trusted_profile' | 'access_group'
  readonly name: string
  readonly on: readonly ('services' | 'account_management')[]
  readonly members?: number
}

export interface Powers {
  readonly owner_name: string
  readonly roles: readonly RoleHolders[]
  readonly administrators: readonly Administrator[]
}

export interface Details extends Summary {
  readonly keys: Part<KeyFigures>
  readonly inactive: Part<InactiveFigures>
  readonly powers: Part<Powers>
}

const read = async <Data>(accountId: string, details: boolean, signal: AbortSignal): Promise<Data> =>
  (
    await request<Data>(
      'getAccountSummary',
      `/v1/insight/accounts/${encodeURIComponent(accountId)}/summary`,
      {
        query: details ? { details } : {},
        signal,
      },
    )
  ).data

export const insight = {
  /** How much the account has of each thing. Whatever is changed changes it, so it is read anew each time. */
  summary: (accountId: string) =>
    query(
      'insight',
      'getAccountSummary',
      { accountId, details: false },
      (signal) => read<Summary>(accountId, false, signal),
      0,
    ),
  /** The same, with what the dashboard shows. */
  details: (accountId: string) =>
    query(
      'insight',
      'getAccountSummary',
      { accountId, details: true },
      (signal) => read<Details>(accountId, true, signal),
      0,
    ),
}
