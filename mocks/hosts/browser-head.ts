import type { Cloud } from '../cloud.ts'
import type { Change } from '../kernel/table.ts'
import { FIRST_PLACE_AFTER_SEED } from '../kernel/table.ts'
import type { Head, KeptRow } from './browser-persistence.ts'

/** Kept state is read only if it was written by a cloud of the same shape. Raise this when rows mean something else. */
const FORMAT = 1

export const formatOf = (cloud: Cloud): string => `${FORMAT} ${cloud.database.shape()}`

/** The head as it was found, if it is one. */
export function headOf(found: unknown): Head | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const head = found as Partial<Record<keyof Head, unknown>>
  const texts = [head.format, head.epoch, head.scenario, head.seed, head.salt]
  const isHead =
    texts.every((text) => typeof text === 'string') &&
    Number.isInteger(head.seq) &&
    Number.isFinite(head.clockOffset) &&
    typeof head.isSeeded === 'boolean'
  return isHead ? (found as Head) : undefined
}

/** Changes as they are kept: of each row what it was last. */
export function rowsOf(cloud: Cloud, changes: readonly Change[]): KeptRow[] {
  const rows = new Map<string, KeptRow>()
  for (const { table, key, seq, after } of changes)
    rows.set(`${table}/${key}`, {
      place: cloud.database.table(table)?.options.isSecret === true ? 'vault' : 'overlay',
      table,
      id: key,
      seq,
      ...(after === undefined ? {} : { after }),
    })
  return [...rows.values()]
}

/** A row that no scenario brings back once it is removed. */
export const isForgettable = (row: KeptRow): boolean => row.seq >= FIRST_PLACE_AFTER_SEED

/** The change that lays a kept row over the scenario; `undefined` for a row that this cloud cannot have written. */
export function changeOf(cloud: Cloud, { place, table: name, id, seq, after }: KeptRow): Change | undefined {
  const table = cloud.database.table(name)
  if (table === undefined || (table.options.isSecret === true) !== (place === 'vault')) return undefined
  if (!Number.isInteger(seq)) return undefined
  if (after !== undefined) {
    try {
      if (table.options.key(after) !== id) return undefined
      for (const valueOf of Object.values({ ...table.options.unique, ...table.options.indexes }))
        valueOf(after)
    } catch {
      return undefined
    }
  }
  return { table: name, key: id, seq, before: undefined, after }
}
