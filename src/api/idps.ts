import { request } from './http.ts'
import { mutation, query, queryClient } from './query.ts'

/** Identity providers of an account and its use of them, of IAM Identity Services. Shapes: what the console reads and sends. */

export type IdpType = 'saml' | 'appid'
export type Strategy = 'STATIC' | 'DYNAMIC' | 'NEVER'

export interface IdpProperties {
  readonly idp?: {
    readonly entity_id?: string
    readonly redirect_binding_url?: string
    readonly want_request_signed?: boolean
    readonly logout_url?: string
  }
  readonly sp?: {
    readonly want_assertion_signed?: boolean
    readonly want_response_signed?: boolean
    readonly idp_initiated_login_enabled?: boolean
    /** Attributes of the provider, by the claims that are made of them. */
    readonly claims?: Readonly<Record<string, string>>
  }
  /** CRN of the App ID instance. */
  readonly instance?: string
}

export interface IdpTestStep {
  readonly name: 'metadata' | 'login' | 'claims'
  readonly status: 'succeeded' | 'failed' | 'skipped'
  readonly message: string
}

export interface IdpTest {
  readonly steps: readonly IdpTestStep[]
}

export interface Idp {
  readonly idp_id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly name: string
  readonly type: IdpType
  readonly active: boolean
  readonly properties: IdpProperties
  readonly created_at: string
  readonly modified_at: string
}

export interface IdpUse {
  readonly cloud_user_strategy: Strategy
  readonly active: boolean
  readonly ui_default: boolean
}

interface IdpSetting extends IdpUse {
  readonly idp_id: string
}

/** An identity provider with the use that the account makes of it; it may make none. */
export interface UsedIdp extends Idp {
  readonly use?: IdpUse
}

const at = (id: string): string => `/v1/idps/${encodeURIComponent(id)}`
const login = (accountId: string, rest = ''): string =>
  `/v2/loginsettings/${encodeURIComponent(accountId)}${rest}`
const uses = async (accountId: string, signal: AbortSignal): Promise<readonly IdpSetting[]> =>
  (
    await request<{ readonly idps: readonly IdpSetting[] }>('listIdpSettings', login(accountId, '/idps'), {
      signal,
    })
  ).data.idps

const withUse = (idp: Idp, settings: readonly IdpSetting[]): UsedIdp => {
  const found = settings.find(({ idp_id }) => idp_id === idp.idp_id)
  return found === undefined ? idp : Object.assign({}, idp, { use: found })
}

const use = (accountId: string, id: string): string => login(accountId, `/idps/${encodeURIComponent(id)}`)

export const idps = {
  list: (accountId: string) =>
    query('idps', 'listIdps', accountId, async (signal): Promise<readonly UsedIdp[]> => {
      const [all, settings] = await Promise.all([idps.ofAccount(accountId, signal), uses(accountId, signal)])
      return all.map((idp) => withUse(idp, settings))
    }),
  /** The providers of an account alone, as a query function takes them. */
  ofAccount: async (accountId: string, signal: AbortSignal): Promise<readonly Idp[]> =>
    (
      await request<{ readonly idps: readonly Idp[] }>('listIdps', '/v1/idps', {
        query: { account_id: accountId },
        signal,
      })
    ).data.idps,
  get: (accountId: string, id: string) =>
    query('idps', 'getIdp', { accountId, id }, async (signal): Promise<UsedIdp> => {
      const [{ data }, settings] = await Promise.all([
        request<Idp>('getIdp', at(id), { signal }),
        uses(accountId, signal),
      ])
      return withUse(data, settings)
    }),
  /** The provider as it is now, past every cache. */
  read: async (id: string): Promise<Idp> => (await request<Idp>('getIdp', at(id))).data,
  /** @throws ApiError 409 when the name is in use, and at the limit of five */
  create: mutation(
    ['idps'],
    async (wanted: Pick<Idp, 'account_id' | 'name' | 'type' | 'properties'>): Promise<Idp> =>
      (await request<Idp>('createIdp', '/v1/idps', { method: 'POST', body: wanted })).data,
  ),
  /** @throws ApiError 409 when somebody else changed it since it was read */
  update: mutation(
    ['idps'],
    async (
      version: Pick<Idp, 'idp_id' | 'entity_tag'>,
      changes: Partial<Pick<Idp, 'name' | 'properties' | 'active'>>,
    ): Promise<Idp> => {
      const { data } = await request<Idp>('updateIdp', at(version.idp_id), {
        method: 'PUT',
        body: changes,
        headers: { 'If-Match': version.entity_tag },
      })
      // What is opened next begins with what was just saved.
      const now = (idp: UsedIdp): UsedIdp => (idp.idp_id === data.idp_id ? { ...idp, ...data } : idp)
      queryClient.setQueryData(idps.list(data.account_id).queryKey, (all) => all?.map(now))
      queryClient.setQueryData(idps.get(data.account_id, data.idp_id).queryKey, (idp) => idp && now(idp))
      return data
    },
  ),
  /** The document that a SAML provider is told of IBM Cloud by, as XML. */
  serviceProviderMetadata: async (id: string): Promise<string> =>
    (await request<string>('exportSamlMetadata', `${at(id)}/saml/metadata`)).data,
  /** Tests the provider as it is set up now. */
  test: async (id: string): Promise<IdpTest> =>
    (await request<IdpTest>('testIdp', `${at(id)}/test`, { method: 'POST' })).data,
  remove: mutation(['idps'], async (id: string): Promise<void> => {
    await request('deleteIdp', at(id), { method: 'DELETE' })
  }),
  /** Says how the account uses a provider, whether it did so before or not. */
  setUse: mutation(['idps'], async (accountId: string, id: string, wanted: IdpUse): Promise<void> => {
    const { cloud_user_strategy, active, ui_default } = wanted
    await request('addIdpSetting', use(accountId, id), {
      method: 'POST',
      body: { cloud_user_strategy, active, ui_default },
    })
  }),
}

export interface LoginSettings {
  readonly account_id: string
  /** Absent until sign-in with providers is enabled. */
  readonly account_alias?: string
}

export const loginSettings = {
  get: (accountId: string) =>
    query(
      'idps',
      'getLoginSettings',
      accountId,
      async (signal) => (await request<LoginSettings>('getLoginSettings', login(accountId), { signal })).data,
    ),
  update: mutation(['idps'], async (accountId: string, account_alias: string): Promise<void> => {
    await request('updateLoginSettings', login(accountId), { method: 'PUT', body: { account_alias } })
  }),
}
