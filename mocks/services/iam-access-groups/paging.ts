import { named } from '../../kernel/named.ts'
import { invalidQuery } from './manners.ts'

interface ListRequest<Row> {
  readonly url: URL
  /** Every row of the list, in its order. */
  readonly rows: readonly Row[]
}

const MAX = 100
const DEFAULT = 50

const wholeNumber = (query: URLSearchParams, name: string, fallback: number, max: number): number => {
  const text = query.get(name)
  if (text === null) return fallback
  const value = Number(text)
  return Number.isInteger(value) && value >= 0 && value <= max
    ? value
    : invalidQuery(name, `it must be a whole number from 0 to ${max}.`)
}

/** Paging of access group lists (api-contract.md, 1.6 style D): `limit` 0 to 100, `offset`, and links to other pages. */
export function groupPage<Row>({ url, rows }: ListRequest<Row>): {
  readonly head: Readonly<Record<string, unknown>>
  readonly rows: readonly Row[]
} {
  const query = url.searchParams
  const limit = wholeNumber(query, 'limit', DEFAULT, MAX)
  const offset = wholeNumber(query, 'offset', 0, Number.MAX_SAFE_INTEGER)
  const link = (at: number) => {
    const target = new URL(url.pathname, url.origin)
    target.search = query.toString()
    target.searchParams.set('limit', String(limit))
    target.searchParams.set('offset', String(at))
    return { href: target.href }
  }
  const lastOffset = limit === 0 ? 0 : Math.max(0, Math.ceil(rows.length / limit) - 1) * limit
  return {
    head: {
      limit,
      offset,
      total_count: rows.length,
      first: link(0),
      ...(offset > 0 ? { previous: link(Math.max(0, offset - limit)) } : {}),
      // Without a limit there is no next page to go to: the caller asked for the count only.
      ...(limit > 0 && offset + limit < rows.length ? { next: link(offset + limit) } : {}),
      last: link(lastOffset),
    },
    rows: rows.slice(offset, offset + limit),
  }
}

/** Sorts a copy by the name the caller uses; a leading `-` turns the order round. */
export function inOrder<Row>(
  rows: readonly Row[],
  sort: string | null,
  sorts: Readonly<Record<string, (row: Row) => string>>,
): readonly Row[] {
  if (sort === null || sort === '') return rows
  const name = sort.replace(/^-/, '')
  const valueOf =
    named(sorts, name) ?? invalidQuery('sort', `'${name}' is not one of ${Object.keys(sorts).join(', ')}.`)
  const compare = (a: Row, b: Row): number => {
    const [left, right] = [valueOf(a), valueOf(b)]
    return left < right ? -1 : left > right ? 1 : 0
  }
  const sorted = rows.toSorted(compare)
  return sort.startsWith('-') ? sorted.toReversed() : sorted
}

/** Sorts names without regard to case. */
export const byText = (text: string): string => text.toLocaleLowerCase('en')
