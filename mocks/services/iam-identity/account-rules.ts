import { Failure } from '../../kernel/failure.ts'
import type { Context } from '../operation.ts'
import { iamIdentity, invalidProperty, missingProperty } from './manners.ts'
import type { AccountRow } from './model.ts'

type Caller = Pick<Context<unknown>, 'state' | 'actor'>

/**
 * The account that a request names. An account that is not there is a bad request (api-contract.md, 4.2); one that the
 * caller is no member of is a question of access.
 */
export function accountOf({ state, actor }: Caller, id: string | null | undefined): AccountRow {
  if (id === null || id === undefined || id === '') return missingProperty('account_id')
  const row = state.accounts.get(id) ?? invalidProperty('account_id', `there is no account '${id}'.`)
  needMember(actor, row)
  return row
}

/** Everything in an account is for its members only. */
export function needMember(actor: Caller['actor'], account: AccountRow): void {
  if (actor.account_id === account.id) return
  const reason = `You are signed in to account ${actor.account_id}. Switch to account ${account.id} to work there.`
  throw new Failure(iamIdentity.failures.forbidden({ action: '', roles: [], reason }))
}
