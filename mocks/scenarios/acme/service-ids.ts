import { firstTag } from '../../kernel/etag.ts'
import type { ServiceIdGroupRow, ServiceIdRow } from '../../services/iam-identity/model.ts'
import { defaultGroup } from '../account.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { serviceIdRow } from '../rows.ts'
import type { MemberName } from './people.ts'
import { iamIdOf, makerOf } from './people.ts'

interface Made {
  readonly name: ServiceIdName
  readonly description: string
  readonly by: MemberName
  readonly created: string
  readonly modified?: string
  readonly locked?: true
  readonly group?: 'payments'
  readonly seen?: readonly [last: string, count: number]
}

/** The service IDs that people made; those behind credentials are in behind-credentials.ts. */
export type ServiceIdName =
  | 'orders-api-prod'
  | 'checkout-web-prod'
  | 'ci-pipeline'
  | 'backup-runner'
  | 'terraform-deployer'
  | 'support-chatbot'
  | 'metrics-exporter'
  | 'payments-settlement'
  | 'payments-fraud-scoring'

const made: readonly Made[] = [
  {
    name: 'orders-api-prod',
    description: 'Orders API in production: order documents and their images',
    by: 'admin',
    created: '2021-02-02T09:12:00Z',
    modified: '2026-01-19T10:00:00Z',
    locked: true,
    seen: ['2026-11-16T08:58:00Z', 918_204],
  },
  {
    name: 'checkout-web-prod',
    description: 'Web shop checkout: sessions and baskets',
    by: 'manager',
    created: '2023-05-30T13:47:00Z',
    seen: ['2026-11-16T08:59:00Z', 402_771],
  },
  {
    name: 'ci-pipeline',
    description: 'Build and test jobs, one API key for each runner',
    by: 'manager',
    created: '2022-06-14T07:30:00Z',
    seen: ['2026-11-16T04:10:00Z', 12_480],
  },
  {
    name: 'backup-runner',
    description: 'Nightly backups. Do not delete: restores depend on it',
    by: 'admin',
    created: '2020-04-08T16:20:00Z',
    modified: '2024-01-08T08:00:00Z',
    locked: true,
    seen: ['2026-11-16T02:00:00Z', 2412],
  },
  {
    name: 'terraform-deployer',
    description: 'Applies the infrastructure repository',
    by: 'admin',
    created: '2021-08-23T11:05:00Z',
    seen: ['2026-11-15T18:33:00Z', 3011],
  },
  {
    name: 'support-chatbot',
    description: 'Chat widget on the help pages',
    by: 'manager',
    created: '2024-05-16T09:40:00Z',
    seen: ['2026-11-16T08:51:00Z', 77_190],
  },
  {
    name: 'metrics-exporter',
    description: 'Planned: usage figures for the finance dashboard',
    by: 'analyst',
    created: '2026-06-29T14:15:00Z',
  },
  {
    name: 'payments-settlement',
    description: 'Settles card payments at the end of the day',
    by: 'admin',
    created: '2022-11-03T10:25:00Z',
    group: 'payments',
    seen: ['2026-11-15T23:30:00Z', 1466],
  },
  {
    name: 'payments-fraud-scoring',
    description: 'Scores orders for fraud before they are shipped',
    by: 'identity-admin',
    created: '2025-09-17T08:55:00Z',
    group: 'payments',
    seen: ['2026-08-02T05:12:00Z', 318],
  },
]

export const serviceIdOf = (kit: Kit, name: ServiceIdName): string =>
  `ServiceId-${kit.uuid(`service-id/${name}`)}`

/** IAM ID of a service ID, as policies and keys name it. */
export const serviceIamIdOf = (kit: Kit, name: ServiceIdName): string => `iam-${serviceIdOf(kit, name)}`

const paymentsId = (kit: Kit): string => `ServiceIdGroup-${kit.uuid('service-id-group/payments')}`

export const serviceIdGroups = (kit: Kit): ServiceIdGroupRow[] => {
  const id = paymentsId(kit)
  return [
    defaultGroup(kit),
    {
      id,
      entity_tag: firstTag(id),
      account_id: ACCOUNT.id,
      name: 'Payments',
      description: 'Everything that moves money',
      created_at: kit.at('2022-11-03T10:20:00Z'),
      created_by: iamIdOf('admin'),
      modified_at: kit.at('2022-11-03T10:20:00Z'),
      isDefault: false,
    },
  ]
}

export const serviceIds = (kit: Kit): ServiceIdRow[] => {
  const defaultId = defaultGroup(kit).id
  return made.map(({ name, description, by, created, modified = created, locked, group, seen }) =>
    serviceIdRow(makerOf(by), {
      id: serviceIdOf(kit, name),
      name,
      description,
      group_id: group === undefined ? defaultId : paymentsId(kit),
      locked: locked ?? false,
      created_at: kit.at(created),
      modified_at: kit.at(modified),
      ...(seen === undefined ? {} : { last_authn: kit.at(seen[0]), authn_count: seen[1] }),
    }),
  )
}
