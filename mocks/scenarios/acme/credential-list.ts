import type { InstanceName } from './instances.ts'
import type { MemberName } from './people.ts'
import type { ServiceIdName } from './service-ids.ts'

/** What was said when a service credential was made. */
export interface CredentialMade {
  readonly name: string
  readonly on: InstanceName
  /** A platform role, Reader, Writer, Manager, or the last part of one of the service's own; absent for None. */
  readonly role?: string
  readonly by: MemberName
  readonly created: string
  /** An existing service ID; absent where one was generated. */
  readonly serviceId?: ServiceIdName
  readonly parameters?: Readonly<Record<string, unknown>>
  /** Set where the instance's setting was another at that time than it is now. */
  readonly oneTime?: boolean
  readonly used?: readonly [last: string, count: number]
}

const HMAC = { HMAC: true }

/** The account's 30 service credentials, by instance. */
export const credentialList: readonly CredentialMade[] = [
  // The documentation's example: its values are literal, in behind-credentials.ts.
  {
    name: 'my-instance-key-1',
    on: 'my-instance',
    role: 'Writer',
    by: 'owner',
    created: '2018-07-02T22:03:43.837Z',
  },

  // One of each kind on the instance where five people look at them with different roles.
  {
    name: 'orders-media-reader',
    on: 'orders-media-prod',
    role: 'Reader',
    by: 'manager',
    created: '2024-03-12T08:05:00Z',
    used: ['2026-11-16T08:44:00Z', 51_022],
  },
  {
    name: 'orders-media-writer',
    on: 'orders-media-prod',
    role: 'Writer',
    by: 'manager',
    created: '2024-03-12T08:09:00Z',
    parameters: HMAC,
    used: ['2026-11-16T08:52:00Z', 38_907],
  },
  {
    name: 'orders-media-manager',
    on: 'orders-media-prod',
    role: 'Manager',
    by: 'admin',
    created: '2024-03-11T09:31:00Z',
    used: ['2026-07-04T11:00:00Z', 44],
  },
  {
    name: 'orders-media-thumbnails',
    on: 'orders-media-prod',
    by: 'manager',
    created: '2024-06-20T14:18:00Z',
    used: ['2026-11-16T08:40:00Z', 9_871],
  },
  {
    name: 'orders-media-uploader',
    on: 'orders-media-prod',
    role: 'ObjectWriter',
    by: 'writer',
    created: '2024-10-02T10:26:00Z',
    used: ['2026-11-15T22:13:00Z', 2_530],
  },
  {
    name: 'orders-api-media',
    on: 'orders-media-prod',
    role: 'Writer',
    by: 'admin',
    created: '2025-01-15T09:02:00Z',
    serviceId: 'orders-api-prod',
    used: ['2026-11-16T08:58:00Z', 120_316],
  },

  {
    name: 'invoices-writer',
    on: 'invoices-archive',
    role: 'Writer',
    by: 'admin',
    created: '2025-09-02T08:10:00Z',
    parameters: HMAC,
    used: ['2026-11-16T01:15:00Z', 440],
  },
  {
    name: 'invoices-readonly',
    on: 'invoices-archive',
    role: 'Reader',
    by: 'admin',
    created: '2025-09-02T08:14:00Z',
  },
  {
    name: 'log-shipper',
    on: 'logs-archive-dev',
    role: 'Writer',
    by: 'manager',
    created: '2026-02-16T10:20:00Z',
    parameters: HMAC,
    used: ['2026-11-16T08:59:00Z', 6_702],
  },

  {
    name: 'Service credentials-1',
    on: 'orders-db-prod',
    role: 'Manager',
    by: 'admin',
    created: '2021-02-01T15:44:00Z',
    used: ['2023-02-10T10:00:00Z', 120],
  },
  {
    name: 'orders-api',
    on: 'orders-db-prod',
    role: 'Writer',
    by: 'admin',
    created: '2021-02-02T09:20:00Z',
    serviceId: 'orders-api-prod',
    used: ['2026-11-16T08:57:00Z', 797_888],
  },
  {
    name: 'reporting-readonly',
    on: 'orders-db-prod',
    role: 'Reader',
    by: 'analyst',
    created: '2023-01-17T16:31:00Z',
    used: ['2026-09-30T05:00:00Z', 1_301],
  },
  {
    name: 'replication-checkpoints',
    on: 'orders-db-prod',
    role: 'Checkpointer',
    by: 'admin',
    created: '2024-09-09T12:12:00Z',
    used: ['2026-11-16T08:30:00Z', 18_444],
  },
  {
    name: 'catalog-import',
    on: 'catalog-db-staging',
    role: 'Writer',
    by: 'writer',
    created: '2025-10-08T08:22:00Z',
    used: ['2026-10-31T06:00:00Z', 391],
  },

  {
    name: 'billing-app',
    on: 'billing-postgres-prod',
    role: 'Editor',
    by: 'admin',
    created: '2022-05-09T13:01:00Z',
    parameters: { 'service-endpoints': 'private' },
    used: ['2026-11-16T08:15:00Z', 3_902],
  },
  {
    name: 'billing-report',
    on: 'billing-postgres-prod',
    role: 'Reader',
    by: 'analyst',
    created: '2023-03-06T09:48:00Z',
    parameters: { 'service-endpoints': 'public' },
  },
  {
    name: 'billing-gen2-app',
    on: 'billing-postgres-gen2',
    role: 'Writer',
    by: 'admin',
    created: '2026-03-23T09:40:00Z',
    parameters: { 'service-endpoints': 'private' },
    used: ['2026-11-16T08:16:00Z', 712],
  },
  {
    name: 'checkout-sessions',
    on: 'sessions-redis-prod',
    role: 'Writer',
    by: 'manager',
    created: '2023-05-30T13:55:00Z',
    serviceId: 'checkout-web-prod',
    used: ['2026-11-16T08:59:00Z', 402_771],
  },
  {
    name: 'cache-dev',
    on: 'cache-redis-dev',
    role: 'Manager',
    by: 'manager',
    created: '2025-08-20T13:09:00Z',
  },

  {
    name: 'Auto-generated service credentials',
    on: 'support-assistant',
    role: 'Manager',
    by: 'manager',
    created: '2024-05-14T14:31:00Z',
    used: ['2025-02-11T09:00:00Z', 63],
  },
  {
    name: 'website-widget',
    on: 'support-assistant',
    role: 'Reader',
    by: 'manager',
    created: '2024-05-16T09:52:00Z',
    serviceId: 'support-chatbot',
    used: ['2026-11-16T08:51:00Z', 77_190],
  },
  {
    name: 'transcripts-worker',
    on: 'call-transcripts',
    role: 'Writer',
    by: 'analyst',
    created: '2023-11-20T02:18:00Z',
    used: ['2026-11-14T18:00:00Z', 8_155],
  },

  {
    name: 'orders-producer',
    on: 'order-events-prod',
    role: 'Writer',
    by: 'admin',
    created: '2022-02-14T10:12:00Z',
    oneTime: false,
    used: ['2026-11-16T08:58:00Z', 212_094],
  },
  {
    name: 'settlement-consumer',
    on: 'order-events-prod',
    role: 'Reader',
    by: 'admin',
    created: '2025-09-11T07:33:00Z',
    serviceId: 'payments-settlement',
    used: ['2026-11-15T23:30:00Z', 431],
  },

  {
    name: 'backup-wrapping-key',
    on: 'root-keys-prod',
    role: 'ReaderPlus',
    by: 'owner',
    created: '2020-04-08T16:28:00Z',
    serviceId: 'backup-runner',
    used: ['2026-11-16T02:00:00Z', 2_412],
  },
  {
    name: 'terraform-secrets',
    on: 'secrets-prod',
    role: 'SecretsReader',
    by: 'owner',
    created: '2025-09-29T12:41:00Z',
    serviceId: 'terraform-deployer',
    used: ['2026-11-15T18:33:00Z', 388],
  },

  {
    name: 'customer-login-web',
    on: 'customer-login-prod',
    role: 'Writer',
    by: 'admin',
    created: '2021-09-13T08:31:00Z',
    used: ['2026-11-16T08:59:00Z', 90_313],
  },
  {
    name: 'staff-login-first',
    on: 'staff-login-dev',
    role: 'Manager',
    by: 'admin',
    created: '2026-02-03T23:52:00Z',
    oneTime: true,
    used: ['2026-05-28T04:12:00Z', 19],
  },
  {
    name: 'staff-login-web',
    on: 'staff-login-dev',
    role: 'Reader',
    by: 'manager',
    created: '2026-07-06T01:25:00Z',
    used: ['2026-11-12T02:45:00Z', 240],
  },
]
