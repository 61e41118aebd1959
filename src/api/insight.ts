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
}
