import { planWithId } from '../../catalog/index.ts'
import { DAY } from '../../kernel/clock.ts'
import type { Reply } from '../../kernel/operation.ts'
import { noContent } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import { removeAlias } from './alias-delete.ts'
import type { Changer } from './instance-change.ts'
import { changeInstance } from './instance-change.ts'
import { needUnlockedInstance } from './instance-update.ts'
import { removeResourceKey } from './key-delete.ts'
import { badRequest } from './manners.ts'
import type { InstanceRow } from './model.ts'
import { disableKeysOf } from './reclamation-keys.ts'
import { instanceOf, isBinding, liveAliasesOf, liveKeysOf, needLiving } from './resources.ts'

/** How long a deleted instance of a paid plan can be restored (api-contract.md, 3.1). */
const RECLAIM_AFTER = 7 * DAY

/** Takes an instance away for good, with its aliases, its credentials and what stands behind them. The row stays, as removed. */
export function removeInstance(
  context: Changer,
  row: InstanceRow,
  type: 'delete' | 'reclamation',
): InstanceRow {
  const { state, now, actor } = context
  for (const alias of liveAliasesOf(state, row)) removeAlias(context, alias)
  for (const key of liveKeysOf(state, row)) removeResourceKey(context, key)
  const patch = {
    state: 'removed',
    deleted_at: now,
    deleted_by: actor.iam_id,
    scheduled_reclaim_at: undefined,
    scheduled_reclaim_by: undefined,
    reclaiming: undefined,
  } as const
  return changeInstance(context, row, type, patch, type === 'reclamation' ? 'delete' : undefined)
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

export function deleteInstance(context: Context<unknown>): Reply {
  const { state, path, query, now, actor } = context
  const row = instanceOf(state, path['id'] ?? '')
  needLiving(row)
  needUnlockedInstance(row, 'deleted')
  const keys = liveKeysOf(state, row)
  const has = [
    ...counted(keys.filter((key) => !isBinding(key)).length, 'credential', 'credentials'),
    ...counted(liveAliasesOf(state, row).length, 'alias', 'aliases'),
  ]
  if (has.length > 0 && query.get('recursive') !== 'true')
    return badRequest(
      `Instance '${row.name}' cannot be deleted: it has ${has.join(' and ')}.`,
      'Delete what it has first, or delete everything with recursive=true.',
    )
  if (planWithId(row.resource_plan_id)?.plan.isReclaimed === true) {
    disableKeysOf(context, row)
    const patch = {
      state: 'pending_reclamation',
      scheduled_reclaim_at: now + RECLAIM_AFTER,
      scheduled_reclaim_by: actor.iam_id,
    } as const
    changeInstance(context, row, 'reclamation', patch, 'pending')
  } else removeInstance(context, row, 'delete')
  return noContent()
}
