import type { Database } from '../../kernel/database.ts'
import type { Store } from '../../kernel/store.ts'
import type { Change } from '../../kernel/table.ts'

/** State in memory that can be taken back to where it was marked: the next request meets the same account. */
export interface UndoingStore extends Store {
  /** How many changes were made since the last `undo` or `mark`. */
  readonly changes: number
  /** What was done so far stays. */
  mark(): void
  undo(database: Database): void
}

export function undoingStore(): UndoingStore {
  let made: Change[] = []
  return {
    run: async (_writes, work) => {
      const { result, changes } = work()
      made.push(...changes)
      return result
    },
    steer: async (_steering, work) => work(),
    get changes() {
      return made.length
    },
    mark() {
      made = []
    },
    undo(database) {
      for (const { table, key, seq, before, after } of made.toReversed())
        database.apply([{ table, key, seq, before: after, after: before }])
      made = []
    },
  }
}
