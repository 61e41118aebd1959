import { accountRow, defaultGroup, defaultResourceGroup, ownerRow, publicAccessGroup } from './account.ts'
import { ACCOUNT, OWNER } from './fixed.ts'
import type { Scenario } from './model.ts'

/** An account on its first day: its owner and what every account has. Other scenarios and specs begin with it. */
export const bare: Scenario = {
  name: 'bare',
  account_id: ACCOUNT.id,
  persons: [
    {
      id: 'owner',
      iam_id: OWNER.iam_id,
      name: `${OWNER.firstname} ${OWNER.lastname}`,
      about: 'Owns the account: may do everything in it.',
    },
  ],
  build: (kit) => ({
    accounts: () => [accountRow('Acme Corporation')],
    users: () => [ownerRow(kit)],
    serviceIdGroups: () => [defaultGroup(kit)],
    resourceGroups: () => [defaultResourceGroup(kit)],
    accessGroups: () => [publicAccessGroup(kit)],
  }),
}
