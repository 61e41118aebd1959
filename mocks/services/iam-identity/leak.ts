import { nextTag } from '../../kernel/etag.ts'
import { platform, recordOwnDeed } from '../insight/key-events.ts'
import type { State } from '../state.ts'
import { historyItem } from './history.ts'
import type { LeakedAction } from './model.ts'

export interface Leak {
  readonly id: string
  readonly name: string
  readonly action: LeakedAction
  /** Whom IBM would notify besides the account's administrators. */
  readonly iam_id: string
}

/**
 * An API key's value was found in public: marks the key and does what its `action_when_leaked` says (console-ui.md,
 * 3.7). A lock is against mistakes of people and holds up neither this nor the purge.
 * @returns what was done; `undefined` when there is no such key
 */
export function leak(state: State, keyId: string, now: number): Leak | undefined {
  const row = state.apiKeys.get(keyId)
  if (row === undefined) return undefined
  const done: Leak = { id: row.id, name: row.name, action: row.action_when_leaked, iam_id: row.iam_id }
  if (done.action === 'delete') {
    state.apiKeys.remove(row.id)
    recordOwnDeed(state, { verb: 'delete', key: row, now })
    return done
  }
  const actor = platform(row.account_id)
  const isDisabledNow = done.action === 'disable' && !row.disabled
  state.apiKeys.update(row.id, {
    leaked_at: now,
    ...(isDisabledNow ? { disabled: true } : {}),
    modified_at: now,
    entity_tag: nextTag(row.entity_tag, row.id),
    history: [
      ...row.history,
      historyItem(actor, now, 'leaked'),
      ...(isDisabledNow ? [historyItem(actor, now, 'disable')] : []),
    ],
  })
  const changed = isDisabledNow ? ['leaked_at', 'disabled'] : ['leaked_at']
  recordOwnDeed(state, { verb: 'update', key: row, now, changed })
  return done
}
