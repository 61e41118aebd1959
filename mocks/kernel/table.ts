/**
 * A table: rows of plain data under one key, found through indexes that are kept with it. Rows are never changed in
 * place: a change puts a new object there, so whoever holds a row holds what it was.
 */
export interface TableOptions<Row extends object> {
  readonly key: (row: Row) => string
  /** Values that at most one row may have; `undefined` is not a value. */
  readonly unique?: Readonly<Record<string, (row: Row) => string | undefined>>
  /** Values by which rows are looked up; a row may have several. */
  readonly indexes?: Readonly<Record<string, (row: Row) => string | readonly string[] | undefined>>
  readonly references?: readonly Reference[]
  /** Values that may be read again (one-time view off, classic keys). Never part of a snapshot, export, link or log. */
  readonly isSecret?: boolean
}

/** Rows whose `index` value is the key (or `targetUnique` value) of a row of `table` belong to that row and go with it. */
export interface Reference {
  readonly index: string
  readonly table: string
  readonly targetUnique?: string
  /** The row may name something that is not there; IBM accepts that in a few places. */
  readonly mayDangle?: boolean
}

/** A row with its place: `seq` rises with every insert, so a page that ends at a place stays right while rows come and go. */
export interface Entry<Row> {
  readonly seq: number
  row: Row
}

export interface Change {
  readonly table: string
  readonly key: string
  readonly seq: number
  readonly before: object | undefined
  readonly after: object | undefined
}

/** Told of each change before the table returns; used for undo, for persistence and for cascades. */
export interface Journal {
  record(change: Change): void
  removed(table: string, row: object): void
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Index in `entries` (ordered by seq) of the first entry whose seq is greater than `seq`. */
export function firstAfter(entries: readonly Entry<unknown>[], seq: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.seq ?? 0) <= seq) low = middle + 1
    else high = middle
  }
  return low
}

function place<Row>(entries: Entry<Row>[], entry: Entry<Row>): void {
  const last = entries.at(-1)
  if (last === undefined || last.seq < entry.seq) entries.push(entry)
  else entries.splice(firstAfter(entries, entry.seq), 0, entry)
}

function displace<Row>(entries: Entry<Row>[], entry: Entry<Row>): void {
  const at = firstAfter(entries, entry.seq - 1)
  if (entries[at] === entry) entries.splice(at, 1)
}

interface Unique<Row> {
  readonly valueOf: (row: Row) => string | undefined
  readonly rows: Map<string, Entry<Row>>
}

interface Index<Row> {
  readonly valueOf: (row: Row) => string | readonly string[] | undefined
  readonly buckets: Map<string, Entry<Row>[]>
}

function file<Row>(buckets: Index<Row>['buckets'], value: string, entry: Entry<Row>): void {
  const bucket = buckets.get(value)
  if (bucket === undefined) buckets.set(value, [entry])
  else place(bucket, entry)
}

export class Table<Row extends object> {
  readonly name: string
  readonly options: TableOptions<Row>
  /** Rises with every change; what is computed from the table is right while it stands still. */
  version = 0
  #journal: Journal | undefined
  #seed: (() => Iterable<Row | undefined>) | undefined
  #pending: Change[] = []
  #entries = new Map<string, Entry<Row>>()
  #ordered: Entry<Row>[] = []
  #unique = new Map<string, Unique<Row>>()
  #indexes = new Map<string, Index<Row>>()
  #nextSeq = 1

  constructor(name: string, options: TableOptions<Row>) {
    this.name = name
    this.options = options
    this.#clear()
  }

