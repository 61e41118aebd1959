import { Table } from '../../kernel/table.ts'
import type { ClaimCondition } from '../claim-conditions.ts'

export const PUBLIC_ACCESS_GROUP = 'AccessGroupId-PublicAccess'

export interface AccessGroupRow {
  readonly id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly name: string
  readonly description: string
  readonly created_at: number
  readonly created_by_id: string
  readonly last_modified_at: number
  readonly last_modified_by_id: string
}

export interface GroupMemberRow {
  readonly group_id: string
  readonly iam_id: string
  readonly type: 'user' | 'service' | 'profile'
  readonly membership_type: 'static' | 'dynamic'
  readonly created_at: number
  readonly created_by_id: string
}

/** Makes a member, for some hours, of whoever signs in with such claims. */
export interface GroupRuleRow {
  readonly id: string
  readonly entity_tag: string
  readonly group_id: string
  readonly account_id: string
  readonly name?: string | undefined
  /** Hours that a membership lasts after sign-in. */
  readonly expiration: number
  /** The identity provider, by its URL. */
  readonly realm_name: string
  readonly conditions: readonly ClaimCondition[]
  readonly created_at: number
  readonly created_by_id: string
  readonly last_modified_at: number
  readonly last_modified_by_id: string
}

/** A membership that a rule gave at sign-in. It counts until `expires_at`. */
export interface DynamicMemberRow {
  readonly group_id: string
  readonly rule_id: string
  readonly iam_id: string
  readonly created_at: number
  readonly expires_at: number
}

/** The account's own choices about access groups; an account that made none has no row. */
export interface GroupSettingsRow {
  readonly account_id: string
  readonly public_access_enabled: boolean
  readonly last_modified_at: number
  readonly last_modified_by_id: string
}

export const memberKey = (group: string, iamId: string): string => `${group}/${iamId}`

export const groupTables = () => ({
  accessGroups: new Table<AccessGroupRow>('accessGroups', {
    key: (row) => row.id,
    unique: { name: (row) => `${row.account_id}/${row.name.toLowerCase()}` },
    indexes: { account_id: (row) => row.account_id },
  }),
  groupMembers: new Table<GroupMemberRow>('groupMembers', {
    key: (row) => memberKey(row.group_id, row.iam_id),
    indexes: {
      group_id: (row) => row.group_id,
      iam_id: (row) => row.iam_id,
      serviceId: (row) => (row.type === 'service' ? row.iam_id : undefined),
      profile: (row) => (row.type === 'profile' ? row.iam_id : undefined),
    },
    references: [
      { index: 'group_id', table: 'accessGroups' },
      // IBM accepts any IAM ID as a member, known or not.
      { index: 'serviceId', table: 'serviceIds', targetUnique: 'iam_id', mayDangle: true },
      { index: 'profile', table: 'profiles', targetUnique: 'iam_id', mayDangle: true },
    ],
  }),
  groupRules: new Table<GroupRuleRow>('groupRules', {
    key: (row) => row.id,
    indexes: { group_id: (row) => row.group_id, realm: (row) => row.realm_name },
    references: [{ index: 'group_id', table: 'accessGroups' }],
  }),
  dynamicMembers: new Table<DynamicMemberRow>('dynamicMembers', {
    key: (row) => memberKey(row.group_id, row.iam_id),
    indexes: {
      group_id: (row) => row.group_id,
      iam_id: (row) => row.iam_id,
      rule_id: (row) => row.rule_id,
    },
    references: [
      { index: 'rule_id', table: 'groupRules' },
      { index: 'iam_id', table: 'users' },
    ],
  }),
  groupSettings: new Table<GroupSettingsRow>('groupSettings', { key: (row) => row.account_id }),
})
