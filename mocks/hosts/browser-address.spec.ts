import { describe, expect, it } from 'vitest'
import { wishesOf } from './browser-address.ts'

describe('what an address asks of the cloud', () => {
  it('is nothing when it says nothing', () => {
    expect(wishesOf('?view=mine&q=')).toEqual({
      scenario: undefined,
      seed: undefined,
      now: undefined,
      isReset: false,
      complaints: [],
    })
  })

  it('is a scenario, a seed, a time and a fresh start', () => {
    const wishes = wishesOf('?scenario=empty&seed=7&now=2026-11-16T09:00:00Z&reset')
    expect(wishes).toEqual({
      scenario: 'empty',
      seed: '7',
      now: Date.UTC(2026, 10, 16, 9),
      isReset: true,
      complaints: [],
    })
  })

  it('is left alone where it cannot be, with a reason', () => {
    const { scenario, now, complaints } = wishesOf('?scenario=atlantis&now=soon')
    expect({ scenario, now }).toEqual({ scenario: undefined, now: undefined })
    expect(complaints).toHaveLength(2)
    expect(complaints[0]).toContain('There are: acme, empty')
  })

  it('takes no scenario from the names that every object has', () => {
    expect(wishesOf('?scenario=constructor').scenario).toBeUndefined()
    expect(wishesOf('?scenario=__proto__').complaints).toHaveLength(1)
  })
})
