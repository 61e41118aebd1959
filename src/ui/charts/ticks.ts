const STEPS = [1, 2, 5]
const PARTS = 5

/** Whole numbers from 0 to the greatest or a little beyond: things are counted, and half a one is none. */
export function wholeTicks(greatest: number): readonly number[] {
  const least = Math.max(1, greatest / PARTS)
  const power = 10 ** Math.floor(Math.log10(least))
  const step = (STEPS.find((one) => one * power >= least) ?? 10) * power
  return Array.from({ length: Math.ceil(Math.max(1, greatest) / step) + 1 }, (_, at) => at * step)
}
