import { hexOf, spread } from './random.ts'

/** Ids for the calls of one cloud, 24 hex digits each: the first 16 from the seed, the rest from how many calls there were. */
export function transactionIds(seed: () => string): () => string {
  let stream = { seed: '', start: '' }
  let calls = 0
  return () => {
    const now = seed()
    if (now !== stream.seed || stream.start === '')
      stream = { seed: now, start: hexOf(`${now}/transaction`, 16) }
    return stream.start + spread(++calls)
  }
}
