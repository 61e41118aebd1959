import type { ActivityEventRow } from '../../services/insight/model.ts'
import { subjectOf } from '../../services/iam-policy-management/model.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { apiKeys } from './api-keys.ts'
import { credentials } from './credentials.ts'
import { accessGroups } from './groups.ts'
import { instances } from './instances.ts'
import type { MemberName } from './people.ts'
import { makerOf, persons } from './people.ts'
import { policies } from './policies.ts'
import { serviceIds } from './service-ids.ts'

type Said = Pick<ActivityEventRow, 'at' | 'action' | 'operation' | 'target_id' | 'target_name'> & {
  /** IAM ID. */
  readonly by: string
} & Partial<ActivityEventRow>

const SINCE = '2026-05-16T00:00:00Z'

/** What was made in the last half year, as the tables of the account have it. */
const made = (kit: Kit): Said[] => {
  const people = new Map(persons.map(({ iam_id, name }) => [iam_id, name]))
  return [
    ...apiKeys(kit).map((row) => ({
      at: row.created_at,
      by: row.created_by,
      action: `iam-identity.${row.iam_id.startsWith('iam-ServiceId-') ? 'serviceid' : 'user'}-apikey.create`,
      operation: 'createApiKey',
      target_id: row.id,
      target_name: row.name,
    })),
    ...serviceIds(kit).map((row) => ({
      at: row.created_at,
      by: row.created_by,
      action: 'iam-identity.account-serviceid.create',
      operation: 'createServiceId',
      target_id: row.id,
      target_name: row.name,
    })),
    ...credentials(kit).map(({ row }) => ({
      at: row.created_at,
      by: row.created_by,
      action: 'resource-controller.key.create',
      operation: 'createResourceKey',
      target_id: row.guid,
      target_name: row.name,
    })),
    ...policies(kit).map((row) => ({
      at: row.created_at,
      by: row.created_by_id,
      action: 'iam-am.policy.create',
      operation: 'createV2Policy',
      target_id: row.id,
      target_name: people.get(subjectOf(row) ?? '') ?? subjectOf(row) ?? '',
    })),
    ...accessGroups(kit).map((row) => ({
      at: row.created_at,
      by: row.created_by_id,
      action: 'iam-groups.group.create',
      operation: 'createAccessGroup',
      target_id: row.id,
      target_name: row.name,
    })),
  ].filter(({ at, by }) => at >= kit.at(SINCE) && people.has(by))
}

const instanceNamed = (kit: Kit, wanted: string) => instances(kit).find(({ name }) => name === wanted)

/** What was tried, and refused. */
function refused(kit: Kit): Said[] {
  const shared = instanceNamed(kit, 'orders-media-prod')
  const key = credentials(kit).find(({ row }) => row.name === 'orders-media-writer')?.row
  const by = (name: MemberName): string => makerOf(name).iam_id
  return [
    {
      at: kit.at('2026-11-10T14:25:00Z'),
      by: by('content-reader'),
      action: 'resource-controller.key.delete',
      operation: 'deleteResourceKey',
      target_id: key?.guid ?? '',
      target_name: key?.name ?? '',
      outcome: 'failure',
      status: 403,
      reason:
        "You are not authorized to perform this action. The action 'resource-controller.key.delete' was missing.",
    },
    {
      at: kit.at('2026-11-13T11:02:00Z'),
      by: by('manager'),
      action: 'resource-controller.instance.update',
      operation: 'updateResourceInstance',
      target_id: shared?.guid ?? '',
      target_name: shared?.name ?? '',
      outcome: 'failure',
      status: 403,
      reason:
        "You are not authorized to perform this action. The action 'resource-controller.instance.update_onetime_credential_off' was missing.",
    },
  ]
}

const eventRow = (kit: Kit, { by, ...said }: Said, n: number): ActivityEventRow => ({
  n,
  account_id: ACCOUNT.id,
  actor_id: by,
  actor_name: persons.find(({ iam_id }) => iam_id === by)?.name ?? by,
  actor_kind: 'user',
  changed: [],
  outcome: 'success',
  status: 201,
  request_id: kit.hex(`event/${n}`, 24),
  ...said,
})

/** The activity of the account, oldest first. */
export const activityEvents = (kit: Kit): ActivityEventRow[] =>
  [...made(kit), ...refused(kit)]
    .toSorted((a, b) => a.at - b.at || (a.target_id < b.target_id ? -1 : 1))
    .map((said, at) => eventRow(kit, said, at + 1))
