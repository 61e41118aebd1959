import { decodeToken, encodeToken } from '../../kernel/page-token.ts'
import { sortedPage } from '../../kernel/sorted-page.ts'
import type { Entry, Table } from '../../kernel/table.ts'
import { named } from '../../kernel/named.ts'
import { invalidProperty } from './manners.ts'

/** Sort values by the name the caller uses. Numbers must be padded so that text order is their order. */
export type Sorts<Row> = Readonly<Record<string, (row: Row) => string>>

interface ListRequest<Row extends object> {
  readonly url: URL
  readonly table: Table<Row>
  readonly listName: string
  readonly entries: readonly Entry<Row>[]
  readonly where?: ((row: Row) => boolean) | undefined
  readonly sorts: Sorts<Row>
}

interface Token {
  readonly seq: number
  readonly value?: string
  /** The query that the list began with; a page token carries it so that the next page is of the same list. */
  readonly query: string
}

const MAX = 100
const DEFAULT = 20

/**
 * Paging of IAM Identity's lists (api-contract.md, 1.6 style A): `pagesize` 1 to 100, default 20; `next` is absent on
 * the last page. With a `pagetoken` the query of the first page goes on.
 */
export function identityPage<Row extends object>(
  request: ListRequest<Row>,
): {
  readonly head: Readonly<Record<string, unknown>>
  readonly rows: readonly Row[]
} {
  const query = queryOf(request.url)
  const token = tokenOf(request.url)
  const limit = limitOf(query)
  const sort = query.get('sort')
  const sortBy =
    sort === null
      ? undefined
      : (named(request.sorts, sort) ??
        invalidProperty('sort', `'${sort}' is not one of ${Object.keys(request.sorts).join(', ')}.`))
  const page = sortedPage<Row>({
    entries: request.entries,
    limit,
    after: token,
    where: request.where,
    sortBy,
    descending: query.get('order') === 'desc',
    table: request.table as unknown as Table<object>,
    listName: `${request.listName}/${sort ?? ''}`,
  })
  const link = (pagetoken?: string): string => {
    const target = new URL(request.url.pathname, request.url.origin)
    if (pagetoken === undefined) target.search = query.toString()
    else target.searchParams.set('pagetoken', pagetoken)
    return target.href
  }
  const tokenAt = (place: { seq: number; value?: string }): string =>
    encodeToken({ ...place, query: query.toString() })
  return {
    head: {
      offset: 0,
      limit,
      first: link(),
      ...(page.previous === undefined
        ? {}
        : { previous: link(page.previous.seq === 0 ? undefined : tokenAt(page.previous)) }),
      ...(page.next === undefined ? {} : { next: link(tokenAt(page.next)) }),
    },
    rows: page.rows,
  }
}

function tokenOf(url: URL): Token | undefined {
  const text = url.searchParams.get('pagetoken')
  if (text === null) return undefined
  const token = decodeToken(text) as Partial<Token> | undefined
  if (typeof token?.seq !== 'number' || typeof token.query !== 'string')
    return invalidProperty('pagetoken', 'it is not a token of this list.')
  return token as Token
}

/** The query that decides which list this is: the page token's own, or the caller's. */
export function queryOf(url: URL): URLSearchParams {
  const token = tokenOf(url)
  return token === undefined ? url.searchParams : new URLSearchParams(token.query)
}

function limitOf(query: URLSearchParams): number {
  const text = query.get('pagesize')
  if (text === null) return DEFAULT
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1 || size > MAX)
    return invalidProperty('pagesize', `it must be a whole number from 1 to ${MAX}.`)
  return size
}

/** Sorts times as text. */
export const byTime = (ms: number): string => String(ms).padStart(15, '0')
/** Sorts names without regard to case. */
export const byText = (text: string | undefined): string => (text ?? '').toLocaleLowerCase('en')
