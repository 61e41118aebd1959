import { groupTime } from '../../kernel/timestamps.ts'
import type { Context } from '../operation.ts'
import { GROUPS_PER_MEMBER } from './group-rules.ts'
import type { AccessGroupRow, GroupMemberRow } from './model.ts'
import { memberKey } from './model.ts'

/** What happened to one member or one group of a request for many: such a request is answered with 207. */
export interface Outcome {
  readonly status_code: number
  readonly trace?: string
  readonly errors?: readonly { readonly code: string; readonly message: string }[]
}

const refused = (status_code: number, code: string, message: string, trace: string): Outcome => ({
  status_code,
  trace,
  errors: [{ code, message }],
})

/** Adds an identity to a group. Whoever is in it already stays so; that is no error [IBM's own tests]. */
export function addMember(
  { state, actor, now, transactionId }: Context<unknown>,
  group: AccessGroupRow,
  iam_id: string,
  type: GroupMemberRow['type'],
): Outcome & { readonly created_at?: string; readonly created_by_id?: string } {
  const there = state.groupMembers.get(memberKey(group.id, iam_id))
  if (there === undefined && state.groupMembers.bucket('iam_id', iam_id).length >= GROUPS_PER_MEMBER)
    return refused(
      409,
      'limit_exceeded',
      `${iam_id} is in ${GROUPS_PER_MEMBER} access groups, the most an identity can be in.`,
      transactionId,
    )
  const row =
    there ??
    state.groupMembers.insert({
      group_id: group.id,
      iam_id,
      type,
      membership_type: 'static',
      created_at: now,
      created_by_id: actor.iam_id,
    })
  return { status_code: 200, created_at: groupTime(row.created_at), created_by_id: row.created_by_id }
}

/** Takes an identity out of a group. Who came by a rule goes when the rule does, not by hand. */
export function removeMember(
  { state, transactionId, now }: Context<unknown>,
  group: AccessGroupRow,
  iam_id: string,
): Outcome {
  const key = memberKey(group.id, iam_id)
  if (state.groupMembers.has(key)) {
    state.groupMembers.remove(key)
    return { status_code: 204, trace: transactionId }
  }
  if ((state.dynamicMembers.get(key)?.expires_at ?? 0) > now)
    return refused(
      400,
      'dynamic_member',
      `${iam_id} is a member of ${group.id} by a dynamic rule. Change the rule instead.`,
      transactionId,
    )
  return refused(404, 'member_not_found', `${iam_id} is not a member of ${group.id}.`, transactionId)
}
