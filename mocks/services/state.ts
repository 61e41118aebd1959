import { Table } from '../kernel/table.ts'
import { classicTables } from './classic-infrastructure/model.ts'
import { federationTables } from './federation/model.ts'
import { groupTables } from './iam-access-groups/model.ts'
import { activityTables } from './iam-identity/activity/model.ts'
import { identityTables } from './iam-identity/model.ts'
import { idpTables } from './iam-identity/idps/model.ts'
import { mfaTables } from './iam-identity/mfa/model.ts'
import { profileTables } from './iam-identity/profiles/model.ts'
import { insightTables } from './insight/model.ts'
import { policyTables } from './iam-policy-management/model.ts'
import { resourceTables } from './resource-controller/model.ts'
import { resourceGroupTables } from './resource-manager/model.ts'
import { tokenTables } from './token/model.ts'
import { userTables } from './user-management/model.ts'

/** A number or text of the cloud itself: how many ids were given, the salt of the fingerprints. */
export interface MetaRow {
  readonly id: string
  readonly value: number | string
}

/** Every table of the cloud. */
export const createState = () => ({
  meta: new Table<MetaRow>('meta', { key: (row) => row.id }),
  ...identityTables(),
  ...profileTables(),
  ...activityTables(),
  ...mfaTables(),
  ...idpTables(),
  ...tokenTables(),
  ...resourceTables(),
  ...policyTables(),
  ...groupTables(),
  ...userTables(),
  ...federationTables(),
  ...resourceGroupTables(),
  ...classicTables(),
  ...insightTables(),
})

export type State = ReturnType<typeof createState>
