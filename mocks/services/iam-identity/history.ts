import type { Actor } from '../../kernel/operation.ts'
import type { HistoryRow } from './model.ts'

/** One line of an entity's history. */
export const historyItem = (
  actor: Actor,
  now: number,
  action: string,
  params: readonly string[] = [],
): HistoryRow => ({
  timestamp: now,
  iam_id: actor.iam_id,
  iam_id_account: actor.account_id,
  action,
  params,
  message: `${action} by ${actor.name}`,
})
