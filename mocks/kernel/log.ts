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

const KEPT = 500
export const SHOWN_ONCE = '[shown once]'

/** The last calls of a cloud, newest last. */
export class RequestLog {
  #entries: LogEntry[] = []
  #count = 0

  add(entry: Omit<LogEntry, 'n'>): void {
    this.#entries.push({ n: ++this.#count, ...entry })
    if (this.#entries.length > KEPT) this.#entries.shift()
  }

  entries(): readonly LogEntry[] {
    return this.#entries
  }

  /** How often an operation was called (answers of any status). */
  count(operation: string): number {
    return this.#entries.filter((entry) => entry.operation === operation).length
  }

  text(): string {
    return this.#entries
      .map(
        (e) => `${e.at} ${e.status} ${e.method} ${e.path} ${e.operation} by ${e.who} [${e.transaction_id}]`,
      )
      .join('\n')
  }

  clear(): void {
    this.#entries = []
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
