import { serviceNamed } from '../../catalog/index.ts'
import { succeeded } from '../../services/resource-controller/instance-change.ts'
import type { InstanceRow } from '../../services/resource-controller/model.ts'
import { ACCOUNT, DOCUMENTED_KEY } from '../fixed.ts'
import type { Kit } from '../model.ts'
import type { MemberName } from './people.ts'
import { iamIdOf } from './people.ts'
import type { GroupName } from './resource-groups.ts'
import { resourceGroupOf } from './resource-groups.ts'

interface Made {
  readonly service: string
  readonly plan: string
  readonly region: string
  readonly group: GroupName
  readonly by: MemberName
  readonly created: string
  /** Instances made since 04 August 2025 have it on, older ones off (seed 000), unless somebody changed it. */
  readonly oneTime?: boolean
  /** The last change after creation. */
  readonly updated?: readonly [at: string, by: MemberName]
  readonly locked?: true
  readonly tags?: readonly string[]
  readonly parameters?: Readonly<Record<string, unknown>>
}

const made = {
  // The instance of the documentation's examples.
  'my-instance': {
    service: 'cloud-object-storage',
    plan: 'lite',
    region: 'global',
    group: 'Default',
    by: 'owner',
    created: '2018-04-19T00:18:53.302Z',
  },
  // Where manager, writer, reader, content-reader and custom have their roles.
  'orders-media-prod': {
    service: 'cloud-object-storage',
    plan: 'standard',
    region: 'global',
    group: 'production',
    by: 'admin',
    created: '2024-03-11T09:24:00Z',
    tags: ['env:prod', 'team:orders'],
  },
  'invoices-archive': {
    service: 'cloud-object-storage',
    plan: 'standard',
    region: 'global',
    group: 'production',
    by: 'admin',
    created: '2025-09-02T07:50:00Z',
    tags: ['env:prod', 'team:finance'],
  },
  'logs-archive-dev': {
    service: 'cloud-object-storage',
    plan: 'lite',
    region: 'global',
    group: 'development',
    by: 'manager',
    created: '2026-02-16T10:11:00Z',
    tags: ['env:dev'],
  },
  'orders-db-prod': {
    service: 'cloudantnosqldb',
    plan: 'standard',
    region: 'us-south',
    group: 'production',
    by: 'admin',
    created: '2021-02-01T15:35:00Z',
    parameters: { legacyCredentials: true },
    tags: ['env:prod', 'team:orders'],
  },
  'catalog-db-staging': {
    service: 'cloudantnosqldb',
    plan: 'lite',
    region: 'eu-de',
    group: 'development',
    by: 'manager',
    created: '2025-10-08T08:05:00Z',
    tags: ['env:staging'],
  },
  'billing-postgres-prod': {
    service: 'databases-for-postgresql',
    plan: 'standard',
    region: 'eu-de',
    group: 'production',
    by: 'admin',
    created: '2022-05-09T12:40:00Z',
    tags: ['env:prod', 'team:finance'],
  },
  // A Gen 2 database: its credentials are always one-time view.
  'billing-postgres-gen2': {
    service: 'databases-for-postgresql',
    plan: 'standard-gen2',
    region: 'eu-de',
    group: 'production',
    by: 'admin',
    created: '2026-03-23T09:15:00Z',
    tags: ['env:prod', 'team:finance'],
  },
  'sessions-redis-prod': {
    service: 'databases-for-redis',
    plan: 'standard',
    region: 'us-south',
    group: 'production',
    by: 'manager',
    created: '2023-05-29T11:20:00Z',
    tags: ['env:prod', 'team:web'],
  },
  'cache-redis-dev': {
    service: 'databases-for-redis',
    plan: 'standard',
    region: 'us-east',
    group: 'development',
    by: 'manager',
    created: '2025-08-20T13:00:00Z',
    tags: ['env:dev'],
  },
  'support-assistant': {
    service: 'conversation',
    plan: 'plus',
    region: 'us-south',
    group: 'Default',
    by: 'manager',
    created: '2024-05-14T14:30:00Z',
  },
  'support-assistant-dev': {
    service: 'conversation',
    plan: 'lite',
    region: 'eu-gb',
    group: 'development',
    by: 'manager',
    created: '2026-05-04T09:45:00Z',
    tags: ['env:dev'],
  },
  'call-transcripts': {
    service: 'speech-to-text',
    plan: 'plus',
    region: 'jp-tok',
    group: 'production',
    by: 'analyst',
    created: '2023-11-20T02:10:00Z',
    tags: ['env:prod', 'team:support'],
  },
  // Off at first, on since September 2025: older credentials kept their own value.
  'order-events-prod': {
    service: 'messagehub',
    plan: 'standard',
    region: 'us-south',
    group: 'production',
    by: 'admin',
    created: '2022-02-14T10:00:00Z',
    oneTime: true,
    updated: ['2025-09-10T08:00:00Z', 'admin'],
    tags: ['env:prod', 'team:orders'],
  },
  'order-events-dev': {
    service: 'messagehub',
    plan: 'lite',
    region: 'us-south',
    group: 'development',
    by: 'manager',
    created: '2025-12-01T16:25:00Z',
    tags: ['env:dev'],
  },
  'root-keys-prod': {
    service: 'kms',
    plan: 'tiered-pricing',
    region: 'eu-de',
    group: 'production',
    by: 'owner',
    created: '2020-04-06T09:30:00Z',
    locked: true,
    tags: ['env:prod', 'compliance:pci'],
  },
  'keys-dev': {
    service: 'kms',
    plan: 'tiered-pricing',
    region: 'us-south',
    group: 'development',
    by: 'manager',
    created: '2024-07-30T07:00:00Z',
    tags: ['env:dev'],
  },
  'secrets-prod': {
    service: 'secrets-manager',
    plan: 'standard',
    region: 'eu-de',
    group: 'production',
    by: 'owner',
    created: '2025-09-29T12:30:00Z',
    tags: ['env:prod', 'compliance:pci'],
  },
  'customer-login-prod': {
    service: 'appid',
    plan: 'graduated-tier',
    region: 'eu-gb',
    group: 'production',
    by: 'admin',
    created: '2021-09-13T08:20:00Z',
    tags: ['env:prod', 'team:web'],
  },
  // On at first, off since June 2026: the first credential stayed one-time view.
  'staff-login-dev': {
    service: 'appid',
    plan: 'lite',
    region: 'au-syd',
    group: 'development',
    by: 'admin',
    created: '2026-02-03T23:40:00Z',
    oneTime: false,
    updated: ['2026-06-01T06:30:00Z', 'admin'],
    tags: ['env:dev'],
  },
} as const satisfies Readonly<Record<string, Made>>

