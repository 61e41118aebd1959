import { describe, expect, it } from 'vitest'
import { conditionWords, valueOf, valuesIn } from './claim-conditions.ts'

describe('conditions of claims', () => {
  it('reads the values of a condition, JSON or not', () => {
    expect(valuesIn('"Audit"')).toEqual(['Audit'])
    expect(valuesIn('["a","b"]')).toEqual(['a', 'b'])
    expect(valuesIn('Audit')).toEqual(['Audit'])
  })
  it('writes one value as text and several as a list', () => {
    expect(valueOf('EQUALS', ' Audit ')).toBe('"Audit"')
    expect(valueOf('IN', 'a\n\n b, c\n')).toBe('["a","b, c"]')
  })
  it('says a condition in words', () => {
    expect(conditionWords({ claim: 'department', operator: 'EQUALS', value: '"Audit"' })).toBe(
      'department equals Audit',
    )
    expect(conditionWords({ claim: 'groups', operator: 'IN', value: '["a","b"]' })).toBe('groups in a or b')
  })
})
