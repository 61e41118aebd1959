import type { Context } from '../operation.ts'
import { needMember } from './account-rules.ts'
import { objectNotFound } from './manners.ts'
import type { AccountRow } from './model.ts'

/** The account that the path names: there, and the caller's own. */
export function accountInPath({ state, path, actor }: Context<unknown>): AccountRow {
  const id = path['account'] ?? ''
  const row = state.accounts.get(id) ?? objectNotFound('Account', id)
  needMember(actor, row)
  return row
}
