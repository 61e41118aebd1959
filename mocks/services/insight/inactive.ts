import { DAY } from '../../kernel/clock.ts'
import type { State } from '../state.ts'

interface InactiveTotal {
  readonly total: number
  /** Not seen for 30 days, those never seen among them. */
  readonly inactive: number
  readonly never: number
}

export interface InactiveWire {
  readonly days: number
  readonly users: InactiveTotal
  readonly service_ids: InactiveTotal
  readonly trusted_profiles: InactiveTotal
  readonly api_keys: InactiveTotal
}

const DAYS = 30

interface Seen {
  readonly row: { readonly last_authn?: number | undefined }
}

/** Identities that did not authenticate for 30 days (console-ui.md, 2.13), counted. */
export function inactiveFigures(state: State, accountId: string, now: number): InactiveWire {
  const since = now - DAYS * DAY
  const count = (entries: readonly Seen[]): InactiveTotal => {
    let inactive = 0
    let never = 0
    for (const { row } of entries) {
      if (row.last_authn === undefined) never++
      if (row.last_authn === undefined || row.last_authn < since) inactive++
    }
    return { total: entries.length, inactive, never }
  }
  return {
    days: DAYS,
    users: count(state.users.bucket('account_id', accountId)),
    service_ids: count(state.serviceIds.bucket('account_id', accountId)),
    trusted_profiles: count(state.profiles.bucket('account_id', accountId)),
    api_keys: count(state.apiKeys.bucket('account_id', accountId)),
  }
}