export type InstanceName = keyof typeof made

const ONE_TIME_SINCE = '2025-08-04'

export const instanceGuidOf = (kit: Kit, name: InstanceName): string =>
  name === 'my-instance' ? DOCUMENTED_KEY.instance_guid : kit.uuid(`instance/${name}`)

export const serviceNameOf = (name: InstanceName): string => made[name].service

export function instanceRow(kit: Kit, name: InstanceName): InstanceRow {
  const said: Made = made[name]
  const service = serviceNamed(said.service)
  const plan = service?.plans.find((one) => one.name === said.plan)
  if (service === undefined || plan === undefined)
    throw new Error(`${name}: the catalogue has no ${said.service} with the plan ${said.plan}`)
  const guid = instanceGuidOf(kit, name)
  const created_at = kit.at(said.created)
  return {
    guid,
    crn: `crn:v1:bluemix:public:${service.name}:${said.region}:a/${ACCOUNT.id}:${guid}::`,
    name,
    account_id: ACCOUNT.id,
    region_id: said.region,
    resource_id: service.id,
    service_name: service.name,
    resource_plan_id: plan.id,
    resource_group_id: resourceGroupOf(kit, said.group),
    target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${plan.id}%3A${said.region}`,
    parameters: said.parameters ?? {},
    allow_cleanup: false,
    state: 'active',
    locked: said.locked ?? false,
    onetime_credentials: said.oneTime ?? (plan.isAlwaysOneTime === true || said.created >= ONE_TIME_SINCE),
    tags: said.tags ?? [],
    last_operation: succeeded(
      said.updated === undefined ? (said.locked === true ? 'lock' : 'create') : 'update',
    ),
    created_at,
    created_by: iamIdOf(said.by),
    updated_at: said.updated === undefined ? created_at : kit.at(said.updated[0]),
    updated_by: said.updated === undefined ? '' : iamIdOf(said.updated[1]),
  }
}

export const instances = (kit: Kit): InstanceRow[] =>
  (Object.keys(made) as InstanceName[]).map((name) => instanceRow(kit, name))
