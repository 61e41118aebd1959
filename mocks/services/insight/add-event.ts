import type { Actor } from '../../kernel/operation.ts'
import type { State } from '../state.ts'
import type { ActivityEventRow } from './model.ts'
import { EVENTS_KEPT } from './model.ts'

/** Who did something when, and what was called for it; the ids are empty where nobody called anything. */
export interface Told {
  readonly operation: { readonly id: string }
  readonly actor: Actor
  readonly now: number
  readonly requestId: string
}

/** Adds an event of the actor's account, as a part of the transaction at hand. The oldest goes when there are too many. */
export function addEvent(
  { activityEvents }: State,
  { operation, actor, now, requestId }: Told,
  fields: Partial<ActivityEventRow>,
): void {
  const last = activityEvents.entries().at(-1)?.row.n ?? 0
  activityEvents.insert({
    n: last + 1,
    account_id: actor.account_id,
    at: now,
    actor_id: actor.iam_id,
    actor_name: actor.name,
    actor_kind: actor.kind,
    action: '',
    operation: operation.id,
    target_id: '',
    target_name: '',
    changed: [],
    outcome: 'success',
    status: 200,
    request_id: requestId,
    ...fields,
  })
  const oldest = activityEvents.entries()[0]
  if (oldest !== undefined && activityEvents.size > EVENTS_KEPT)
    activityEvents.remove(`Event-${oldest.row.n}`)
}
