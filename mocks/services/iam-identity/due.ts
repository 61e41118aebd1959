import { DAY } from '../../kernel/clock.ts'
import { recordOwnDeed } from '../insight/key-events.ts'
import type { State } from '../state.ts'
import type { ApiKeyRow } from './model.ts'

const PURGE_AFTER = 90 * DAY

/** A key goes when both its expiry and its last change are more than 90 days past, locked or not (api-contract.md, 4.1). */
export const isPurgeable = (row: Pick<ApiKeyRow, 'expires_at' | 'modified_at'>, now: number): boolean =>
  row.expires_at !== undefined && row.expires_at < now - PURGE_AFTER && row.modified_at < now - PURGE_AFTER

/** True when a key's time of purge has come. */
export const hasKeyDue = (state: State, now: number): boolean =>
  !state.apiKeys.isUntouched && state.apiKeys.find('expiring', 'yes').some((row) => isPurgeable(row, now))

/** Does what has fallen due. */
export function sweep(state: State, now: number): void {
  for (const row of state.apiKeys.find('expiring', 'yes'))
    if (isPurgeable(row, now)) {
      state.apiKeys.remove(row.id)
      recordOwnDeed(state, { verb: 'delete', key: row, now })
    }
}
