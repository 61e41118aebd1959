import type { ApiKeyRow } from '../../services/iam-identity/model.ts'
import type { MemberName } from './people.ts'
import type { ServiceIdName } from './service-ids.ts'

/** What was said when an API key was made, and what became of it. */
export interface ApiKeyMade {
  readonly name: string
  readonly description?: string
  readonly created: string
  readonly modified?: string
  readonly locked?: true
  readonly disabled?: true
  readonly sessions?: true
  /** What happens when the value is found in public; `disable` unless said. */
  readonly whenLeaked?: ApiKeyRow['action_when_leaked']
  readonly leaked?: string
  readonly expires?: string
  readonly used?: readonly [last: string, count: number]
  /** The value may be read again (`store_value`). */
  readonly stored?: true
}

/** API keys of people. The owner's first one has a known value (fixed.ts). */
export const keysOfPeople: Readonly<Partial<Record<MemberName, readonly ApiKeyMade[]>>> = {
  owner: [
    {
      name: 'sdk-examples',
      description: 'The key that scripts and SDK tests begin with',
      created: '2018-02-14T09:00:00Z',
      whenLeaked: 'none',
    },
    {
      name: 'terraform-state',
      description: 'Reads and writes the Terraform state',
      created: '2021-08-23T10:50:00Z',
      modified: '2026-01-19T09:55:00Z',
      locked: true,
      used: ['2026-11-15T18:31:00Z', 3_040],
    },
    {
      name: 'old-laptop',
      description: 'CLI on the laptop that was returned',
      created: '2022-01-10T08:12:00Z',
      modified: '2024-09-02T07:40:00Z',
      disabled: true,
      used: ['2024-08-30T16:20:00Z', 911],
    },
    {
      name: 'partner-demo',
      description: 'For the partner workshop in October',
      created: '2026-09-28T11:30:00Z',
      expires: '2026-10-31T17:00:00Z',
      used: ['2026-10-29T15:10:00Z', 37],
    },
    {
      name: 'workshop-notebook',
      description: 'Was committed to a public repository',
      created: '2026-06-22T13:05:00Z',
      modified: '2026-08-18T20:14:00Z',
      leaked: '2026-08-18T20:14:00Z',
      disabled: true,
      used: ['2026-08-18T19:58:00Z', 12],
    },
    {
      name: 'olivia-cli',
      description: 'CLI, with sessions',
      created: '2026-03-02T08:00:00Z',
      sessions: true,
      used: ['2026-11-16T08:12:00Z', 402],
    },
    {
      name: 'year-end-export',
      created: '2026-11-02T10:00:00Z',
      whenLeaked: 'delete',
      expires: '2027-01-15T18:00:00Z',
    },
  ],
  admin: [
    {
      name: 'amara-cli',
      created: '2025-04-07T09:30:00Z',
      sessions: true,
      used: ['2026-11-16T07:55:00Z', 866],
    },
    {
      name: 'break-glass',
      description: 'Sealed envelope in the safe. Never used so far',
      created: '2020-01-06T08:00:00Z',
      locked: true,
      whenLeaked: 'delete',
    },
    {
      name: 'migration-2019',
      description: 'Import of the old accounts',
      created: '2019-03-18T12:00:00Z',
      whenLeaked: 'none',
      used: ['2019-05-04T03:10:00Z', 5_204],
    },
  ],
  'identity-admin': [
    {
      name: 'access-review',
      description: 'Export for the quarterly access review',
      created: '2026-08-20T09:00:00Z',
      expires: '2026-11-20T18:00:00Z',
      used: ['2026-11-13T16:41:00Z', 28],
    },
    { name: 'ines-cli', created: '2024-12-03T10:10:00Z', used: ['2026-10-02T11:45:00Z', 154] },
  ],
  manager: [
    {
      name: 'maya-cli',
      created: '2025-02-10T08:20:00Z',
      sessions: true,
      used: ['2026-11-16T08:47:00Z', 540],
    },
    {
      name: 'media-migration',
      description: 'Copy of the old image bucket',
      created: '2024-03-18T10:00:00Z',
      used: ['2024-03-22T19:00:00Z', 61],
    },
  ],
  writer: [
    { name: 'wei-cli', created: '2025-06-30T06:40:00Z', sessions: true, used: ['2026-11-16T06:30:00Z', 288] },
    {
      name: 'upload-script',
      created: '2026-01-12T07:05:00Z',
      locked: true,
      used: ['2026-11-14T06:00:00Z', 300],
    },
  ],
  reader: [{ name: 'rafael-notebook', created: '2025-11-24T10:15:00Z', used: ['2026-11-12T10:05:00Z', 73] }],
  'content-reader': [
    { name: 'sam-cli', created: '2024-07-08T13:50:00Z', used: ['2026-11-10T14:22:00Z', 190] },
    { name: 'ide-plugin', created: '2026-04-15T09:09:00Z', whenLeaked: 'none' },
  ],
  custom: [
    {
      name: 'credential-inventory',
      description: 'Weekly list of service credentials',
      created: '2024-02-06T08:00:00Z',
      used: ['2026-11-11T13:37:00Z', 96],
    },
  ],
  auditor: [
    {
      name: 'audit-2026',
      created: '2026-01-08T10:00:00Z',
      expires: '2026-12-31T23:00:00Z',
      used: ['2026-11-03T09:30:00Z', 44],
    },
  ],
  suspended: [{ name: 'tomasz-cli', created: '2023-10-16T09:00:00Z', used: ['2026-02-27T17:58:00Z', 260] }],
  analyst: [
    { name: 'finance-dashboard', created: '2024-05-27T08:30:00Z', used: ['2026-09-30T05:00:00Z', 849] },
    { name: 'dina-trial', created: '2022-04-11T12:00:00Z', modified: '2022-06-01T08:00:00Z', disabled: true },
  ],
}

