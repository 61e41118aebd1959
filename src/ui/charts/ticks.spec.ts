import { describe, expect, it } from 'vitest'
import { wholeTicks } from './ticks.ts'

describe('The numbers at an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [17, [0, 5, 10, 15, 20]],
    [86, [0, 20, 40, 60, 80, 100]],
    [40_000, [0, 10_000, 20_000, 30_000, 40_000]],
  ])('up to %i are whole', (greatest, ticks) => {
    expect(wholeTicks(greatest)).toEqual(ticks)
  })
})
