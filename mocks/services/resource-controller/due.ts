import type { State } from '../state.ts'

/** How long restoring and reclaiming take, in milliseconds: IBM's take seconds (api-contract.md, 3.4). */
export const TAKES = 2000

/** True when a restoring or reclaiming that was begun is over by now. */
export const hasReclaimingDue = (state: State, now: number): boolean =>
  !state.instances.isUntouched &&
  state.instances.bucket('reclaiming', 'yes').some(({ row }) => (row.reclaiming?.due_at ?? Infinity) <= now)

/** True when, besides, the time of a deleted instance has come. Looks at every instance: asked once an hour. */
export const hasReclamationDue = (state: State, now: number): boolean =>
  !state.instances.isUntouched &&
  state.instances
    .rows()
    .some(
      (row) =>
        row.state === 'pending_reclamation' &&
        (row.reclaiming?.due_at ?? row.scheduled_reclaim_at ?? Infinity) <= now,
    )
