import { Failure } from '../../kernel/failure.ts'
import type { Context } from '../operation.ts'
import type { UserRow } from '../user-management/model.ts'
import { isAncestor } from '../user-management/model.ts'
import { classicInfrastructure } from './manners.ts'

const forbid = (reason: string): never => {
  throw new Failure(classicInfrastructure.failures.forbidden({ action: '', roles: [], reason }))
}

/** The caller as a classic user. Service IDs have none. */
export const callerOf = ({ state, actor }: Context<unknown>): UserRow =>
  state.users.get(actor.iam_id) ??
  forbid(`Only people have classic infrastructure users. You are signed in as '${actor.name}'.`)

/** The user whose SoftLayer id is in the path. */
export function userIn({ state, path }: Context<unknown>): UserRow {
  const id = path['user'] ?? ''
  return (
    state.users.one('classic_id', id) ??
    missing(`Unable to find object with id of '${id}': there is no such user.`)
  )
}

const missing = (what: string): never => {
  throw new Failure(classicInfrastructure.failures.notFound(what))
}

/** Oneself, and everyone below in the user hierarchy: those one invited, and whom they invited (seed 002). */
export const isWithin = ({ state, actor }: Context<unknown>, user: UserRow): boolean =>
  user.iam_id === actor.iam_id || isAncestor(state.users, actor.iam_id, user.iam_id)

/** No role gives access to classic keys: being the user, or an ancestor, does (seed 002). */
export function needWithin(context: Context<unknown>): void {
  callerOf(context)
  const user = userIn(context)
  if (!isWithin(context, user))
    forbid(
      `User ${user.classic_id} is not below you in the user hierarchy: neither you nor anyone you invited invited them.`,
    )
}

/** A key speaks for its user, so nobody makes one for another. */
export function needOneself(context: Context<unknown>): void {
  callerOf(context)
  const user = userIn(context)
  if (user.iam_id !== context.actor.iam_id)
    forbid(
      `A classic infrastructure API key is created by the user it is for. User ${user.classic_id} is another.`,
    )
}
