import { firstTag } from '../../kernel/etag.ts'
import { uuidOf } from '../../kernel/random.ts'
import { Table } from '../../kernel/table.ts'

/** What happened to an identity or key; shown with `include_history=true`. */
export interface HistoryRow {
  readonly timestamp: number
  readonly iam_id: string
  readonly iam_id_account: string
  readonly action: string
  readonly params: readonly string[]
  readonly message: string
}

export type LeakedAction = 'none' | 'disable' | 'delete'

/** An API key as it is kept. Times are milliseconds; the value is kept as a fingerprint and nothing else. */
export interface ApiKeyRow {
  readonly id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly iam_id: string
  readonly name: string
  readonly description?: string | undefined
  readonly locked: boolean
  readonly disabled: boolean
  readonly support_sessions: boolean
  readonly action_when_leaked: LeakedAction
  readonly expires_at?: number | undefined
  readonly created_at: number
  readonly created_by: string
  readonly modified_at: number
  /** Salted fingerprint of the value; absent on keys of a scenario whose value nobody knows. */
  readonly seal?: string | undefined
  /** Service ID keys only: the value may be read again and is in the vault. */
  readonly store_value: boolean
  /** Set when the value was found in public. */
  readonly leaked_at?: number | undefined
  readonly last_authn?: number | undefined
  readonly authn_count: number
  readonly history: readonly HistoryRow[]
}

export interface ServiceIdRow {
  readonly id: string
  readonly iam_id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly group_id: string
  readonly name: string
  readonly description?: string | undefined
  readonly locked: boolean
  readonly unique_instance_crns: readonly string[]
  readonly created_at: number
  readonly created_by: string
  readonly modified_at: number
  /** GUID of the service credential that this ID was generated for. */
  readonly generated_for?: string | undefined
  readonly last_authn?: number | undefined
  readonly authn_count: number
  readonly history: readonly HistoryRow[]
}

export interface ServiceIdGroupRow {
  readonly id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly name: string
  readonly description?: string | undefined
  readonly created_at: number
  readonly created_by: string
  readonly modified_at: number
  readonly isDefault: boolean
}

export type Restriction = 'RESTRICTED' | 'NOT_RESTRICTED' | 'NOT_SET'

/** Which e-mail addresses may be invited, by realm. */
export interface DomainRestriction {
  readonly realm_id: string
  readonly invitation_email_allow_patterns?: readonly string[] | undefined
  readonly restrict_invitation?: boolean | undefined
}

/** Account identity settings (api-contract.md, 4.4). Numbers travel as strings, as IBM's do. */
export interface AccountSettings {
  readonly restrict_create_service_id: Restriction
  readonly restrict_create_platform_apikey: Restriction
  readonly restrict_user_list_visibility: 'RESTRICTED' | 'NOT_RESTRICTED'
  readonly allowed_ip_addresses: string
  readonly mfa: string
  readonly user_mfa: readonly { readonly iam_id: string; readonly mfa: string }[]
  readonly restrict_user_domains: readonly DomainRestriction[]
  readonly session_expiration_in_seconds: string
  readonly session_invalidation_in_seconds: string
  readonly max_sessions_per_identity: string
  readonly system_access_token_expiration_in_seconds: string
  readonly system_refresh_token_expiration_in_seconds: string
}

export interface AccountRow {
  readonly id: string
  readonly name: string
  /** The seven digits before the name in the account switcher. */
  readonly number: string
  readonly owner_iam_id: string
  readonly entity_tag: string
  readonly settings: AccountSettings
  readonly settings_history: readonly HistoryRow[]
}

/** Signs of a token that is good no longer although its time has not come: sign-out, removal. */
export interface RevocationRow {
  /** IAM ID or token id. */
  readonly id: string
  readonly at: number
}

export const defaultSettings: AccountSettings = {
  restrict_create_service_id: 'NOT_SET',
  restrict_create_platform_apikey: 'NOT_SET',
  restrict_user_list_visibility: 'NOT_RESTRICTED',
  allowed_ip_addresses: '',
  mfa: 'NONE',
  user_mfa: [],
  restrict_user_domains: [],
  session_expiration_in_seconds: 'NOT_SET',
  session_invalidation_in_seconds: 'NOT_SET',
  max_sessions_per_identity: 'NOT_SET',
  system_access_token_expiration_in_seconds: 'NOT_SET',
  system_refresh_token_expiration_in_seconds: 'NOT_SET',
}

export const apiKeyCrn = (row: Pick<ApiKeyRow, 'id' | 'account_id'>): string =>
  `crn:v1:bluemix:public:iam-identity::a/${row.account_id}::apikey:${row.id}`
export const serviceIdCrn = (row: Pick<ServiceIdRow, 'id' | 'account_id'>): string =>
  `crn:v1:bluemix:public:iam-identity::a/${row.account_id}::serviceid:${row.id}`

export const serviceIdGroupCrn = (row: Pick<ServiceIdGroupRow, 'id' | 'account_id'>): string =>
  `crn:v1:bluemix:public:iam-identity::a/${row.account_id}::serviceid-group:${row.id}`

/**
 * The group that every account has from its first day, and that cannot be deleted. The form of a group's id is not
 * published; ours follows the other identities'.
 */
export function defaultServiceIdGroup(
  account_id: string,
  created_at: number,
  created_by: string,
): ServiceIdGroupRow {
  const id = `ServiceIdGroup-${uuidOf(`default/${account_id}`)}`
  return {
    id,
    entity_tag: firstTag(id),
    account_id,
    name: 'Default',
    description: 'Service IDs that are in no other group.',
    created_at,
    created_by,
    modified_at: created_at,
    isDefault: true,
  }
}

/** A key of a service ID, as against a key of a person. */
const isServiceIdKey = (row: Pick<ApiKeyRow, 'iam_id'>): boolean => row.iam_id.startsWith('iam-ServiceId-')

export const identityTables = () => ({
  accounts: new Table<AccountRow>('accounts', { key: (row) => row.id }),
  apiKeys: new Table<ApiKeyRow>('apiKeys', {
    key: (row) => row.id,
    unique: { seal: (row) => row.seal },
    indexes: {
      iam_id: (row) => row.iam_id,
      type: (row) => `${row.account_id}/${isServiceIdKey(row) ? 'serviceid' : 'user'}`,
      account_id: (row) => row.account_id,
      expiring: (row) => (row.expires_at === undefined ? undefined : 'yes'),
      serviceIdIamId: (row) => (isServiceIdKey(row) ? row.iam_id : undefined),
      userIamId: (row) => (isServiceIdKey(row) ? undefined : row.iam_id),
    },
    references: [
      { index: 'serviceIdIamId', table: 'serviceIds', targetUnique: 'iam_id' },
      { index: 'userIamId', table: 'users' },
    ],
  }),
  serviceIds: new Table<ServiceIdRow>('serviceIds', {
    key: (row) => row.id,
    unique: { iam_id: (row) => row.iam_id, generated_for: (row) => row.generated_for },
    indexes: { account_id: (row) => row.account_id, group_id: (row) => row.group_id },
    references: [{ index: 'group_id', table: 'serviceIdGroups' }],
  }),
  serviceIdGroups: new Table<ServiceIdGroupRow>('serviceIdGroups', {
    key: (row) => row.id,
    unique: { name: (row) => `${row.account_id}/${row.name.toLowerCase()}` },
    indexes: { account_id: (row) => row.account_id },
  }),
  revocations: new Table<RevocationRow>('revocations', { key: (row) => row.id }),
})
