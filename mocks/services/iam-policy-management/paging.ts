import { decodeToken, encodeToken } from '../../kernel/page-token.ts'
import { sortedPage } from '../../kernel/sorted-page.ts'
import type { Place } from '../../kernel/sorted-page.ts'
import type { Entry, Table } from '../../kernel/table.ts'
import { named } from '../../kernel/named.ts'
import { invalidQuery } from './manners.ts'

/** Sort values by the name the caller uses; text order must be their order. */
type Sorts<Row> = Readonly<Record<string, (row: Row) => string>>

interface ListRequest<Row extends object> {
  readonly url: URL
  readonly table: Table<Row>
  readonly listName: string
  readonly entries: readonly Entry<Row>[]
  readonly where: (row: Row) => boolean
  readonly sorts: Sorts<Row>
}

interface Token extends Place {
  /** The query that the list began with: the next page is of the same list, whatever else the caller sends. */
  readonly query: string
}

const MAX = 1000

/**
 * Paging of policy lists (api-contract.md, 1.6 style C): `limit` and `start`; links carry an `href` and its `start`.
 * A caller that names no limit gets the whole list, as before there were pages.
 */
export function policyPage<Row extends object>(
  request: ListRequest<Row>,
): { readonly head: Readonly<Record<string, unknown>>; readonly rows: readonly Row[] } {
  const { url } = request
  const query = queryOf(url)
  const token = tokenOf(url)
  const limit = limitOf(query)
  const sort = query.get('sort') ?? ''
  const name = sort.replace(/^-/, '')
  const page = sortedPage<Row>({
    entries: request.entries,
    limit: limit ?? Number.MAX_SAFE_INTEGER,
    after: token,
    where: request.where,
    sortBy:
      name === ''
        ? undefined
        : (named(request.sorts, name) ??
          invalidQuery('sort', `'${name}' is not one of ${Object.keys(request.sorts).join(', ')}.`)),
    descending: sort.startsWith('-'),
    table: request.table as unknown as Table<object>,
    listName: `${request.listName}/${name}`,
  })
  if (limit === undefined) return { head: {}, rows: page.rows }
  const href = (start?: string): string => {
    const target = new URL(url.pathname, url.origin)
    target.search = query.toString()
    if (start !== undefined) target.searchParams.set('start', start)
    return target.href
  }
  const link = (place: Place) => {
    const start = encodeToken({ ...place, query: query.toString() })
    return { href: href(start), start }
  }
  return {
    head: {
      limit,
      first: { href: href() },
      ...(page.next === undefined ? {} : { next: link(page.next) }),
      ...(page.previous === undefined
        ? {}
        : { previous: page.previous.seq === 0 ? { href: href() } : link(page.previous) }),
    },
    rows: page.rows,
  }
}

function tokenOf(url: URL): Token | undefined {
  const text = url.searchParams.get('start')
  if (text === null) return undefined
  const token = decodeToken(text) as Partial<Token> | undefined
  return typeof token?.seq === 'number' && typeof token.query === 'string'
    ? (token as Token)
    : invalidQuery('start', 'it is not a token of this list.')
}

/** The query that decides which list this is: the page token's own, or the caller's. */
export function queryOf(url: URL): URLSearchParams {
  const token = tokenOf(url)
  return token === undefined ? url.searchParams : new URLSearchParams(token.query)
}

function limitOf(query: URLSearchParams): number | undefined {
  const text = query.get('limit')
  if (text === null) return undefined
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1)
    return invalidQuery('limit', `it must be a whole number from 1 to ${MAX}.`)
  return Math.min(limit, MAX)
}
