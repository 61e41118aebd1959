import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** IAM Identity Services: API keys, service IDs, account settings. Shapes: what the console reads and sends. */

export type LeakedAction = 'none' | 'disable' | 'delete'

export interface ApiKey {
  readonly id: string
  readonly entity_tag: string
  readonly locked: boolean
  readonly disabled: boolean
  readonly created_at: string
  readonly created_by: string
  readonly modified_at: string
  readonly name: string
  readonly description?: string
  readonly support_sessions: boolean
  readonly action_when_leaked: LeakedAction
  readonly expires_at?: string
  readonly iam_id: string
  readonly account_id: string
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
}

/** The answer to a create: the only one that carries the value. */
export interface CreatedApiKey extends ApiKey {
  readonly apikey: string
}

/** Query of a list in IAM Identity's paging: the first page by its parameters, the others by their token. */
export interface ListParameters {
  readonly filter?: string | undefined
  readonly sort?: string | undefined
  readonly descending?: boolean
  readonly pageSize: number
  readonly pageToken?: string | undefined
}

/** Rows that a page may have at most. */
export const MOST_A_PAGE = 100

export interface ListPage<Row> {
  readonly rows: readonly Row[]
  /** Token of the next page; absent on the last. */
  readonly next: string | undefined
  readonly previous: string | undefined
  /** False only on the first page. */
  readonly hasPrevious: boolean
}

export type ApiKeyScope =
  | { readonly kind: 'mine' }
  | { readonly kind: 'account'; readonly type: 'user' | 'serviceid' }
  | { readonly kind: 'identity'; readonly iamId: string }

interface Links {
  readonly next?: string
  readonly previous?: string
}

const tokenIn = (link: string | undefined): string | undefined =>
  link === undefined ? undefined : (new URL(link).searchParams.get('pagetoken') ?? undefined)

export const pageOf = <Row>(rows: readonly Row[], links: Links): ListPage<Row> => ({
  rows,
  next: tokenIn(links.next),
  previous: tokenIn(links.previous),
  hasPrevious: links.previous !== undefined,
})

/** `name co "x" or description co "x"`: the filter of a search box. */
export const searchFilter = (
  text: string,
  fields: readonly string[] = ['name', 'description'],
): string | undefined => {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const quoted = JSON.stringify(trimmed)
  return fields.map((field) => `${field} co ${quoted}`).join(' or ')
}

export const listQuery = ({ filter, sort, descending, pageSize, pageToken }: ListParameters) =>
  pageToken === undefined
    ? {
        filter,
        sort,
        order: sort === undefined ? undefined : descending === true ? 'desc' : 'asc',
        pagesize: pageSize,
      }
    : { pagetoken: pageToken }

const scopeQuery = (scope: ApiKeyScope) =>
  scope.kind === 'account'
    ? { scope: 'account', type: scope.type }
    : scope.kind === 'identity'
      ? { iam_id: scope.iamId }
      : {}

const keyPath = (id: string, rest = ''): string => `/v1/apikeys/${encodeURIComponent(id)}${rest}`

export interface NewApiKey {
  readonly name: string
  readonly iam_id: string
  readonly account_id: string
  readonly description?: string
  readonly support_sessions?: boolean
  readonly action_when_leaked: LeakedAction
  readonly expires_at?: string
}

export interface ApiKeyChanges {
  readonly name?: string
  readonly description?: string
  readonly support_sessions?: boolean
  readonly action_when_leaked?: LeakedAction
  readonly expires_at?: string
}

export const apiKeys = {
  list: (scope: ApiKeyScope, parameters: ListParameters) =>
    query('apikeys', 'listApiKeys', { scope, parameters }, (signal) =>
      apiKeys.page(scope, parameters, signal),
    ),

  /** One page of a list, as a query function takes it. */
  page: async (
    scope: ApiKeyScope,
    parameters: ListParameters,
    signal: AbortSignal,
  ): Promise<ListPage<ApiKey>> => {
    const { data } = await request<Links & { readonly apikeys: readonly ApiKey[] }>(
      'listApiKeys',
      '/v1/apikeys',
      {
        query: {
          ...(parameters.pageToken === undefined ? { ...scopeQuery(scope), include_activity: true } : {}),
          ...listQuery(parameters),
        },
        signal,
      },
    )
    return pageOf(data.apikeys, data)
  },

  /** The key as it is now, past every cache: for editing after somebody else changed it. */
  read: async (id: string): Promise<ApiKey> => (await request<ApiKey>('getApiKey', keyPath(id))).data,

  /**
   * Creates a key and returns its value. Goes past the query client on purpose: its caches keep results.
   * @throws ApiError 403 while creation is restricted, 409 at the limit of 20 keys
   */
  create: mutation(['apikeys'], async (wanted: NewApiKey): Promise<CreatedApiKey> => {
    const { data } = await request<CreatedApiKey>('createApiKey', '/v1/apikeys', {
      method: 'POST',
      body: wanted,
    })
    return data
  }),
  /** @throws ApiError 409 when somebody else changed the key since it was read */
  update: mutation(
    ['apikeys'],
    async (key: Pick<ApiKey, 'id' | 'entity_tag'>, changes: ApiKeyChanges): Promise<ApiKey> => {
      const { data } = await request<ApiKey>('updateApiKey', keyPath(key.id), {
        method: 'PUT',
        body: changes,
        headers: { 'If-Match': key.entity_tag },
      })
      return data
    },
  ),
  remove: mutation(['apikeys'], async (id: string): Promise<void> => {
    await request('deleteApiKey', keyPath(id), { method: 'DELETE' })
  }),
  setLocked: mutation(['apikeys'], async (id: string, isLocked: boolean): Promise<void> => {
    await request(isLocked ? 'lockApiKey' : 'unlockApiKey', keyPath(id, '/lock'), {
      method: isLocked ? 'POST' : 'DELETE',
    })
  }),
  setEnabled: mutation(['apikeys'], async (id: string, isEnabled: boolean): Promise<void> => {
    await request(isEnabled ? 'enableApiKey' : 'disableApiKey', keyPath(id, '/disable'), {
      method: isEnabled ? 'DELETE' : 'POST',
    })
  }),
}
