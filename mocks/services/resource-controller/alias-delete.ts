import type { Reply } from '../../kernel/operation.ts'
import { noContent } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import type { Changer } from './instance-change.ts'
import { removeResourceKey } from './key-delete.ts'
import { badRequest, gone } from './manners.ts'
import type { AliasRow } from './model.ts'
import { aliasOf, liveKeysOfAlias } from './resources.ts'

/** Takes an alias away, with its credentials and bindings. The row stays, as removed. */
export function removeAlias(context: Changer, row: AliasRow): void {
  const { state, now, actor } = context
  for (const key of liveKeysOfAlias(state, row)) removeResourceKey(context, key)
  state.aliases.update(row.guid, {
    state: 'removed',
    updated_at: now,
    updated_by: actor.iam_id,
    deleted_at: now,
    deleted_by: actor.iam_id,
  })
}

export function deleteAlias(context: Context<unknown>): Reply {
  const { state, path, query } = context
  const row = aliasOf(state, path['id'] ?? '')
  if (row.state === 'removed') gone('alias', row.crn)
  const count = liveKeysOfAlias(state, row).length
  if (count > 0 && query.get('recursive') !== 'true')
    badRequest(
      `Alias '${row.name}' cannot be deleted: it has ${count} ${count === 1 ? 'credential or binding' : 'credentials and bindings'}.`,
      'Delete them first, or delete everything with recursive=true.',
    )
  removeAlias(context, row)
  return noContent()
}
