import type { Cloud } from '../cloud.ts'
import type { Steering, Store, Work } from '../kernel/store.ts'
import { changeOf, formatOf, isForgettable, rowsOf } from './browser-head.ts'
import type { Head, KeptRow } from './browser-persistence.ts'
import type { KeptState, StateFile } from './state-file.ts'
import { UnusableState } from './state-file.ts'

/**
 * State that survives a restart of the server: the scenario's rows, and over them the rows that changed, in a file. A
 * change is answered when it is written; changes that come while one is being written are written together.
 */
export class FileStore implements Store {
  readonly #file: StateFile
  readonly #onTrouble: (message: string) => void
  readonly #rows = new Map<string, KeptRow>()
  #cloud: Cloud | undefined
  #commits = 0
  #writing: Promise<void> | undefined
  #next: Promise<void> | undefined

  /** @param onTrouble told when the state cannot be written; the cloud goes on, and tries again with the next change */
  constructor(file: StateFile, onTrouble: (message: string) => void) {
    this.#file = file
    this.#onTrouble = onTrouble
  }

  /**
   * Takes the cloud that works on this store, and lays over it what was kept.
   * @throws UnusableState when another version wrote it
   */
  attach(cloud: Cloud, kept: KeptState | undefined): void {
    this.#cloud = cloud
    if (kept === undefined) return
    const changes = kept.rows.map((row) => changeOf(cloud, row))
    const right = changes.filter((change) => change !== undefined)
    if (kept.head.format !== formatOf(cloud) || right.length < changes.length)
      throw new UnusableState(
        `Another version of this cloud wrote ${this.#file.file}. Name another file, or delete it.`,
      )
    cloud.database.apply(right)
    this.#commits = kept.head.seq
    this.#lay(kept.rows)
    cloud.clock.moveTo(kept.head.clockOffset)
  }

  async run<Result>(_writes: boolean, work: Work<Result>): Promise<Result> {
    const { result, changes } = work()
    if (changes.length > 0) {
      this.#lay(rowsOf(this.#theCloud, changes))
      await this.#keep()
    }
    return result
  }

  async steer(steering: Steering, work: () => void): Promise<void> {
    work()
    if (steering === 'reset') this.#rows.clear()
    await this.#keep()
  }

  /** Resolves when everything so far is written. */
  async settled(): Promise<void> {
    await (this.#next ?? this.#writing)
  }

  get #theCloud(): Cloud {
    if (this.#cloud === undefined) throw new Error('The store has no cloud yet')
    return this.#cloud
  }

  #lay(rows: readonly KeptRow[]): void {
    for (const row of rows) {
      const key = `${row.table}/${row.id}`
      if (row.after === undefined && isForgettable(row)) this.#rows.delete(key)
      else this.#rows.set(key, row)
    }
  }

  /** Writes the state as it is when its turn comes. */
  #keep(): Promise<void> {
    if (this.#writing === undefined) {
      this.#writing = this.#write().finally(() => (this.#writing = undefined))
      return this.#writing
    }
    this.#next ??= this.#writing.then(() => {
      this.#next = undefined
      return this.#keep()
    })
    return this.#next
  }

  async #write(): Promise<void> {
    const { scenario, seed, isSeeded, salt, clock } = this.#theCloud
    const head: Head = {
      format: formatOf(this.#theCloud),
      epoch: salt,
      seq: ++this.#commits,
      scenario: scenario.name,
      seed,
      isSeeded,
      salt,
      clockOffset: clock.offset,
    }
    try {
      await this.#file.write({ head, rows: [...this.#rows.values()] })
    } catch (error) {
      this.#onTrouble(
        `The state cannot be written to ${this.#file.file} (${error instanceof Error ? error.message : String(error)}). ` +
          'What changes from now on is gone when the server ends.',
      )
    }
  }
}
