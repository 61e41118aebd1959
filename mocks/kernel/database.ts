import { Failure } from './failure.ts'
import type { Change } from './table.ts'
import { Table } from './table.ts'

export type Rows = Readonly<Record<string, readonly object[]>>

/** What a scenario gives: for each table a function that makes its rows, called when the table is first looked at. */
export type Seed = Readonly<Record<string, (() => Iterable<object | undefined>) | undefined>>

type AnyTable = Table<object>

/** The tables of one cloud, changed together or not at all. */
export class Database {
  readonly #tables = new Map<string, AnyTable>()
  #open: Change[] | undefined
  #version = 0

  constructor(tables: object) {
    for (const table of Object.values(tables) as AnyTable[]) {
      this.#tables.set(table.name, table)
      table.attach({
        record: (change) => {
          this.#version++
          this.#open?.push(change)
        },
        removed: (name, row) => this.#cascade(name, row),
      })
    }
  }

  table(name: string): AnyTable | undefined {
    return this.#tables.get(name)
  }

  /** Another one after each change of any row. */
  get version(): number {
    return this.#version
  }

  /** Names the tables and what they are looked up by: kept state of another shape has another text here. */
  shape(): string {
    return Array.from(this.#tables.values(), ({ name, options }) =>
      [name, ...Object.keys(options.unique ?? {}), ...Object.keys(options.indexes ?? {})].join(' '),
    ).join(', ')
  }

  /** Starts over from a scenario. */
  reset(seed: Seed): void {
    this.#version++
    for (const [name, table] of this.#tables) table.reset(seed[name])
  }

  /**
   * Runs `work`; when it throws, nothing of what it did stays. Returns its result and the changes it made.
   * @param mayChange false for a read: one that changes something all the same is a mistake, and is undone
   */
  transaction<Result>(
    work: () => Result,
    mayChange = true,
  ): { readonly result: Result; readonly changes: readonly Change[] } {
    if (this.#open !== undefined) throw new Error('A transaction is open already')
    const changes: Change[] = []
    this.#open = changes
    try {
      const result = work()
      const [change] = changes
      if (!mayChange && change !== undefined)
        throw new Error(`An operation that does not say 'writes' changed ${change.table}`)
      return { result, changes }
    } catch (error) {
      this.#undo(changes)
      throw error
    } finally {
      this.#open = undefined
    }
  }

  /** What the open transaction changed so far; nothing while none is open. */
  get changes(): readonly Change[] {
    return this.#open ?? []
  }

  /** Runs a part of the open transaction; when a rule refuses it, nothing of the part stays and the rest goes on. */
  attempt(work: () => void): boolean {
    const changes = this.#open
    if (changes === undefined) throw new Error('There is no open transaction to be a part of')
    const start = changes.length
    try {
      work()
      return true
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.#undo(changes.splice(start))
      return false
    }
  }

  #undo(changes: readonly Change[]): void {
    this.#version++
    for (const { table, key, seq, before, after } of changes.toReversed())
      this.#tables.get(table)?.apply({ table, key, seq, before: after, after: before })
  }

  /** Lays changes over the tables: another tab's work, or what was kept from an earlier visit. */
  apply(changes: readonly Change[]): void {
    this.#version++
    for (const change of changes) this.#tables.get(change.table)?.apply(change)
  }

  #cascade(name: string, row: object): void {
    const target = this.#tables.get(name)
    if (target === undefined) return
    for (const table of this.#tables.values())
      for (const reference of table.options.references ?? []) {
        if (reference.table !== name) continue
        const value =
          reference.targetUnique === undefined
            ? target.options.key(row)
            : target.options.unique?.[reference.targetUnique]?.(row)
        if (value === undefined) continue
        for (const owned of table.find(reference.index, value)) table.remove(table.options.key(owned))
      }
  }

  /** A copy of every table that may be seen: secrets stay out. */
  snapshot(): Rows {
    const rows: Record<string, readonly object[]> = {}
    for (const [name, table] of this.#tables) if (table.options.isSecret !== true) rows[name] = table.rows()
    return structuredClone(rows)
  }

  /** Puts a snapshot back. Tables that it does not have are left empty. */
  restore(rows: Rows): void {
    this.#version++
    for (const [name, table] of this.#tables) table.reset(() => structuredClone([...(rows[name] ?? [])]))
  }

  /** What does not hold together: rows that belong to a row that is not there. Empty when all is well. */
  inconsistencies(): string[] {
    const found: string[] = []
    for (const [name, table] of this.#tables)
      for (const reference of table.options.references ?? []) {
        const target = this.#tables.get(reference.table)
        const valueOf = table.options.indexes?.[reference.index]
        if (target === undefined || valueOf === undefined) {
          found.push(`${name}: reference by ${reference.index} to ${reference.table} is not declared right`)
          continue
        }
        if (reference.mayDangle === true) continue
        for (const row of table.rows())
          for (const value of [valueOf(row) ?? []].flat()) {
            const hit =
              reference.targetUnique === undefined
                ? target.get(value)
                : target.one(reference.targetUnique, value)
            if (hit === undefined)
              found.push(`${name} ${table.options.key(row)}: no ${reference.table} ${value}`)
          }
      }
    return found
  }
}
