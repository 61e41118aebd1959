import { Table } from '../../../kernel/table.ts'
import type { ClaimCondition } from '../../claim-conditions.ts'
import type { HistoryRow } from '../model.ts'

/** A trusted profile: an identity that others take on. Times are milliseconds. */
export interface ProfileRow {
  readonly id: string
  readonly iam_id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly name: string
  readonly description?: string | undefined
  readonly email?: string | undefined
  readonly created_at: number
  readonly created_by: string
  readonly modified_at: number
  /** Version of the list of identities, which changes by itself. */
  readonly identities_tag: string
  readonly last_authn?: number | undefined
  readonly authn_count: number
  readonly history: readonly HistoryRow[]
}

export type RuleType = 'Profile-SAML' | 'Profile-CR'

/** Trusts whoever an identity provider, or a compute resource, says this of. */
export interface ClaimRuleRow {
  readonly id: string
  readonly profile_id: string
  readonly entity_tag: string
  readonly type: RuleType
  readonly name?: string | undefined
  /** The identity provider; federated users only. */
  readonly realm_name?: string | undefined
  /** Kind of compute resource; compute resources only. */
  readonly cr_type?: string | undefined
  /** How long a session lasts, in seconds. */
  readonly expiration: number
  readonly conditions: readonly ClaimCondition[]
  readonly created_at: number
  readonly modified_at: number
}

/** One compute resource, named in full. */
export interface LinkTarget {
  readonly crn: string
  readonly namespace?: string | undefined
  readonly name?: string | undefined
  readonly component_type?: string | undefined
  readonly component_name?: string | undefined
}

/** Trusts one compute resource. */
export interface LinkRow {
  readonly id: string
  readonly profile_id: string
  readonly entity_tag: string
  readonly name?: string | undefined
  readonly cr_type: string
  readonly is_cross_account?: boolean | undefined
  readonly link: LinkTarget
  readonly created_at: number
  readonly modified_at: number
}

export type IdentityType = 'user' | 'serviceid' | 'crn'

/** Trusts one identity by name. */
export interface ProfileIdentityRow {
  readonly profile_id: string
  readonly type: IdentityType
  /** IAM ID of a user, id of a service ID, or a CRN. */
  readonly identifier: string
  readonly iam_id: string
  /** Accounts from which a user may take the profile on; any when absent. */
  readonly accounts?: readonly string[] | undefined
  readonly description?: string | undefined
}

/** What the console shows whoever has taken a profile on. */
export interface PreferenceRow {
  readonly account_id: string
  readonly iam_id: string
  readonly service: string
  readonly preference_id: string
  readonly value: string | readonly string[]
}

export const profileCrn = (row: Pick<ProfileRow, 'id' | 'account_id'>): string =>
  `crn:v1:bluemix:public:iam-identity::a/${row.account_id}::profile:${row.id}`

export const identityKey = (profile: string, type: string, identifier: string): string =>
  `${profile}/${type}/${identifier}`

export const preferenceKey = (
  row: Pick<PreferenceRow, 'account_id' | 'iam_id' | 'service' | 'preference_id'>,
): string => `${row.account_id}/${row.iam_id}/${row.service}/${row.preference_id}`

export const profileTables = () => ({
  profiles: new Table<ProfileRow>('profiles', {
    key: (row) => row.id,
    unique: { iam_id: (row) => row.iam_id, name: (row) => `${row.account_id}/${row.name.toLowerCase()}` },
    indexes: { account_id: (row) => row.account_id },
  }),
  profileRules: new Table<ClaimRuleRow>('profileRules', {
    key: (row) => row.id,
    indexes: { profile_id: (row) => row.profile_id },
    references: [{ index: 'profile_id', table: 'profiles' }],
  }),
  profileLinks: new Table<LinkRow>('profileLinks', {
    key: (row) => row.id,
    indexes: { profile_id: (row) => row.profile_id },
    references: [{ index: 'profile_id', table: 'profiles' }],
  }),
  profileIdentities: new Table<ProfileIdentityRow>('profileIdentities', {
    key: (row) => identityKey(row.profile_id, row.type, row.identifier),
    indexes: {
      profile_id: (row) => row.profile_id,
      iam_id: (row) => row.iam_id,
      serviceId: (row) => (row.type === 'serviceid' ? row.identifier : undefined),
      user: (row) => (row.type === 'user' ? row.identifier : undefined),
    },
    references: [
      { index: 'profile_id', table: 'profiles' },
      { index: 'serviceId', table: 'serviceIds' },
      // A user of another account may be trusted, too.
      { index: 'user', table: 'users', mayDangle: true },
    ],
  }),
  preferences: new Table<PreferenceRow>('preferences', {
    key: preferenceKey,
    indexes: { iam_id: (row) => row.iam_id },
    // IBM's own tests keep preferences for profiles that only have a well-formed name.
    references: [{ index: 'iam_id', table: 'profiles', targetUnique: 'iam_id', mayDangle: true }],
  }),
})
