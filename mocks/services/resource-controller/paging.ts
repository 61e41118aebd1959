import { decodeToken, encodeToken } from '../../kernel/page-token.ts'
import { sortedPage } from '../../kernel/sorted-page.ts'
import type { Entry, Table } from '../../kernel/table.ts'
import { badRequest } from './manners.ts'

/** No source names the default and the highest `limit` (api-contract.md, 1.6). A higher one is lowered, not refused. */
const DEFAULT_LIMIT = 10
const MAX_LIMIT = 100

interface Start {
  readonly seq: number
  /** The query that the list began with; a page token carries it so that the next page is of the same list. */
  readonly query: string
}

function startOf(url: URL): Start | undefined {
  const text = url.searchParams.get('start')
  if (text === null) return undefined
  const token = decodeToken(text) as Partial<Start> | undefined
  if (typeof token?.seq !== 'number' || typeof token.query !== 'string')
    return badRequest("The value of 'start' is not a token of this list. Take it from 'next_url'.")
  return token as Start
}

/** The query that decides which list this is: the page token's own, or the caller's. */
export function queryOf(url: URL): URLSearchParams {
  const start = startOf(url)
  return start === undefined ? url.searchParams : new URLSearchParams(start.query)
}

function limitOf(text: string | null): number {
  if (text === null) return DEFAULT_LIMIT
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1)
    return badRequest(`'limit' must be a whole number from 1 to ${MAX_LIMIT}; '${text}' is not.`)
  return Math.min(limit, MAX_LIMIT)
}

interface ListRequest<Row extends object> {
  readonly url: URL
  readonly table: Table<Row>
  readonly entries: readonly Entry<Row>[]
  readonly where: (row: Row) => boolean
}

/**
 * Paging of Resource Controller's lists (api-contract.md, 1.6 style B): `limit` and `start`; the answer counts the rows
 * of this page and links the next one by a relative `next_url`, or null. With `start` the other filters are ignored.
 */
export function resourcePage<Row extends object>(
  request: ListRequest<Row>,
): { readonly rows: readonly Row[]; readonly next_url: string | null } {
  const { url, table, entries, where } = request
  const query = queryOf(url)
  const page = sortedPage<Row>({
    entries,
    limit: limitOf(url.searchParams.get('limit') ?? query.get('limit')),
    after: startOf(url),
    where,
    table: table as unknown as Table<object>,
    listName: url.pathname,
  })
  const next = page.next && encodeToken({ seq: page.next.seq, query: query.toString() })
  return { rows: page.rows, next_url: next === undefined ? null : `${url.pathname}?start=${next}` }
}

/** The reply of a list, in the order in which IBM writes it (seed 000). */
export const listBody = (next_url: string | null, resources: readonly object[]) => ({
  rows_count: resources.length,
  next_url,
  resources,
})
