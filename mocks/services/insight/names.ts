import type { State } from '../state.ts'
import { fullName } from '../user-management/model.ts'

/** What the bearer of an IAM ID, or an access group, is called; the id where nobody knows. */
export function nameOf(state: State, id: string): string {
  const user = state.users.get(id)
  if (user !== undefined) return fullName(user) || user.email
  return (
    state.serviceIds.one('iam_id', id)?.name ??
    state.profiles.one('iam_id', id)?.name ??
    state.accessGroups.get(id)?.name ??
    id
  )
}
