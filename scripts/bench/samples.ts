/** What was measured, by name, one value a run. */
export type Samples = Map<string, number[]>

export function addSample(samples: Samples, name: string, value: number): void {
  samples.set(name, [...(samples.get(name) ?? []), value])
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)],
    sorted[middle],
  ]
  return (low + high) / 2
}

/** The median of a measurement; not a number when it was never taken. */
export const middleOf = (samples: Samples, name: string): number => median(samples.get(name) ?? [])
