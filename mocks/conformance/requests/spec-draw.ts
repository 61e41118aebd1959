import { numberOf } from '../../kernel/random.ts'

/** Where a request that is made up takes its choices from. */
export interface Draw {
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  /** One of a list; `none` when there is nothing to choose from. */
  pick<Item>(list: readonly Item[], none: Item): Item
  /** A name that most likely nothing has. */
  name(): string
  /** True once in so many times. */
  once(inTimes: number): boolean
}

/** Choices that follow from a text: the same text gives the same ones. */
export function drawFrom(seed: string): Draw {
  let count = 0
  const below = (limit: number): number => (limit <= 1 ? 0 : numberOf(`${seed}/${count++}`, limit))
  return {
    below,
    pick: (list, none) => list[below(list.length)] ?? none,
    name: () => `name ${below(10_000)}`,
    once: (inTimes) => below(inTimes) === 0,
  }
}

/**
 * Choices for a request that stands for all of its kind: what is preferred where it can be chosen, else the first there
 * is, and nothing left to chance.
 */
export function firstChoice(preferred: ReadonlySet<unknown>, name: string): Draw {
  return {
    below: () => 0,
    pick: (list, none) => list.find((item) => preferred.has(item)) ?? list[0] ?? none,
    name: () => name,
    once: () => false,
  }
}
