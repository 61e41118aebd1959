import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { decodeToken, encodeToken } from '../../kernel/page-token.ts'
import { sortedPage } from '../../kernel/sorted-page.ts'
import type { Table } from '../../kernel/table.ts'
import { named } from '../../kernel/named.ts'
import type { Context } from '../operation.ts'
import { badRequest } from './manners.ts'
import type { UserRow } from './model.ts'
import { accountIn, visibleTo } from './user-rules.ts'
import { profileIncludes, profileWire } from './user-wire.ts'

const MAX = 100

const fields: Readonly<Record<string, (row: UserRow) => string>> = {
  firstname: (row) => row.firstname,
  lastname: (row) => row.lastname,
  email: (row) => row.email,
  state: (row) => row.state,
  substate: () => '',
  iam_id: (row) => row.iam_id,
  realm: (row) => row.realm,
  userId: (row) => row.user_id,
}

const lower = (text: string): string => text.toLocaleLowerCase('en')

/** `search`: terms `field:value` with commas between them; a user matches when one term is part of its field. */
function searchOf(text: string): (row: UserRow) => boolean {
  const terms = text.split(',').map((term) => {
    const at = term.indexOf(':')
    const name = term.slice(0, Math.max(at, 0)).trim()
    const valueOf =
      named(fields, name) ??
      badRequest(`The search '${term}' is not field:value with a field of ${Object.keys(fields).join(', ')}.`)
    return { valueOf, wanted: lower(term.slice(at + 1).trim()) }
  })
  return (row) => terms.some(({ valueOf, wanted }) => lower(valueOf(row)).includes(wanted))
}

function limitOf(query: URLSearchParams): number {
  const text = query.get('limit')
  if (text === null) return MAX
  const limit = Number(text)
  return Number.isInteger(limit) && limit >= 1 && limit <= MAX
    ? limit
    : badRequest(`The limit '${text}' is not a whole number from 1 to ${MAX}.`)
}

function placeOf(query: URLSearchParams): { readonly seq: number } | undefined {
  const text = query.get('_start')
  if (text === null) return undefined
  const place = decodeToken(text) as { seq?: unknown } | undefined
  return typeof place?.seq === 'number'
    ? { seq: place.seq }
    : badRequest('The value of _start is not one that this list gave.')
}

/** Style E of api-contract.md, 1.6: relative links; `next_url` is absent on the last page. */
export function listUsers(context: Context<unknown>): Reply {
  const { state, query, url } = context
  const account = accountIn(context)
  const limit = limitOf(query)
  const search = query.get('search')
  const userId = query.get('user_id')
  const matches = search === null || search === '' ? undefined : searchOf(search)
  const isVisible = visibleTo(context, account)
  const where = (row: UserRow): boolean =>
    (userId === null || row.user_id === userId) && (matches === undefined || matches(row)) && isVisible(row)
  const entries = state.users.bucket('account_id', account.id)
  const page = sortedPage<UserRow>({
    entries,
    limit,
    after: placeOf(query),
    where,
    table: state.users as unknown as Table<object>,
    listName: account.id,
  })
  const link = (start?: string): string => {
    const target = new URLSearchParams(query)
    target.set('limit', String(limit))
    target.delete('_start')
    if (start !== undefined) target.set('_start', start)
    return `${url.pathname}?${target.toString()}`
  }
  const include = profileIncludes(query)
  return ok({
    total_results: entries.filter(({ row }) => where(row)).length,
    limit,
    first_url: link(),
    ...(page.next === undefined ? {} : { next_url: link(encodeToken(page.next)) }),
    resources: page.rows.map((row) => profileWire(row, include)),
  })
}
