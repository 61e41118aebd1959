import { describe, expect, it } from 'vitest'
import { addressError, addressesIn } from './addresses.ts'

describe('the addresses of an invitation', () => {
  it('have commas, spaces or line breaks between them, and each counts once', () => {
    expect(addressesIn(' a@x.example,b@x.example c@x.example\nA@x.example;\n')).toEqual([
      'a@x.example',
      'b@x.example',
      'c@x.example',
    ])
    expect(addressesIn('  ,\n')).toEqual([])
  })

  it('are named when they are wrong', () => {
    expect(addressError([])).toMatch(/at least one/)
    expect(addressError(['a@x.example', 'b', 'c@'])).toBe('"b", "c@": not an email address.')
    expect(addressError(['1', '2', '3', '4', '5', '6', '7'])).toMatch(/^"1".*"5" and 2 more/)
    expect(addressError([`${'a'.repeat(250)}@x.example`])).toMatch(/not an email address/)
  })

  it('are a hundred at most', () => {
    const many = Array.from({ length: 101 }, (_, n) => `u${n}@x.example`)
    expect(addressError(many.slice(1))).toBeUndefined()
    expect(addressError(many)).toMatch(/^101 addresses/)
  })
})
