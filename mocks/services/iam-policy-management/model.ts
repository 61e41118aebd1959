import type { Attribute, Rule, Tag } from '../../access/model.ts'
import { Table } from '../../kernel/table.ts'

interface AttributeAsV1 {
  readonly name: string
  readonly value: string
  readonly operator?: string | undefined
}

/** The two parts of a policy that v1 writes in its own way. */
export interface PolicyAsV1 {
  readonly subjects: readonly { readonly attributes: readonly AttributeAsV1[] }[]
  readonly resources: readonly {
    readonly attributes: readonly AttributeAsV1[]
    readonly tags?: readonly AttributeAsV1[] | undefined
  }[]
}

/** A policy as it is kept, in v2 shape: v1 and v2 are one store seen in two shapes. */
export interface PolicyRow {
  readonly id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly type: 'access' | 'authorization'
  readonly subject: readonly Attribute[]
  readonly resource: readonly Attribute[]
  readonly tags: readonly Tag[]
  /** Role CRNs. */
  readonly roles: readonly string[]
  readonly description: string
  readonly rule?: Rule | undefined
  readonly pattern?: string | undefined
  readonly state: 'active' | 'deleted'
  readonly created_at: number
  readonly created_by_id: string
  readonly last_modified_at: number
  readonly last_modified_by_id: string
  readonly last_permit_at?: number | undefined
  readonly last_permit_frequency?: number | undefined
  /** The authorization by which a service made this one for a service that it depends on. */
  readonly delegated_by?: string | undefined
  /** What a v1 caller wrote, so that v1 reads it back as written. */
  readonly v1?: PolicyAsV1 | undefined
}

export interface CustomRoleRow {
  readonly id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly crn: string
  readonly name: string
  readonly display_name: string
  readonly description: string
  readonly service_name: string
  readonly actions: readonly string[]
  readonly created_at: number
  readonly created_by_id: string
  readonly last_modified_at: number
  readonly last_modified_by_id: string
}

export type IdentityKind = 'user' | 'service_id' | 'service'

/** What identities of one kind from other accounts may do here. */
export interface ExternalInteraction {
  readonly state: 'enabled' | 'monitor' | 'limited'
  readonly external_allowed_accounts: readonly string[]
}

/** The account's choices about identities from elsewhere; an account that made none has no row. */
export interface AccessManagementSettingsRow {
  readonly account_id: string
  readonly entity_tag: string
  readonly identity_types: Readonly<Record<IdentityKind, ExternalInteraction>>
}

/** The value of an attribute that names exactly one. */
export const valueOf = (attributes: readonly Attribute[], key: string): string | undefined => {
  const attribute = attributes.find((entry) => entry.key === key)
  return attribute?.operator === 'stringEquals' && typeof attribute.value === 'string'
    ? attribute.value
    : undefined
}

/** The IAM ID or access group ID that an access policy is for. */
export const subjectOf = (row: Pick<PolicyRow, 'subject'>): string | undefined =>
  valueOf(row.subject, 'iam_id') ?? valueOf(row.subject, 'access_group_id')

const subjectStarting = (prefix: string) => (row: PolicyRow) => {
  const subject = row.type === 'access' ? subjectOf(row) : undefined
  return subject?.startsWith(prefix) === true ? subject : undefined
}

export const policyTables = () => ({
  policies: new Table<PolicyRow>('policies', {
    key: (row) => row.id,
    indexes: {
      account_id: (row) => row.account_id,
      state: (row) => `${row.account_id}/${row.state}`,
      subject: (row) => (row.type === 'access' ? subjectOf(row) : undefined),
      /** Active access policies only: what the engine reads. */
      deciding: (row) => (row.type === 'access' && row.state === 'active' ? subjectOf(row) : undefined),
      authorizations: (row) => (row.type === 'authorization' ? row.account_id : undefined),
      serviceId: subjectStarting('iam-ServiceId-'),
      profile: subjectStarting('iam-Profile-'),
      accessGroup: subjectStarting('AccessGroupId-'),
      /** Policies on one service ID, such as its creator's; they go with it. */
      onServiceId: (row) => {
        const value = row.resource.find(({ key }) => key === 'resource')?.value
        return typeof value === 'string' && value.startsWith('ServiceId-') ? value : undefined
      },
    },
    references: [
      // IBM accepts policies for IAM IDs that it does not know.
      { index: 'serviceId', table: 'serviceIds', targetUnique: 'iam_id', mayDangle: true },
      { index: 'profile', table: 'profiles', targetUnique: 'iam_id', mayDangle: true },
      { index: 'accessGroup', table: 'accessGroups', mayDangle: true },
      { index: 'onServiceId', table: 'serviceIds', mayDangle: true },
    ],
  }),
  accessManagementSettings: new Table<AccessManagementSettingsRow>('accessManagementSettings', {
    key: (row) => row.account_id,
  }),
  customRoles: new Table<CustomRoleRow>('customRoles', {
    key: (row) => row.id,
    unique: { crn: (row) => row.crn },
    indexes: {
      account_id: (row) => row.account_id,
      service: (row) => `${row.account_id}/${row.service_name}`,
    },
  }),
})
