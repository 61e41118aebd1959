import { describe, expect, it } from 'vitest'
import type { PolicyAttribute } from '../api/policies.ts'
import { describeConditions, describeResource, describeRoles } from './describe-policy.ts'

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
    expect(describeConditions({ pattern: 'time-based-conditions:weekly:all-day', rule: {} })).toBe(
      'At some times of the week only',
    )
  })
})
