import type { Reply } from './operation.ts'

/** One call, as anyone may see it: no token, and no value that is shown once. */
export interface LogEntry {
  readonly n: number
  readonly at: string
  readonly method: string
  readonly path: string
  readonly operation: string
  readonly who: string
  readonly status: number
  readonly transaction_id: string
  readonly request?: unknown
  readonly response?: unknown
}

/** A call as it happened; written out when somebody looks. */
export interface LoggedCall extends Omit<LogEntry, 'n' | 'at' | 'path'> {
  readonly at: number
  readonly url: URL
}

const KEPT = 500
export const SHOWN_ONCE = '[shown once]'

/** The last calls of a cloud, newest last. */
export class RequestLog {
  #calls: LoggedCall[] = []
  #count = 0

  add(call: LoggedCall): void {
    this.#count++
    this.#calls.push(call)
    if (this.#calls.length > KEPT) this.#calls.shift()
  }

  entries(): readonly LogEntry[] {
    const first = this.#count - this.#calls.length + 1
    return this.#calls.map(({ at, url, ...call }, i) => ({
      n: first + i,
      at: new Date(at).toISOString(),
      path: url.pathname + url.search,
      ...call,
    }))
  }

  /** How often an operation was called (answers of any status). */
  count(operation: string): number {
    return this.#calls.filter((call) => call.operation === operation).length
  }

  text(): string {
    return this.entries()
      .map(
        (e) => `${e.at} ${e.status} ${e.method} ${e.path} ${e.operation} by ${e.who} [${e.transaction_id}]`,
      )
      .join('\n')
  }

  clear(): void {
    this.#calls = []
  }
}

/** A copy of a reply's body with what is shown once left out. */
export function withoutSecrets(reply: Reply): unknown {
  if (reply.once === undefined || reply.body === undefined) return reply.body
  // The empty path is the whole body: SoftLayer answers with a bare text.
  if (reply.once.includes('')) return SHOWN_ONCE
  const copy = structuredClone(reply.body)
  for (const path of reply.once) blank(copy, path.split('.'))
  return copy
}

function blank(at: unknown, path: readonly string[]): void {
  const [name, ...rest] = path
  if (name === undefined || typeof at !== 'object' || at === null) return
  if (name === '*') {
    for (const item of Object.values(at)) blank(item, rest)
    return
  }
  const members = at as Record<string, unknown>
  if (!(name in members)) return
  if (rest.length === 0) members[name] = members[name] === '' ? '' : SHOWN_ONCE
  else blank(members[name], rest)
}
