import type { Actor } from '../../kernel/operation.ts'
import type { ApiKeyRow } from '../iam-identity/model.ts'
import type { State } from '../state.ts'
import type { Told } from './add-event.ts'
import { addEvent } from './add-event.ts'
import type { ActivityEventRow } from './model.ts'
import { nameOf } from './names.ts'
import { targets } from './targets.ts'

/** Events of API keys beside those of requests that change them (console-ui.md, 3.12). */

function aboutKey(state: State, key: ApiKeyRow, verb: string): Partial<ActivityEventRow> {
  const target = targets['apiKeys']?.({ ...key }, state)
  return { action: `${target?.kind}.${verb}`, target_id: key.id, target_name: key.name }
}

/** Who does what nobody asked for: the platform, when it purges what is long expired or finds what has leaked. */
export const platform = (account_id: string): Actor => ({
  iam_id: 'iam-identity',
  kind: 'serviceid',
  account_id,
  name: 'IBM Cloud',
})

/** Records what the platform did to a key by itself, as a part of the same transaction. */
export function recordOwnDeed(
  state: State,
  deed: {
    readonly verb: 'update' | 'delete'
    readonly key: ApiKeyRow
    readonly now: number
    readonly changed?: readonly string[]
  },
): void {
  const { verb, key, now, changed = [] } = deed
  const told = { operation: { id: '' }, actor: platform(key.account_id), now, requestId: '' }
  addEvent(state, told, { ...aboutKey(state, key, verb), changed })
}

/** Records a sign-in by an API key, of the identity whose key it is. */
export function recordLogin(state: State, key: ApiKeyRow, told: Omit<Told, 'actor'>): void {
  const { iam_id, account_id } = key
  const kind = iam_id.startsWith('iam-ServiceId-') ? 'serviceid' : 'user'
  const actor = { iam_id, account_id, kind, name: nameOf(state, iam_id) } as const
  addEvent(state, { ...told, actor }, aboutKey(state, key, 'login'))
}
