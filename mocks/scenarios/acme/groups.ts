import { firstTag } from '../../kernel/etag.ts'
import type { AccessGroupRow, GroupMemberRow, GroupRuleRow } from '../../services/iam-access-groups/model.ts'
import { publicAccessGroup } from '../account.ts'
import { ACCOUNT, TESTED_ACCESS_GROUP } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { REALM } from './federation.ts'
import type { MemberName } from './people.ts'
import { iamIdOf } from './people.ts'
import type { ServiceIdName } from './service-ids.ts'
import { serviceIamIdOf } from './service-ids.ts'

interface Made {
  readonly description: string
  readonly by: MemberName
  readonly created: string
  readonly people?: readonly MemberName[]
  readonly serviceIds?: readonly ServiceIdName[]
}

const made = {
  Administrators: {
    description: 'Run the account. Reviewed every quarter.',
    by: 'owner',
    created: '2018-03-05T10:15:00Z',
    people: ['admin'],
  },
  Auditors: {
    description: 'Look at everything, change nothing',
    by: 'owner',
    created: '2020-10-19T11:00:00Z',
    people: ['auditor'],
  },
  Developers: {
    description: 'Work on what is in the resource group development, in working hours',
    by: 'admin',
    created: '2019-12-02T09:10:00Z',
    people: ['content-reader', 'analyst', 'suspended', 'invited'],
  },
  'Order media readers': {
    description: 'Look at product and order images',
    by: 'admin',
    created: '2024-03-11T09:40:00Z',
    people: ['reader'],
  },
  'Build agents': {
    description: 'Service IDs of the build and deployment jobs',
    by: 'admin',
    created: '2022-06-14T07:35:00Z',
    serviceIds: ['ci-pipeline', 'terraform-deployer'],
  },
  'Payments services': {
    description: 'Service IDs that move money',
    by: 'admin',
    created: '2022-11-03T10:40:00Z',
    serviceIds: ['payments-settlement', 'payments-fraud-scoring'],
  },
} as const satisfies Readonly<Record<string, Made>>

export type AccessGroupName = keyof typeof made

const names = Object.keys(made) as AccessGroupName[]

export const accessGroupOf = (kit: Kit, name: AccessGroupName): string =>
  name === 'Developers' ? TESTED_ACCESS_GROUP : `AccessGroupId-${kit.uuid(`access-group/${name}`)}`

function groupRow(kit: Kit, name: AccessGroupName): AccessGroupRow {
  const { description, by, created } = made[name]
  const id = accessGroupOf(kit, name)
  return {
    id,
    entity_tag: firstTag(id),
    account_id: ACCOUNT.id,
    name,
    description,
    created_at: kit.at(created),
    created_by_id: iamIdOf(by),
    last_modified_at: kit.at(created),
    last_modified_by_id: iamIdOf(by),
  }
}

export const accessGroups = (kit: Kit): AccessGroupRow[] => [
  publicAccessGroup(kit),
  ...names.map((name) => groupRow(kit, name)),
]

function membersOf(kit: Kit, name: AccessGroupName): GroupMemberRow[] {
  const { people = [], serviceIds = [], by, created }: Made = made[name]
  const member = (iam_id: string, type: GroupMemberRow['type']): GroupMemberRow => ({
    group_id: accessGroupOf(kit, name),
    iam_id,
    type,
    membership_type: 'static',
    created_at: kit.at(created),
    created_by_id: iamIdOf(by),
  })
  return [
    ...people.map((person) => member(iamIdOf(person), 'user')),
    ...serviceIds.map((serviceId) => member(serviceIamIdOf(kit, serviceId), 'service')),
  ]
}

export const groupMembers = (kit: Kit): GroupMemberRow[] => names.flatMap((name) => membersOf(kit, name))

/** Whoever the company says is in the audit department is an auditor, for a working day. */
export const groupRules = (kit: Kit): GroupRuleRow[] => {
  const id = `ClaimRule-${kit.uuid('group-rule/Auditors')}`
  const [at, by] = [kit.at('2023-06-12T14:00:00Z'), iamIdOf('admin')]
  return [
    {
      id,
      entity_tag: firstTag(id),
      group_id: accessGroupOf(kit, 'Auditors'),
      account_id: ACCOUNT.id,
      name: 'Audit department',
      expiration: 12,
      realm_name: REALM,
      conditions: [{ claim: 'department', operator: 'EQUALS', value: '"Audit"' }],
      created_at: at,
      created_by_id: by,
      last_modified_at: at,
      last_modified_by_id: by,
    },
  ]
}
