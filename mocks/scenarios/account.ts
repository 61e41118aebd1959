import { firstTag } from '../kernel/etag.ts'
import type { AccessGroupRow } from '../services/iam-access-groups/model.ts'
import { PUBLIC_ACCESS_GROUP } from '../services/iam-access-groups/model.ts'
import type { AccountRow, ServiceIdGroupRow } from '../services/iam-identity/model.ts'
import { defaultServiceIdGroup, defaultSettings } from '../services/iam-identity/model.ts'
import type { ResourceGroupRow } from '../services/resource-manager/model.ts'
import type { UserRow } from '../services/user-management/model.ts'
import { ACCOUNT, OWNER } from './fixed.ts'
import type { Kit } from './model.ts'
import { userRow } from './rows.ts'

/** What every account has from its first day. */

const FIRST_DAY = '2018-02-12T08:00:00Z'

/** @param name what the account is called in the switcher */
export const accountRow = (name: string): AccountRow => ({
  id: ACCOUNT.id,
  name,
  number: ACCOUNT.number,
  owner_iam_id: OWNER.iam_id,
  entity_tag: firstTag(ACCOUNT.id),
  settings: defaultSettings,
  settings_history: [],
})

export const ownerRow = (kit: Kit): UserRow =>
  userRow(kit, {
    iam_id: OWNER.iam_id,
    firstname: OWNER.firstname,
    lastname: OWNER.lastname,
    email: OWNER.email,
    added_on: kit.at(FIRST_DAY),
    classic_id: 8395512,
    invited_by: undefined,
  })

export const defaultResourceGroup = (kit: Kit): ResourceGroupRow => ({
  id: ACCOUNT.resource_group_id,
  account_id: ACCOUNT.id,
  name: 'Default',
  state: 'ACTIVE',
  isDefault: true,
  quota_id: ACCOUNT.quota_id,
  created_at: kit.at(FIRST_DAY),
  updated_at: kit.at(FIRST_DAY),
})

/** The service ID group where new service IDs go. */
export const defaultGroup = (kit: Kit): ServiceIdGroupRow =>
  defaultServiceIdGroup(ACCOUNT.id, kit.at(FIRST_DAY), OWNER.iam_id)

/** The access group that everybody is in, known to the account or not. */
export const publicAccessGroup = (kit: Kit): AccessGroupRow => ({
  id: PUBLIC_ACCESS_GROUP,
  entity_tag: firstTag(PUBLIC_ACCESS_GROUP),
  account_id: ACCOUNT.id,
  name: 'Public Access',
  description: 'All users and service IDs, in this account or not, are members of this group.',
  created_at: kit.at(FIRST_DAY),
  created_by_id: OWNER.iam_id,
  last_modified_at: kit.at(FIRST_DAY),
  last_modified_by_id: OWNER.iam_id,
})
