import type { LogEntry, RequestLog } from '../../kernel/log.ts'

/** One call that reached the cloud, as far as completeness goes by it. */
export interface Driven {
  readonly operation: string
  readonly status: number
  /** The body of a refusal as text. */
  readonly says: string
  /** Which page of a list this was, when it was reached from the one before by what that one offered; 1 otherwise. */
  readonly page: number
  /** Whether the answer is one page of a list that has pages. */
  readonly isPage: boolean
}

/** All that comes to a cloud's log from now on: the log itself keeps the last few hundred calls. */
export function driven(log: RequestLog): readonly Driven[] {
  const calls: Driven[] = []
  const pages = new Map<string, number>()
  const add = log.add.bind(log)
  log.add = (entry) => {
    const { pathname, search, href } = entry.url
    const page = pages.get(placeOf(entry, pathname + search)) ?? 1
    const next = nextOf(entry.response)
    if (next !== undefined) pages.set(placeOf(entry, new URL(next, href).href), page + 1)
    calls.push({
      operation: entry.operation,
      status: entry.status,
      says: entry.status < 400 ? '' : JSON.stringify(entry.response ?? ''),
      page,
      isPage: entry.method === 'GET' && entry.status === 200 && isPage(entry.response),
    })
    add(entry)
  }
  return calls
}

/** What names a page in the address, in all the styles of IBM's services (api-contract.md, 1.6). */
const CURSORS = ['pagetoken', 'start', '_start', 'offset', '_offset']

function placeOf({ operation }: Pick<LogEntry, 'operation'>, address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://cloud')
  const cursors = CURSORS.flatMap((name) => searchParams.getAll(name).map((value) => `${name}=${value}`))
  // A place of its own for whatever begins at the beginning: nothing leads there.
  return [operation, decodeURIComponent(pathname), ...(cursors.length === 0 ? ['first'] : cursors)].join(' ')
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

/** Any of these says that a list has pages. */
const isPage = (body: unknown): boolean =>
  ['limit', 'rows_count', 'first', 'first_url', 'next', 'next_url'].some((name) => name in membersOf(body))

/** The address of the page after this one, where an answer offers one. */
function nextOf(body: unknown): string | undefined {
  const { next, next_url } = membersOf(body)
  const { href, start } = membersOf(next)
  const offered = next_url ?? href ?? next
  if (typeof offered === 'string') return offered
  // The simulation's own lists give the place alone.
  return typeof start === 'string' ? `?start=${encodeURIComponent(start)}` : undefined
}
