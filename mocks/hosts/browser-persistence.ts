import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import { openDB } from 'idb'

/** What belongs to the kept state as a whole. */
export interface Head {
  /** Shape of the kept rows; state of another shape is not read. */
  readonly format: string
  /** Another one after each fresh start: who holds another epoch holds another state. */
  readonly epoch: string
  /** Number of the last commit of this epoch. */
  readonly seq: number
  readonly scenario: string
  readonly seed: string
  /** One-time values follow from the seed, too. */
  readonly isSeeded: boolean
  readonly salt: string
  /** Milliseconds that the cloud is ahead of the machine. */
  readonly clockOffset: number
}

/** Values that may be read again are kept apart from everything else. */
type Place = 'overlay' | 'vault'

/** A row that differs from the scenario's; one without `after` was removed. */
export interface KeptRow {
  readonly place: Place
  readonly table: string
  readonly id: string
  readonly seq: number
  readonly after?: object
}

export interface Kept {
  /** As it was found: nobody has looked yet whether it is a `Head`. */
  readonly head: unknown
  readonly rows: readonly KeptRow[]
}

interface Schema extends DBSchema {
  meta: { key: string; value: unknown }
  overlay: { key: [string, string]; value: KeptRow }
  vault: { key: [string, string]; value: KeptRow }
  /** Which rows each commit changed, and nothing of what is in them. */
  log: { key: number; value: { seq: number; keys: readonly (readonly [Place, string, string])[] } }
}

const VERSION = 1
const LOG_KEPT = 500
const STORES = ['meta', 'overlay', 'vault', 'log'] as const
const PLACES = ['overlay', 'vault'] as const

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, typeof STORES, Mode>

/** The kept state in IndexedDB. Every method is one transaction. */
export class Persistence {
  readonly #db: IDBPDatabase<Schema>

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db
  }

  /**
   * @param onClosed the connection is gone: another tab wants the database in a newer version, or the browser took it away
   * @throws when the browser keeps nothing here
   */
  static async open(name: string, onClosed: () => void): Promise<Persistence> {
    let db: IDBPDatabase<Schema> | undefined
    db = await openDB<Schema>(name, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('meta')
        for (const place of PLACES) fresh.createObjectStore(place, { keyPath: ['table', 'id'] })
        fresh.createObjectStore('log', { keyPath: 'seq' })
      },
      blocking() {
        db?.close()
        onClosed()
      },
      terminated: onClosed,
    })
    return new Persistence(db)
  }

  head(): Promise<unknown> {
    return this.#db.get('meta', 'head')
  }

  async everything(): Promise<Kept> {
    const tx = this.#db.transaction(STORES)
    const [head, overlay, vault] = await Promise.all([
      tx.objectStore('meta').get('head'),
      tx.objectStore('overlay').getAll(),
      tx.objectStore('vault').getAll(),
    ])
    return { head, rows: [...overlay, ...vault] }
  }

  /** Head and the rows that changed after commit `seq`; `undefined` when the log does not go back that far. */
  async since(seq: number): Promise<Kept | undefined> {
    const tx = this.#db.transaction(STORES)
    const head = (await tx.objectStore('meta').get('head')) as Head | undefined
    const entries = await tx.objectStore('log').getAll(IDBKeyRange.lowerBound(seq, true))
    if (head === undefined || head.seq - seq !== entries.length) return undefined
    const keys = new Map(entries.flatMap((entry) => entry.keys).map((key) => [key.join('/'), key]))
    const rows = await Promise.all(
      Array.from(keys.values(), async ([place, table, id]): Promise<KeptRow> => {
        const row = await tx.objectStore(place).get([table, id])
        return row ?? { place, table, id, seq: 0 }
      }),
    )
    return { head, rows }
  }

  /**
   * Keeps a head and the rows of one commit.
   * @param isFresh true to forget everything that was kept before
   * @param isForgettable rows without `after` that no scenario brings back, so that nothing of them need be kept
   */
  async commit(
    head: Head,
    rows: readonly KeptRow[],
    options: { isFresh: boolean; isForgettable: (row: KeptRow) => boolean },
  ): Promise<void> {
    const tx = this.#db.transaction(STORES, 'readwrite', { durability: 'relaxed' })
    const writes: Promise<unknown>[] = options.isFresh
      ? STORES.map((name) => tx.objectStore(name).clear())
      : []
    for (const row of rows) writes.push(write(tx, row, options.isForgettable(row)))
    if (rows.length > 0) {
      const keys = rows.map(({ place, table, id }) => [place, table, id] as const)
      writes.push(tx.objectStore('log').put({ seq: head.seq, keys }))
      if (head.seq > LOG_KEPT)
        writes.push(tx.objectStore('log').delete(IDBKeyRange.upperBound(head.seq - LOG_KEPT)))
    }
    writes.push(tx.objectStore('meta').put(head, 'head'))
    await Promise.all([...writes, tx.done])
  }

  close(): void {
    this.#db.close()
  }
}

function write(tx: Transaction<'readwrite'>, row: KeptRow, isForgettable: boolean): Promise<unknown> {
  const store = tx.objectStore(row.place)
  return row.after === undefined && isForgettable ? store.delete([row.table, row.id]) : store.put(row)
}
