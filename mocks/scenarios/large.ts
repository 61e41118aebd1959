import { accountRow, defaultGroup } from './account.ts'
import { persons, users } from './acme/people.ts'
import { ACCOUNT } from './fixed.ts'
import { apiKeys } from './large/api-keys.ts'
import { accessGroups, groupMembers } from './large/groups.ts'
import { instances, resourceGroups } from './large/instances.ts'
import { policies } from './large/policies.ts'
import { serviceIds } from './large/service-ids.ts'
import type { Scenario } from './model.ts'

const ABOUT: Readonly<Record<string, string>> = {
  owner: 'Owns the account: may do everything in it, as far as the limits go.',
  admin: 'Administrator of all services and of the account, through the group Administrators.',
  'identity-admin': 'Administrator on IAM Identity: works with 40,000 API keys of service IDs.',
  auditor: 'Viewer on everything, through the group Auditors.',
  reader: 'Is in 50 access groups, the most that one can be in: Viewer and Reader on 200 instances.',
  nobody: 'Is in the account and has no access.',
}

/** An account at its limits, each table made in one go when it is first looked at. */
export const large: Scenario = {
  name: 'large',
  account_id: ACCOUNT.id,
  persons: persons.flatMap((person) => {
    const about = ABOUT[person.id]
    return about === undefined ? [] : [{ id: person.id, iam_id: person.iam_id, name: person.name, about }]
  }),
  build: (kit) => ({
    accounts: () => [accountRow('Acme Worldwide')],
    users: () => users(kit),
    resourceGroups: () => resourceGroups(kit),
    serviceIdGroups: () => [defaultGroup(kit)],
    serviceIds: () => serviceIds(kit),
    apiKeys: () => apiKeys(kit),
    instances: () => instances(kit),
    policies: () => policies(kit),
    accessGroups: () => accessGroups(kit),
    groupMembers: () => groupMembers(kit),
  }),
}
