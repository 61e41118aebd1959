import type { Resource } from '../../access/model.ts'
import { Failure } from '../../kernel/failure.ts'
import type { AccountRow } from '../iam-identity/model.ts'
import type { Context } from '../operation.ts'
import { notFound, userManagement } from './manners.ts'
import type { UserRow } from './model.ts'
import { isAncestor } from './model.ts'

export const usersOf = (accountId: string): Resource => ({
  accountId,
  serviceName: 'user-management',
})

export const forbid = (action: string, reason: string): never => {
  throw new Failure(userManagement.failures.forbidden({ action, roles: [], reason }))
}

/** The account in the path: there, and the caller's own. */
export function accountIn({ state, path, actor }: Context<unknown>): AccountRow {
  const id = path['account'] ?? ''
  const row = state.accounts.get(id) ?? notFound(`There is no account '${id}'.`)
  return actor.account_id === row.id
    ? row
    : forbid(
        '',
        `You are signed in to account ${actor.account_id}. Switch to account ${row.id} to work there.`,
      )
}

/** The user in the path. */
export function userIn(context: Context<unknown>): UserRow {
  const id = context.path['user'] ?? ''
  return context.state.users.get(id) ?? notFound(`There is no user '${id}' in the account.`)
}

/** One's own profile is one's own; another's needs the action, whether there is such a user or not. */
export function needOnUser(context: Context<unknown>, action: 'retrieve' | 'update'): void {
  const account = accountIn(context)
  if (context.path['user'] !== context.actor.iam_id)
    context.access.need(`user-management.user.${action}`, usersOf(account.id))
}

/**
 * Which users a list shows its caller: all, unless the account restricts the list; then who may not retrieve users sees
 * oneself and those whom one brought in (console-ui.md, 2.3.1; api-contract.md, 7).
 */
export function visibleTo(context: Context<unknown>, account: AccountRow): (row: UserRow) => boolean {
  const { access, actor, state } = context
  if (account.settings.restrict_user_list_visibility !== 'RESTRICTED') return () => true
  if (access.can('user-management.user.retrieve', usersOf(account.id))) return () => true
  return (row) => row.iam_id === actor.iam_id || isAncestor(state.users, actor.iam_id, row.iam_id)
}

/** Service IDs and trusted profiles neither invite nor remove, whatever roles they hold (api-contract.md, 7). */
export function needPerson({ actor }: Context<unknown>, action: string): void {
  if (actor.kind !== 'user')
    forbid(
      action,
      `Only people invite and remove users. You are signed in as the ${actor.kind === 'profile' ? 'trusted profile' : 'service ID'} '${actor.name}'.`,
    )
}
