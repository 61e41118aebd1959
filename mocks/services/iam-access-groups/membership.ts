import type { State } from '../state.ts'
import { invalidQuery } from './manners.ts'
import type { GroupMemberRow } from './model.ts'

/** Members that somebody added, members by a rule, or both. */
export type Membership = 'static' | 'dynamic' | 'all'

const memberships: readonly Membership[] = ['static', 'dynamic', 'all']

export function membershipIn(query: URLSearchParams, otherwise: Membership): Membership {
  const text = query.get('membership_type') ?? otherwise
  return (
    memberships.find((one) => one === text) ??
    invalidQuery('membership_type', 'it must be static, dynamic or all.')
  )
}

/** Memberships of a group, or of an identity, that count now. Whoever was added and fits a rule has two. */
export function membersOf(
  state: State,
  index: 'group_id' | 'iam_id',
  id: string,
  membership: Membership,
  now: number,
): readonly GroupMemberRow[] {
  const added = membership === 'dynamic' ? [] : state.groupMembers.find(index, id)
  const byRule = membership === 'static' ? [] : state.dynamicMembers.find(index, id)
  return [
    ...added,
    ...byRule
      .filter(({ expires_at }) => expires_at > now)
      .map(({ group_id, iam_id, created_at }): GroupMemberRow => ({
        group_id,
        iam_id,
        type: 'user',
        membership_type: 'dynamic',
        created_at,
        // Nobody but the one who signed in.
        created_by_id: iam_id,
      })),
  ]
}
