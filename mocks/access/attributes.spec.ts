import { describe, expect, it } from 'vitest'
import { compare, covers } from './attributes.ts'
import type { Attribute, Resource } from './model.ts'
import { ACCOUNT, attributes, factsOf } from './spec-facts.ts'
import { matchesWildcard } from './wildcard.ts'
import { effort } from '../spec-effort.ts'

const facts = factsOf({ policies: [] })
const bucket: Resource = {
  accountId: ACCOUNT,
  serviceName: 'cos',
  serviceInstance: 'i-1',
  resourceType: 'bucket',
  resource: 'invoices-2026',
  resourceGroupId: 'rg-prod',
  region: 'us-south',
}
const one = (key: string, operator: Attribute['operator'], value: Attribute['value']): Attribute[] => [
  { key, operator, value },
]
const covered = (resource: readonly Attribute[], what: Resource = bucket): boolean =>
  covers({ resource }, what, facts)

describe('Attributes of a policy', () => {
  it.each([
    ['stringEquals', 'invoices-2026', true],
    ['stringEquals', 'Invoices-2026', false],
    ['stringEqualsAnyOf', ['a', 'invoices-2026'], true],
    ['stringEqualsAnyOf', ['a', 'b'], false],
    ['stringMatch', 'invoices-*', true],
    ['stringMatch', 'invoices-????', true],
    ['stringMatch', 'invoices', false],
    ['stringMatchAnyOf', ['x*', '*2026'], true],
    ['stringMatchAnyOf', ['x*', '*2025'], false],
    ['stringExists', true, true],
    ['stringExists', false, false],
  ] as const)('compares a bucket by %s %j: %s', (operator, value, expected) => {
    expect(covered(one('resource', operator, value))).toBe(expected)
  })

  it('covers only resources that match every attribute', () => {
    expect(covered(attributes({ serviceName: 'cos', serviceInstance: 'i-1' }))).toBe(true)
    expect(covered(attributes({ serviceName: 'cos', serviceInstance: 'i-2' }))).toBe(false)
    expect(covered(attributes({ serviceName: 'kms' }))).toBe(false)
  })

  it('covers nothing in another account', () => {
    expect(covered(attributes({ serviceName: 'cos' }), { ...bucket, accountId: 'other' })).toBe(false)
  })

  it('covers an instance through its resource group, and an instance without one never', () => {
    expect(covered(attributes({ resourceGroupId: 'rg-prod' }))).toBe(true)
    expect(covered(attributes({ resourceGroupId: 'rg-dev' }))).toBe(false)
    expect(
      covered(attributes({ resourceGroupId: 'rg-prod' }), {
        accountId: ACCOUNT,
        serviceName: 'iam-identity',
      }),
    ).toBe(false)
  })

  it('keeps services and account management apart', () => {
    const identity: Resource = { accountId: ACCOUNT, serviceName: 'iam-identity' }
    expect(covered(attributes({ serviceType: 'service' }))).toBe(true)
    expect(covered(attributes({ serviceType: 'service' }), identity)).toBe(false)
    expect(covered(attributes({ serviceType: 'platform_service' }), identity)).toBe(true)
    expect(covered(attributes({ service_group_id: 'IAM' }), identity)).toBe(true)
    expect(covered(attributes({ service_group_id: 'IAM' }))).toBe(false)
  })

  it('a policy with an access tag covers only resources that carry it', () => {
    const scope = {
      resource: attributes({ serviceType: 'service' }),
      tags: [{ key: 'env', value: 'prod*', operator: 'stringMatch' }],
    }
    expect(covers(scope, bucket, facts)).toBe(false)
    expect(covers(scope, { ...bucket, tags: ['env:dev'] }, facts)).toBe(false)
    expect(covers(scope, { ...bucket, tags: ['team:a', 'env:production'] }, facts)).toBe(true)
  })

  it('an attribute that a resource cannot have never matches, however it is called', () => {
    for (const key of ['toString', '__proto__', 'constructor', 'nonsense']) {
      expect(covered(one(key, 'stringMatch', '*'))).toBe(false)
      expect(covered(one(key, 'stringExists', true))).toBe(false)
    }
  })

  it('an operator that is not known never holds', () => {
    expect(compare('stringSomething', 'a', 'a')).toBe(false)
  })
})

describe('Wildcards', () => {
  it.each([
    ['*', '', true],
    ['*', 'anything', true],
    ['a*c', 'abc', true],
    ['a*c', 'ac', true],
    ['a*c', 'abd', false],
    ['a?c', 'ac', false],
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['a**b', 'ab', true],
    ['*a*b', 'xaxxb', true],
  ])('%s on %s: %s', (pattern, value, expected) => {
    expect(matchesWildcard(pattern, value)).toBe(expected)
  })

  it('a hostile pattern costs no time', () => {
    const started = effort()
    expect(matchesWildcard('*a'.repeat(400), `${'a'.repeat(900)}b`)).toBe(false)
    expect(effort() - started).toBeLessThan(100)
  })
})
