import { firstTag } from '../../kernel/etag.ts'
import type { AccessGroupRow, GroupMemberRow } from '../../services/iam-access-groups/model.ts'
import { publicAccessGroup } from '../account.ts'
import { iamIdOf } from '../acme/people.ts'
import { ACCOUNT, TESTED_ACCESS_GROUP } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { componentOf, GROUPS, SERVICE_IDS, teamOf, teams } from './names.ts'
import { serviceIdsOf } from './service-ids.ts'

/** The first two groups are of people; the others have service IDs in them. */
export const ADMINISTRATORS = 0
export const AUDITORS = 1
export const FIRST_TEAM_GROUP = 2

/** Groups that the reader is in: the most that one may be in. */
const GROUPS_OF_READER = 50

export const accessGroupOf = (kit: Kit, n: number): string =>
  n === FIRST_TEAM_GROUP ? TESTED_ACCESS_GROUP : `AccessGroupId-${kit.uuid(`access-group/${n}`)}`

function nameOf(n: number): string {
  if (n === ADMINISTRATORS) return 'Administrators'
  if (n === AUDITORS) return 'Auditors'
  const at = n - FIRST_TEAM_GROUP
  return `${teamOf(at)} ${componentOf(Math.floor(at / teams.length))} operators`
}

export function* accessGroups(kit: Kit): Generator<AccessGroupRow> {
  yield publicAccessGroup(kit)
  const created_at = kit.at('2021-02-01T08:00:00Z')
  const by = iamIdOf('admin')
  for (let n = 0; n < GROUPS; n++) {
    const id = accessGroupOf(kit, n)
    yield {
      id,
      entity_tag: firstTag(id),
      account_id: ACCOUNT.id,
      name: nameOf(n),
      description: n < FIRST_TEAM_GROUP ? '' : `Service IDs and people who run ${nameOf(n)}`,
      created_at,
      created_by_id: by,
      last_modified_at: created_at,
      last_modified_by_id: by,
    }
  }
}

export function* groupMembers(kit: Kit): Generator<GroupMemberRow> {
  const serviceIdOf = serviceIdsOf(kit)
  const common = {
    membership_type: 'static',
    created_at: kit.at('2021-02-01T09:00:00Z'),
    created_by_id: iamIdOf('admin'),
  } as const
  const person = (n: number, iam_id: string): GroupMemberRow => ({
    group_id: accessGroupOf(kit, n),
    iam_id,
    type: 'user',
    ...common,
  })
  yield person(ADMINISTRATORS, iamIdOf('admin'))
  yield person(AUDITORS, iamIdOf('auditor'))
  for (let n = 0; n < GROUPS_OF_READER; n++) yield person(FIRST_TEAM_GROUP + n, iamIdOf('reader'))
  for (let n = 0; n < SERVICE_IDS; n++)
    yield {
      group_id: accessGroupOf(kit, FIRST_TEAM_GROUP + (n % (GROUPS - FIRST_TEAM_GROUP))),
      iam_id: `iam-${serviceIdOf(n)}`,
      type: 'service',
      ...common,
    }
}
