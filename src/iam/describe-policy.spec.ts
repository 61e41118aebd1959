import { describe, expect, it } from 'vitest'
import type { PolicyAttribute } from '../api/policies.ts'
import { describeConditions, describePolicy, describeResource, describeRoles } from './describe-policy.ts'
import type { PolicyTime } from './policy-time.ts'
import { ruleOf, timeOf } from './policy-time.ts'

const on = (values: Readonly<Record<string, string>>): { attributes: PolicyAttribute[] } => ({
  attributes: Object.entries({ accountId: 'abc', ...values }).map(([key, value]) => ({
    key,
    operator: 'stringEquals',
    value,
  })),
})

describe('what a policy is on', () => {
  it.each([
    [{}, 'All Identity and Access enabled services'],
    [{ serviceType: 'service' }, 'All Identity and Access enabled services'],
    [{ serviceType: 'platform_service' }, 'All account management services'],
    [{ service_group_id: 'IAM' }, 'All IAM account management services'],
    [{ serviceName: 'iam-identity' }, 'IAM Identity Service'],
    [{ resourceGroupId: 'g1' }, 'All Identity and Access enabled services, in the resource group Default'],
    [{ resourceType: 'resource-group', resource: 'g1' }, 'The resource group Default itself'],
    [
      {
        serviceName: 'cloud-object-storage',
        serviceInstance: 'i1',
        resourceType: 'bucket',
        resource: 'photos',
      },
      'Cloud Object Storage, instance media-store, resource type bucket, resource photos',
    ],
    [{ serviceName: 'kms', serviceInstance: 'i9', keyRing: 'a' }, 'kms, instance i9, keyRing a'],
  ])('%j is %s', (values, words) => {
    const names = {
      services: new Map([['cloud-object-storage', 'Cloud Object Storage']]),
      instances: new Map([['i1', 'media-store']]),
      resourceGroups: new Map([['g1', 'Default']]),
    }
    expect(describeResource(on(values), names)).toBe(words)
  })

  it('says what matches, what is one of several, and which tags', () => {
    const attributes = [
      { key: 'serviceName', operator: 'stringEquals', value: 'kms' },
      { key: 'region', operator: 'stringEqualsAnyOf', value: ['us-south', 'eu-de'] },
      { key: 'resource', operator: 'stringMatch', value: 'prod-*' },
      { key: 'keyRing', operator: 'stringExists', value: true },
    ]
    const tags = [{ key: 'env', operator: 'stringEquals', value: 'prod' }]
    expect(describeResource({ attributes, tags })).toBe(
      'kms, region us-south or eu-de, resource matching prod-*, keyRing any, with the tag env:prod',
    )
  })

  it('names roles, and says when a policy does not always hold', () => {
    const roles = [
      { role_id: 'crn:v1:bluemix:public:iam::::role:Viewer', display_name: 'Viewer' },
      { role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Writer' },
    ]
    expect(describeRoles({ control: { grant: { roles } } })).toBe('Viewer, Writer')
    expect(describeConditions({})).toBeUndefined()
    const rule = { operator: 'or', conditions: [] } as const
    expect(describeConditions({ pattern: 'time-based-conditions:weekly:all-day', rule })).toBe(
      'At some times of the week only',
    )
  })

  const times: readonly (readonly [PolicyTime, string])[] = [
    [{ kind: 'weekly', zone: '+00:00', days: [1] }, 'Monday all day, UTC'],
    [
      { kind: 'weekly', zone: '-05:00', days: [5, 1, 2, 3, 4], hours: { from: '09:00', to: '17:30' } },
      'Monday to Friday from 09:00 to 17:30, UTC-05:00',
    ],
    [{ kind: 'weekly', zone: '+05:30', days: [6, 7] }, 'Saturday, Sunday all day, UTC+05:30'],
    [
      { kind: 'once', zone: '+01:00', start: '2026-11-17T09:00', end: '2026-11-20T17:00' },
      'From 2026-11-17 09:00 to 2026-11-20 17:00, UTC+01:00',
    ],
  ]
  it.each(times)('holds at %j', (time, words) => {
    const written = ruleOf(time)
    expect(timeOf(written.rule)).toEqual(time)
    const roles = [{ role_id: 'a:Viewer' }, { role_id: 'a:Writer' }]
    expect(
      describePolicy({ ...written, control: { grant: { roles } }, resource: on({ serviceName: 'kms' }) }),
    ).toBe(`Viewer and Writer on kms (${words})`)
  })
})
