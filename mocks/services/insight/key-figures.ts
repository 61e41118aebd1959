import { DAY } from '../../kernel/clock.ts'
import { identityTime } from '../../kernel/timestamps.ts'
import type { ApiKeyRow } from '../iam-identity/model.ts'
import type { State } from '../state.ts'
import { nameOf } from './names.ts'

/** Keys of one span of age, by state; a key is in one state: expired before disabled before active. */
interface AgeWire {
  /** Days from which a key is in the span, and up to which; none for the last. */
  readonly from_days: number
  readonly to_days?: number | undefined
  active: number
  disabled: number
  expired: number
}

interface ExpiringWire {
  readonly id: string
  readonly name: string
  readonly type: 'user' | 'serviceid'
  readonly iam_id: string
  readonly owner_name: string
  readonly expires_at: string
}

export interface KeyFiguresWire {
  readonly by_age: readonly AgeWire[]
  readonly locked: number
  readonly never_used: number
  readonly without_expiration: number
  /** How many expire within the next 30 days, and the first of them. */
  readonly expiring_total: number
  readonly expiring: readonly ExpiringWire[]
}

const SPANS = [
  [0, 30],
  [30, 90],
  [90, 365],
  [365, undefined],
] as const
const SOON = 30 * DAY
const NAMED = 50

const stateAt = (row: ApiKeyRow, now: number): 'active' | 'disabled' | 'expired' =>
  row.expires_at !== undefined && row.expires_at <= now ? 'expired' : row.disabled ? 'disabled' : 'active'

/** Figures of all API keys of an account, in one pass: an account may have 40,000. */
export function keyFigures(state: State, accountId: string, now: number): KeyFiguresWire {
  const spans = SPANS.map(([from_days, to_days]): AgeWire => ({
    from_days,
    to_days,
    active: 0,
    disabled: 0,
    expired: 0,
  }))
  const soon: ApiKeyRow[] = []
  let locked = 0
  let unused = 0
  let endless = 0
  for (const { row } of state.apiKeys.bucket('account_id', accountId)) {
    const days = (now - row.created_at) / DAY
    const span = spans.find(({ to_days }) => to_days === undefined || days < to_days)
    if (span !== undefined) span[stateAt(row, now)]++
    if (row.locked) locked++
    if (row.last_authn === undefined) unused++
    if (row.expires_at === undefined) endless++
    else if (row.expires_at > now && row.expires_at <= now + SOON) soon.push(row)
  }
  return {
    by_age: spans,
    locked,
    never_used: unused,
    without_expiration: endless,
    expiring_total: soon.length,
    expiring: soon
      .toSorted((a, b) => (a.expires_at ?? 0) - (b.expires_at ?? 0) || (a.id < b.id ? -1 : 1))
      .slice(0, NAMED)
      .map((row) => ({
        id: row.id,
        name: row.name,
        type: state.serviceIds.one('iam_id', row.iam_id) === undefined ? 'user' : 'serviceid',
        iam_id: row.iam_id,
        owner_name: nameOf(state, row.iam_id),
        expires_at: identityTime(row.expires_at ?? 0),
      })),
  }
}
