import { describe, expect, it } from 'vitest'
import type { ClaimCondition } from './claim-conditions.ts'
import { allHold } from './claim-conditions.ts'

const claims = { department: 'Platform Engineering', groups: ['developers', 'on-call'] }

const condition = (claim: string, operator: ClaimCondition['operator'], value: unknown): ClaimCondition => ({
  claim,
  operator,
  value: JSON.stringify(value),
})

describe('Conditions on claims', () => {
  it.each([
    condition('department', 'EQUALS', 'Platform Engineering'),
    condition('groups', 'EQUALS', 'developers'),
    condition('department', 'EQUALS_IGNORE_CASE', 'platform engineering'),
    condition('department', 'NOT_EQUALS', 'Sales'),
    condition('groups', 'NOT_EQUALS_IGNORE_CASE', 'SALES'),
    condition('department', 'CONTAINS', 'Engineering'),
    condition('groups', 'CONTAINS', 'on-call'),
    condition('groups', 'CONTAINS', ['on-call', 'developers']),
    condition('department', 'IN', ['Sales', 'Platform Engineering']),
    condition('groups', 'IN', ['sales', 'developers']),
    { claim: 'groups', operator: 'EQUALS', value: 'developers' },
  ] as const)('hold: $claim $operator $value', (one) => expect(allHold([one], claims)).toBe(true))

  it.each([
    condition('department', 'EQUALS', 'platform engineering'),
    condition('groups', 'EQUALS', 'develop'),
    condition('groups', 'NOT_EQUALS', 'developers'),
    condition('groups', 'NOT_EQUALS_IGNORE_CASE', 'DEVELOPERS'),
    condition('groups', 'CONTAINS', 'develop'),
    condition('groups', 'CONTAINS', ['developers', 'sales']),
    condition('department', 'CONTAINS', 'Sales'),
    condition('department', 'IN', ['Sales']),
    condition('country', 'EQUALS', 'PT'),
    condition('country', 'NOT_EQUALS', 'PT'),
    condition('constructor', 'NOT_EQUALS', 'PT'),
  ] as const)('do not hold: $claim $operator $value', (one) => expect(allHold([one], claims)).toBe(false))

  it('hold together or not at all', () => {
    const [right, wrong] = [condition('groups', 'IN', ['on-call']), condition('groups', 'IN', ['sales'])]
    expect(allHold([right, right], claims)).toBe(true)
    expect(allHold([right, wrong], claims)).toBe(false)
  })
})
