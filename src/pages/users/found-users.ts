import type { User } from '../../api/users.ts'
import { userName } from '../../api/users.ts'
import { has } from '../../lib/text.ts'
import type { Sort } from '../../ui/DataTable.tsx'
import { userStatus } from './user-status.ts'

/** Comparing with a collator made once is ten times as fast as `localeCompare`: an account has up to 7,500 users. */
const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

const valueOf: Readonly<Record<string, (user: User) => string>> = {
  name: userName,
  email: ({ email }) => email,
  state: ({ state }) => userStatus(state).label,
  added_on: ({ added_on }) => added_on,
}

/** The users that a search box's text is in the name or address of and that have a status, in order. */
export function foundUsers(
  users: readonly User[],
  { text, state }: { readonly text: string; readonly state: string | undefined },
  { column, isDescending }: Sort,
): readonly User[] {
  const value = valueOf[column] ?? userName
  const way = isDescending ? -1 : 1
  return users
    .filter((user) => state === undefined || user.state === state)
    .filter((user) => has(`${userName(user)} ${user.email}`, text))
    .map((user) => ({ user, key: value(user) }))
    .toSorted((a, b) => order.compare(a.key, b.key) * way)
    .map(({ user }) => user)
}
