import { equals } from '../../services/access-policy.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import type { PolicyMade } from './policy-made.ts'
import { all, namesIn, platform, service } from './policy-made.ts'

/** What service IDs and trusted profiles may do besides what their credentials gave them, and what services may do to each other. */
export function policiesOfServices(kit: Kit): PolicyMade[] {
  const { group, serviceId, profile, instance, inGroup } = namesIn(kit)
  return [
    {
      name: 'build-agents',
      subject: group('Build agents'),
      roles: [platform('Editor'), service('Writer')],
      resource: inGroup('development'),
      by: 'admin',
      created: '2022-06-14T07:36:00Z',
      permitted: ['2026-11-16T04:50:00Z', 4_102],
    },
    {
      name: 'terraform-deployer',
      subject: serviceId('terraform-deployer'),
      roles: [platform('Editor')],
      resource: all('service'),
      by: 'admin',
      created: '2021-08-23T11:06:00Z',
      permitted: ['2026-11-15T18:33:00Z', 640],
    },
    {
      name: 'backup-runner',
      subject: serviceId('backup-runner'),
      roles: [service('Reader')],
      resource: [equals('serviceName', 'cloud-object-storage')],
      by: 'admin',
      created: '2020-04-08T16:30:00Z',
      permitted: ['2026-11-16T02:00:00Z', 60],
    },
    {
      name: 'production-on-call',
      subject: profile('Production on call'),
      roles: [platform('Viewer'), service('Reader')],
      resource: inGroup('production'),
      by: 'admin',
      created: '2023-03-06T10:02:00Z',
      permitted: ['2026-11-14T22:58:00Z', 41],
    },
    {
      name: 'nightly-backups',
      subject: profile('Nightly backups'),
      roles: [service('Reader')],
      resource: [equals('serviceName', 'cloud-object-storage')],
      by: 'admin',
      created: '2024-09-02T08:22:00Z',
      permitted: ['2026-11-16T02:00:00Z', 30],
    },
    {
      name: 'build-runners',
      subject: profile('Build runners'),
      roles: [platform('Editor'), service('Writer')],
      resource: inGroup('development'),
      by: 'manager',
      created: '2025-02-17T13:18:00Z',
      permitted: ['2026-11-15T17:25:00Z', 380],
    },
    {
      name: 'payments-services',
      subject: group('Payments services'),
      roles: [service('Writer')],
      resource: instance('billing-postgres-prod'),
      by: 'admin',
      created: '2022-11-03T10:42:00Z',
      permitted: ['2026-11-15T23:30:00Z', 30],
    },
    // The credential orders-media-thumbnails has no role: its service ID got access to some buckets only (seed 000).
    {
      name: 'thumbnails',
      subject: equals('iam_id', `iam-ServiceId-${kit.uuid('credential/orders-media-thumbnails/service-id')}`),
      roles: [service('Writer')],
      resource: [
        ...instance('orders-media-prod'),
        equals('resourceType', 'bucket'),
        { key: 'resource', operator: 'stringMatch', value: 'thumbnails-*' },
      ],
      by: 'admin',
      created: '2024-06-20T14:25:00Z',
      permitted: ['2026-11-16T08:40:00Z', 9_871],
    },

    {
      name: 'secrets-to-keys',
      type: 'authorization',
      subject: equals('accountId', ACCOUNT.id),
      source: instance('secrets-prod'),
      roles: [service('Reader')],
      resource: instance('root-keys-prod'),
      by: 'owner',
      created: '2025-09-29T12:35:00Z',
    },
    {
      name: 'storage-to-keys',
      type: 'authorization',
      subject: equals('accountId', ACCOUNT.id),
      source: [equals('serviceName', 'cloud-object-storage')],
      roles: [service('Reader')],
      resource: [equals('serviceName', 'kms')],
      by: 'owner',
      created: '2020-04-06T09:45:00Z',
    },
  ]
}