  #clear(): void {
    this.#entries = new Map()
    this.#ordered = []
    this.#unique = new Map(
      Object.entries(this.options.unique ?? {}).map(([name, valueOf]) => [
        name,
        { valueOf, rows: new Map() },
      ]),
    )
    this.#indexes = new Map(
      Object.entries(this.options.indexes ?? {}).map(([name, valueOf]) => [
        name,
        { valueOf, buckets: new Map() },
      ]),
    )
    this.#nextSeq = 1
    this.version++
  }

  /**
   * Empties the table; `seed` makes its first rows, when they are first looked at and not before. An `undefined` among
   * them leaves its place empty: a row has the same place whether or not the one before it is still there.
   */
  reset(seed?: () => Iterable<Row | undefined>): void {
    this.#clear()
    this.#pending = []
    this.#seed = seed
  }

  /** True while nobody has looked at the table, and nothing was kept that is to be laid over its first rows. */
  get isUntouched(): boolean {
    return this.#seed !== undefined && this.#pending.length === 0
  }

  attach(journal: Journal): void {
    this.#journal = journal
  }

  #ready(): void {
    if (this.#seed === undefined) return
    const seed = this.#seed
    this.#seed = undefined
    for (const row of seed()) {
      const seq = this.#nextSeq++
      if (row !== undefined) this.#put(this.options.key(row), seq, row)
    }
    // Rows made from now on keep their places apart from the seed's, however long the seed is in a later version.
    this.#nextSeq = Math.max(this.#nextSeq, FIRST_PLACE_AFTER_SEED)
    const pending = this.#pending
    this.#pending = []
    for (const change of pending) this.apply(change)
  }

  #put(key: string, seq: number, row: Row): void {
    const entry: Entry<Row> = { seq, row }
    this.#entries.set(key, entry)
    place(this.#ordered, entry)
    this.#index(entry)
    if (seq >= this.#nextSeq) this.#nextSeq = seq + 1
    this.version++
  }

  #index(entry: Entry<Row>): void {
    for (const { valueOf, rows } of this.#unique.values()) {
      const value = valueOf(entry.row)
      if (value !== undefined) rows.set(value, entry)
    }
    for (const { valueOf, buckets } of this.#indexes.values()) {
      const value = valueOf(entry.row)
      // Nearly always one text: no list is made of it, as tens of thousands of rows come through here at once.
      if (typeof value === 'string') file(buckets, value, entry)
      else for (const one of value ?? []) file(buckets, one, entry)
    }
  }

  #unindex(entry: Entry<Row>): void {
    for (const { valueOf, rows } of this.#unique.values()) {
      const value = valueOf(entry.row)
      if (value !== undefined && rows.get(value) === entry) rows.delete(value)
    }
    for (const { valueOf, buckets } of this.#indexes.values())
      for (const value of list(valueOf(entry.row))) {
        const bucket = buckets.get(value)
        if (bucket === undefined) continue
        displace(bucket, entry)
        if (bucket.length === 0) buckets.delete(value)
      }
  }

  get size(): number {
    this.#ready()
    return this.#entries.size
  }

  has(key: string): boolean {
    this.#ready()
    return this.#entries.has(key)
  }

  get(key: string): Row | undefined {
    this.#ready()
    return this.#entries.get(key)?.row
  }

  /** All rows, oldest place first. */
  rows(): Row[] {
    return this.entries().map((entry) => entry.row)
  }

  /** All entries by place. The array is the table's own: read it, do not keep it. */
  entries(): readonly Entry<Row>[] {
    this.#ready()
    return this.#ordered
  }

  /** The one row that has this value in a unique index. */
  one(unique: string, value: string): Row | undefined {
    this.#ready()
    return this.#unique.get(unique)?.rows.get(value)?.row
  }

  /** Rows that have this value in an index, oldest place first. */
  find(index: string, value: string): Row[] {
    return this.bucket(index, value).map((entry) => entry.row)
  }

  /** Entries that have this value in an index, by place. The array is the table's own: read it, do not keep it. */
  bucket(index: string, value: string): readonly Entry<Row>[] {
    this.#ready()
    return this.#indexes.get(index)?.buckets.get(value) ?? []
  }

  insert(row: Row): Row {
    this.#ready()
    const key = this.options.key(row)
    if (this.#entries.has(key)) throw new Error(`${this.name}: there already is a row ${key}`)
    for (const [name, { valueOf, rows }] of this.#unique) {
      const value = valueOf(row)
      if (value !== undefined && rows.has(value)) throw new Error(`${this.name}: ${name} is taken`)
    }
    const seq = this.#nextSeq
    this.#put(key, seq, row)
    this.#journal?.record({ table: this.name, key, seq, before: undefined, after: row })
    return row
  }

  /** Puts a changed copy in the row's place and returns it. */
  update(key: string, patch: Partial<Row>): Row {
    this.#ready()
    const entry = this.#entries.get(key)
    if (entry === undefined) throw new Error(`${this.name}: there is no row ${key}`)
    const before = entry.row
    const after = { ...before, ...patch }
    if (this.options.key(after) !== key) throw new Error(`${this.name}: the key of ${key} cannot change`)
    this.#unindex(entry)
    entry.row = after
    this.#index(entry)
    this.version++
    this.#journal?.record({ table: this.name, key, seq: entry.seq, before, after })
    return after
  }

  /** Removes a row, and what belongs to it. */
  remove(key: string): void {
    this.#ready()
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    this.#take(key, entry)
    this.#journal?.record({ table: this.name, key, seq: entry.seq, before: entry.row, after: undefined })
    this.#journal?.removed(this.name, entry.row)
  }

  #take(key: string, entry: Entry<Row>): void {
    this.#unindex(entry)
    this.#entries.delete(key)
    displace(this.#ordered, entry)
    this.version++
  }

  /** Lays a change over the table without recording it: undo, another tab's work, or what was kept from an earlier visit. */
  apply(change: Change): void {
    if (this.#seed !== undefined) {
      this.#pending.push(change)
      return
    }
    const entry = this.#entries.get(change.key)
    if (entry !== undefined) this.#take(change.key, entry)
    if (change.after !== undefined) this.#put(change.key, change.seq, change.after as Row)
  }
}

/** Higher than any scenario has rows in a table. */
export const FIRST_PLACE_AFTER_SEED = 1_000_000
