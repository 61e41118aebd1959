import { Table } from '../../../kernel/table.ts'

export type IdpType = 'saml' | 'appid'

interface SamlProperties {
  readonly entity_id?: string | undefined
  readonly redirect_binding_url?: string | undefined
  readonly want_request_signed?: boolean | undefined
  readonly logout_url?: string | undefined
}

interface ServiceProviderProperties {
  readonly want_assertion_signed?: boolean | undefined
  readonly want_response_signed?: boolean | undefined
  readonly encrypt_response?: boolean | undefined
  readonly idp_initiated_login_enabled?: boolean | undefined
  /** Attributes of assertions by the claims that are made of them. */
  readonly claims?: Readonly<Record<string, string>> | undefined
}

/** What is known of an identity provider: a SAML provider by its metadata, App ID by its instance. */
export interface IdpProperties {
  readonly idp?: SamlProperties | undefined
  /** What IBM Cloud, its service provider, asks of it. */
  readonly sp?: ServiceProviderProperties | undefined
  /** CRN of the App ID instance. */
  readonly instance?: string | undefined
}

export interface IdpRow {
  readonly idp_id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly name: string
  readonly type: IdpType
  readonly active: boolean
  readonly properties: IdpProperties
  readonly created_at: number
  readonly modified_at: number
}

/** One thing that a test looked at. No source has the names of the steps. */
export interface IdpTestStep {
  readonly name: 'metadata' | 'login' | 'claims'
  readonly status: 'succeeded' | 'failed' | 'skipped'
  readonly message: string
}

/** What the last test of a provider found, and which version of the provider it was of. */
export interface IdpTestRow {
  readonly idp_id: string
  readonly entity_tag: string
  readonly started_at: number
  readonly idp_version: string
  readonly steps: readonly IdpTestStep[]
}

/** How people who sign in with a provider become users: before (`STATIC`), with it (`DYNAMIC`), or not at all (`NEVER`). */
export type CloudUserStrategy = 'STATIC' | 'DYNAMIC' | 'NEVER'

/** The use that an account makes of a provider. */
export interface IdpSettingRow {
  readonly idp_id: string
  readonly account_id: string
  readonly cloud_user_strategy: CloudUserStrategy
  readonly active: boolean
  readonly ui_default: boolean
}

/** With whom a provider is shared: another account of its owner's, somebody else's account, or all accounts of an enterprise. */
export type IdpConsumerKind = 'own_account' | 'external_account' | 'enterprise'

/** Somebody who may use a provider that is another account's. */
export interface IdpConsumerRow {
  readonly idp_id: string
  /** Id of the account or of the enterprise. */
  readonly consumer_id: string
  readonly kind: IdpConsumerKind
  readonly created_at: number
}

/** The name by which an account has a sign-in page of its own. */
export interface LoginSettingsRow {
  readonly account_id: string
  readonly account_alias: string
}

export const idpTables = () => ({
  idps: new Table<IdpRow>('idps', {
    key: (row) => row.idp_id,
    unique: { name: (row) => `${row.account_id}/${row.name.toLowerCase()}` },
    indexes: { account_id: (row) => row.account_id, entity_id: (row) => row.properties.idp?.entity_id },
  }),
  idpSettings: new Table<IdpSettingRow>('idpSettings', {
    key: (row) => row.idp_id,
    indexes: { account_id: (row) => row.account_id, idp: (row) => row.idp_id },
    references: [{ index: 'idp', table: 'idps' }],
  }),
  idpTests: new Table<IdpTestRow>('idpTests', {
    key: (row) => row.idp_id,
    indexes: { idp: (row) => row.idp_id },
    references: [{ index: 'idp', table: 'idps' }],
  }),
  idpConsumers: new Table<IdpConsumerRow>('idpConsumers', {
    key: ({ idp_id, consumer_id }) => `${idp_id}/${consumer_id}`,
    indexes: { idp: (row) => row.idp_id },
    references: [{ index: 'idp', table: 'idps' }],
  }),
  loginSettings: new Table<LoginSettingsRow>('loginSettings', {
    key: (row) => row.account_id,
    unique: { alias: (row) => row.account_alias.toLowerCase() },
  }),
})
