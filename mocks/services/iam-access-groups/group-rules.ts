import type { Resource } from '../../access/model.ts'
import type { Context } from '../operation.ts'
import type { State } from '../state.ts'
import { groupNotFound, limitReached, nameTaken, reserved } from './manners.ts'
import type { AccessGroupRow } from './model.ts'
import { PUBLIC_ACCESS_GROUP } from './model.ts'

/** Access groups an account may have, and one identity may be in (IAM documentation, limits). */
const GROUPS_PER_ACCOUNT = 500
export const GROUPS_PER_MEMBER = 50

/** Access groups of the account, whichever. */
export const groupSpace = (accountId: string): Resource => ({ accountId, serviceName: 'iam-groups' })

export const groupResource = (row: Pick<AccessGroupRow, 'id' | 'account_id'>): Resource => ({
  ...groupSpace(row.account_id),
  resource: row.id,
})

export const groupOf = (state: State, id: string): AccessGroupRow =>
  state.accessGroups.get(id) ?? groupNotFound(id)

/** The group that the path names. */
export const groupOfPath = ({ state, path }: Context<unknown>): AccessGroupRow =>
  groupOf(state, path['id'] ?? '')

export const isPublic = (row: Pick<AccessGroupRow, 'id'>): boolean => row.id === PUBLIC_ACCESS_GROUP

export function needNotPublic(row: AccessGroupRow, what: string): void {
  if (isPublic(row)) reserved(what)
}

/** Authorizes by an action on the group that the path names. */
export const needOnGroup =
  (action: string) =>
  (context: Context<unknown>): void =>
    context.access.need(`iam-groups.${action}`, groupResource(groupOfPath(context)))

export function checkName(state: State, accountId: string, name: string, except?: string): void {
  const other = state.accessGroups.one('name', `${accountId}/${name.toLowerCase()}`)
  if (other !== undefined && other.id !== except) nameTaken(name)
}

export function checkGroupLimit(state: State, accountId: string): void {
  const own = state.accessGroups
    .bucket('account_id', accountId)
    .reduce((count, { row }) => count + (isPublic(row) ? 0 : 1), 0)
  if (own >= GROUPS_PER_ACCOUNT)
    limitReached(
      `The account has ${GROUPS_PER_ACCOUNT} access groups, the most it can have. Delete one that is not used any more.`,
    )
}
