import { describe, expect, it } from 'vitest'
import { dateFieldOf, endOfDay, formatDate, formatTime } from './dates.ts'

describe('dates', () => {
  it('writes a time as the console does, by locale', () => {
    expect(formatTime('2025-03-14T04:54+0000', 'en-GB')).toBe('14-03-2025 04:54 GMT')
    expect(formatTime('2025-05-19T15:21+0000', 'en-US')).toBe('5-19-2025 15:21 GMT')
  })
  it('reads the nanoseconds of Resource Controller', () => {
    expect(formatTime('2018-07-02T22:03:43.837979455Z', 'en-GB')).toBe('02-07-2018 22:03 GMT')
  })
  it('gives back what it cannot read', () => {
    expect(formatDate('soon', 'en-US')).toBe('soon')
  })
  it('turns a day into its end and back', () => {
    expect(dateFieldOf(endOfDay('2027-01-31'))).toBe('2027-01-31')
    expect(dateFieldOf(undefined)).toBe('')
  })
})
