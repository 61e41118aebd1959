import type { Actor } from '../../kernel/operation.ts'
import type { State } from '../state.ts'
import type { Changer } from './instance-change.ts'
import { changeInstance } from './instance-change.ts'
import { removeInstance } from './instance-delete.ts'
import type { InstanceRow } from './model.ts'
import { enableKeysOf } from './reclamation-keys.ts'

function restore(context: Changer & { readonly actor: Actor }, row: InstanceRow): void {
  const patch = {
    state: 'active',
    scheduled_reclaim_at: undefined,
    scheduled_reclaim_by: undefined,
    restored_at: context.now,
    restored_by: context.actor.iam_id,
    reclaiming: undefined,
  } as const
  changeInstance(context, row, 'reclamation', patch, 'restore')
  enableKeysOf(context, row)
}

/**
 * Restores and removes what was asked for, and reclaims the deleted instances whose time has come.
 * @param attempt runs a removal; false when it was refused, because a locked service ID or API key behind a credential
 * keeps the instance where it is
 */
export function sweepReclamations(state: State, now: number, attempt: (work: () => void) => boolean): void {
  for (const row of state.instances.rows()) {
    if (row.state !== 'pending_reclamation') continue
    const { reclaiming } = row
    if (reclaiming !== undefined && reclaiming.due_at <= now) {
      // It happened when it was due, however long nobody asked.
      const context = { state, now: reclaiming.due_at, actor: reclaiming.by }
      if (reclaiming.action === 'restore') restore(context, row)
      else if (!attempt(() => void removeInstance(context, row, 'reclamation')))
        state.instances.update(row.guid, { reclaiming: undefined })
    } else if (reclaiming === undefined && (row.scheduled_reclaim_at ?? Infinity) <= now) {
      const actor = { iam_id: row.scheduled_reclaim_by ?? '' }
      attempt(() => void removeInstance({ state, now, actor }, row, 'reclamation'))
    }
  }
}