/** Runners that were used on the last morning; the 7th leaked, the 13th is out of service, the 20th is new. */
const runner = (n: number): ApiKeyMade => ({
  name: `runner-${String(n).padStart(2, '0')}`,
  created: `2026-0${1 + (n % 9)}-${String(3 + n).padStart(2, '0')}T07:30:00Z`,
  whenLeaked: 'none',
  ...(n === 20
    ? {}
    : { used: [`2026-11-16T04:${String(10 + n * 2).padStart(2, '0')}:00Z`, 600 + n * 13] as const }),
  ...(n === 7 ? { leaked: '2026-11-08T03:22:00Z', modified: '2026-11-08T03:22:00Z' } : {}),
  ...(n === 13 ? { disabled: true, description: 'Host is being repaired' } : {}),
})

/** API keys that people made for service IDs; those of credentials are in behind-credentials.ts. */
export const keysOfServiceIds: Readonly<Partial<Record<ServiceIdName, readonly ApiKeyMade[]>>> = {
  // In the middle of a rotation: the old key has a date, the new one is in use.
  'orders-api-prod': [
    {
      name: 'orders-api-2025',
      description: 'Replaced by orders-api-2026',
      created: '2025-01-15T09:00:00Z',
      modified: '2026-11-05T10:00:00Z',
      expires: '2026-11-30T18:00:00Z',
      used: ['2026-11-06T07:02:00Z', 610_244],
    },
    {
      name: 'orders-api-2026',
      created: '2026-11-05T09:58:00Z',
      locked: true,
      used: ['2026-11-16T08:58:00Z', 21_060],
    },
  ],
  'checkout-web-prod': [
    { name: 'checkout-blue', created: '2024-02-19T08:00:00Z', used: ['2026-11-16T08:59:00Z', 190_002] },
    {
      name: 'checkout-green',
      description: 'Standby environment',
      created: '2024-02-19T08:03:00Z',
      modified: '2026-05-11T09:00:00Z',
      disabled: true,
      used: ['2026-05-11T08:44:00Z', 88_150],
    },
  ],
  'ci-pipeline': Array.from({ length: 20 }, (_, index) => runner(index + 1)),
  'backup-runner': [
    {
      name: 'backup-nightly',
      created: '2020-04-08T16:24:00Z',
      locked: true,
      used: ['2026-11-16T02:00:00Z', 2_410],
    },
  ],
  'terraform-deployer': [
    {
      name: 'terraform-2024',
      created: '2024-09-30T10:00:00Z',
      modified: '2026-09-14T08:30:00Z',
      expires: '2026-09-30T18:00:00Z',
      used: ['2026-09-29T18:30:00Z', 1_702],
    },
    {
      name: 'terraform-2026',
      description: 'Kept readable for the deployment job',
      created: '2026-09-14T08:20:00Z',
      stored: true,
      used: ['2026-11-15T18:33:00Z', 92],
    },
  ],
  'support-chatbot': [
    {
      name: 'chat-widget',
      created: '2024-05-16T09:45:00Z',
      whenLeaked: 'delete',
      used: ['2026-11-16T08:51:00Z', 77_190],
    },
  ],
  'metrics-exporter': [{ name: 'metrics', created: '2026-06-29T14:20:00Z' }],
  'payments-settlement': [
    {
      name: 'settlement-main',
      created: '2022-11-03T10:30:00Z',
      locked: true,
      used: ['2026-11-15T23:30:00Z', 1_466],
    },
    { name: 'settlement-standby', created: '2022-11-03T10:32:00Z' },
  ],
  'payments-fraud-scoring': [
    {
      name: 'scoring',
      description: 'Was found in a support ticket',
      created: '2025-09-17T09:00:00Z',
      modified: '2026-08-02T05:20:00Z',
      leaked: '2026-08-02T05:20:00Z',
      disabled: true,
      used: ['2026-08-02T05:12:00Z', 318],
    },
  ],
}
