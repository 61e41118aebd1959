import type { ClassicUser } from '../../api/classic.ts'
import { parseTime } from '../../lib/dates.ts'
import type { Sort } from '../../ui/DataTable.tsx'

/** A classic infrastructure key with the person whose key it is. */
export interface ClassicRow {
  readonly keyId: number
  readonly userId: number
  /** `<account ID>_<email>`: what goes with the key as user name. */
  readonly username: string
  readonly email: string
  readonly created: string
}

export const classicRows = (users: readonly ClassicUser[]): readonly ClassicRow[] =>
  users.flatMap(({ id, username, email, apiAuthenticationKeys }) =>
    apiAuthenticationKeys.map((key) => ({
      keyId: key.id,
      userId: id,
      username,
      email,
      created: key.timestampKey,
    })),
  )

/** The rows that a search box's text is in, in order. */
export function foundRows(
  rows: readonly ClassicRow[],
  text: string,
  { column, isDescending }: Sort,
): readonly ClassicRow[] {
  const wanted = text.trim().toLowerCase()
  const way = isDescending ? -1 : 1
  const compare = (a: ClassicRow, b: ClassicRow): number =>
    column === 'created'
      ? parseTime(a.created).getTime() - parseTime(b.created).getTime()
      : column === 'email'
        ? a.email.localeCompare(b.email)
        : a.username.localeCompare(b.username)
  return rows
    .filter(({ username, email }) => `${username} ${email}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => compare(a, b) * way)
}
