import type { Ids } from './operation.ts'
import type { Entropy } from './random.ts'
import { hexOf, seededEntropy, uuidOf } from './random.ts'
import type { Table } from './table.ts'

type Counters = Table<{ readonly id: string; readonly value: number | string }>

/**
 * Counters are rows: they are undone with the change they were for, kept with the state, and never given twice, in
 * whichever tab the next one is asked for.
 */
function count(meta: Counters, id: string): number {
  const row = meta.get(id)
  const n = Number(row?.value ?? 0) + 1
  if (row === undefined) meta.insert({ id, value: n })
  else meta.update(id, { value: n })
  return n
}

/** Names for new things: the same seed and the same history give the same ones. */
export const idsFrom = (meta: Counters, seed: string): Ids => ({
  uuid: () => uuidOf(`${seed}/ids/${count(meta, 'ids')}`),
  hex: (length) => hexOf(`${seed}/ids/${count(meta, 'ids')}`, length),
})

/** One-time values of a cloud without real randomness: the same seed and the same history give the same ones. */
export const drawsFrom =
  (meta: Counters, seed: string): Entropy =>
  (length) =>
    seededEntropy(`${seed}/draws/${count(meta, 'draws')}`)(length)
