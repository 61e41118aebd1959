import type { Entry, Table } from './table.ts'
import { firstAfter } from './table.ts'

/** Where a page begins: after this entry, in the order of the list. */
export interface Place {
  readonly seq: number
  /** The sort value at that place; absent when the list is in its natural order. */
  readonly value?: string
}

export interface PageRequest<Row> {
  /** Entries by place, as a table or one of its buckets gives them. */
  readonly entries: readonly Entry<Row>[]
  readonly limit: number
  readonly after?: Place | undefined
  readonly where?: ((row: Row) => boolean) | undefined
  readonly sortBy?: ((row: Row) => string) | undefined
  readonly descending?: boolean
  /** The table, so that a sorted list can be kept until it changes. */
  readonly table: Table<never> | Table<object>
  /** Names the list in the table's store of sorted lists. */
  readonly listName: string
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Where the next page begins; `undefined` on the last page. */
  readonly next: Place | undefined
  /** Where the page before begins (`seq` 0 is the first page); `undefined` on the first page. */
  readonly previous: Place | undefined
}

interface Sorted<Row> {
  readonly version: number
  readonly entries: readonly Entry<Row>[]
}

const sortedLists = new WeakMap<object, Map<string, Sorted<unknown>>>()

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function sorted<Row>(request: PageRequest<Row>): readonly Entry<Row>[] {
  const { sortBy, table } = request
  if (sortBy === undefined) return request.entries
  let lists = sortedLists.get(table)
  if (lists === undefined) sortedLists.set(table, (lists = new Map()))
  const kept = lists.get(request.listName) as Sorted<Row> | undefined
  if (kept !== undefined && kept.version === table.version) return kept.entries
  const entries = request.entries.toSorted((a, b) => compare(sortBy(a.row), sortBy(b.row)) || a.seq - b.seq)
  lists.set(request.listName, { version: table.version, entries })
  return entries
}

function startOf<Row>(entries: readonly Entry<Row>[], request: PageRequest<Row>): number {
  const { after, sortBy } = request
  if (after === undefined || after.seq === 0) return 0
  if (sortBy === undefined) return firstAfter(entries, after.seq)
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const entry = entries[middle]
    const order =
      entry === undefined ? 1 : compare(sortBy(entry.row), after.value ?? '') || entry.seq - after.seq
    if (order <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** One page of a list, found by place. Costs the page, not the list, unless `where` has to look further. */
export function sortedPage<Row>(request: PageRequest<Row>): Page<Row> {
  const ascending = sorted(request)
  // Descending order is read from the end: place `after` means "before it" there.
  const entries = request.descending === true ? descendingView(ascending, request) : ascending
  const start = request.descending === true ? 0 : startOf(entries, request)
  const where = request.where ?? (() => true)
  const page: Entry<Row>[] = []
  let index = start
  for (; index < entries.length && page.length <= request.limit; index++) {
    const entry = entries[index]
    if (entry !== undefined && where(entry.row)) page.push(entry)
  }
  const hasMore = page.length > request.limit
  const shown = hasMore ? page.slice(0, request.limit) : page
  const last = shown.at(-1)
  const isFirst = request.after === undefined || request.after.seq === 0
  return {
    rows: shown.map((entry) => entry.row),
    next: hasMore && last !== undefined ? placeOf(last, request) : undefined,
    previous: isFirst ? undefined : previousPlace(ascending, request, where),
  }
}

function placeOf<Row>(entry: Entry<Row>, request: PageRequest<Row>): Place {
  return request.sortBy === undefined
    ? { seq: entry.seq }
    : { seq: entry.seq, value: request.sortBy(entry.row) }
}

function descendingView<Row>(ascending: readonly Entry<Row>[], request: PageRequest<Row>): Entry<Row>[] {
  if (request.after === undefined || request.after.seq === 0) return ascending.toReversed()
  const end = startOf(ascending, request)
  // `startOf` is just past the place itself, which belongs to the page before.
  const at = ascending[end - 1]
  const isPlaceItself = at !== undefined && at.seq === request.after.seq
  return ascending.slice(0, isPlaceItself ? end - 1 : end).toReversed()
}

/** Walks back over a page's worth of rows from the start of this one. */
function previousPlace<Row>(
  ascending: readonly Entry<Row>[],
  request: PageRequest<Row>,
  where: (row: Row) => boolean,
): Place {
  const descending = request.descending === true
  const boundary = startOf(ascending, request)
  let left = request.limit
  const step = descending ? 1 : -1
  let index = descending ? boundary - 1 : boundary - 1
  if (descending) {
    const at = ascending[boundary - 1]
    index = at !== undefined && at.seq === request.after?.seq ? boundary - 1 : boundary
  }
  for (; index >= 0 && index < ascending.length; index += step) {
    const entry = ascending[index]
    if (entry === undefined || !where(entry.row)) continue
    if (left === 0) return placeOf(entry, request)
    left--
  }
  return { seq: 0 }
}
