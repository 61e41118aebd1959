import type { State } from '../state.ts'
import { fullName } from '../user-management/model.ts'

/**
 * What an identity, by its IAM ID, an access group or a profile is called; the id where nobody knows. Only the table
 * that the id belongs to is looked at, as one that nobody has looked at yet is made for it.
 */
export function nameOf(state: State, id: string): string {
  if (id.startsWith('iam-ServiceId-')) return state.serviceIds.one('iam_id', id)?.name ?? id
  if (id.startsWith('iam-Profile-')) return state.profiles.one('iam_id', id)?.name ?? id
  if (id.startsWith('Profile-')) return state.profiles.get(id)?.name ?? id
  if (id.startsWith('AccessGroupId-')) return state.accessGroups.get(id)?.name ?? id
  const user = state.users.get(id)
  return user === undefined ? id : fullName(user) || user.email
}
