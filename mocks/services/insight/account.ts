import { Failure, fail } from '../../kernel/failure.ts'
import type { AccountRow } from '../iam-identity/model.ts'
import type { Context } from '../operation.ts'
import { insightService } from './manners.ts'

/** The account that the path names: there, and the caller's own. */
export function accountInPath({ state, path, actor }: Context<unknown>): AccountRow {
  const id = path['account'] ?? ''
  const row = state.accounts.get(id) ?? fail(insightService.failures.notFound(`There is no account '${id}'.`))
  if (actor.account_id === row.id) return row
  const reason = `You are signed in to account ${actor.account_id}. Switch to account ${row.id} to work there.`
  throw new Failure(insightService.failures.forbidden({ action: '', roles: [], reason }))
}
