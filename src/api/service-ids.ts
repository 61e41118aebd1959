import { request } from './http.ts'
import type { ListPage, ListParameters } from './iam-identity.ts'
import { listQuery, pageOf } from './iam-identity.ts'
import { mutation, query } from './query.ts'

/** Service IDs and their groups, of IAM Identity Services. */

export interface ServiceId {
  readonly id: string
  readonly iam_id: string
  readonly crn: string
  readonly entity_tag: string
  readonly locked: boolean
  readonly created_at: string
  readonly modified_at: string
  readonly account_id: string
  readonly group_id?: string
  readonly name: string
  readonly description?: string
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
}

export interface ServiceIdGroup {
  readonly id: string
  readonly entity_tag: string
  readonly name: string
  readonly description?: string
  /** Not IBM's: tells the group that every account has and nobody can delete. */
  readonly is_default?: boolean
}

interface Links {
  readonly next?: string
  readonly previous?: string
}

const path = (id = '', rest = ''): string =>
  id === '' ? '/v1/serviceids' : `/v1/serviceids/${encodeURIComponent(id)}${rest}`

const MOST_PAGES = 50

/** IBM's own answer does not say which group is the default one; it has this name. */
export const isDefaultGroup = ({ is_default, name }: ServiceIdGroup): boolean =>
  is_default ?? name === 'Default'

/** Deleting a service ID takes its keys, policies and memberships with it. */
const WITH_IT = ['serviceids', 'apikeys', 'policies', 'access-groups', 'resource-keys'] as const

export const serviceIds = {
  list: (accountId: string, groupId: string | undefined, parameters: ListParameters) =>
    query('serviceids', 'listServiceIds', { accountId, groupId, parameters }, (signal) =>
      serviceIds.page(accountId, groupId, parameters, signal),
    ),
  /** One page of a list, as a query function takes it. */
  page: async (
    accountId: string,
    groupId: string | undefined,
    parameters: ListParameters,
    signal: AbortSignal,
  ): Promise<ListPage<ServiceId>> => {
    const { data } = await request<Links & { readonly serviceids: readonly ServiceId[] }>(
      'listServiceIds',
      path(),
      {
        query: {
          ...(parameters.pageToken === undefined ? { account_id: accountId, group_id: groupId } : {}),
          ...listQuery(parameters),
        },
        signal,
      },
    )
    return pageOf(data.serviceids, data)
  },
  /** Names by IAM ID, for showing whose key a key is. */
  names: (accountId: string) =>
    query(
      'serviceids',
      'listServiceIds',
      { accountId, names: true },
      async (signal): Promise<ReadonlyMap<string, string>> => {
        const names = new Map<string, string>()
        let token: string | undefined
        for (let page = 0; page < MOST_PAGES; page++) {
          const { data } = await request<Links & { readonly serviceids: readonly ServiceId[] }>(
            'listServiceIds',
            path(),
            {
              query: token === undefined ? { account_id: accountId, pagesize: 100 } : { pagetoken: token },
              signal,
            },
          )
          for (const { iam_id, name } of data.serviceids) names.set(iam_id, name)
          token = pageOf([], data).next
          if (token === undefined) break
        }
        return names
      },
    ),
  get: (id: string) =>
    query(
      'serviceids',
      'getServiceId',
      id,
      async (signal) =>
        (
          await request<ServiceId>('getServiceId', path(id), {
            query: { include_activity: true, show_group_id: true },
            signal,
          })
        ).data,
    ),
  /** The service ID as it is now, past every cache: for editing after somebody else changed it. */
  read: async (id: string): Promise<ServiceId> => (await request<ServiceId>('getServiceId', path(id))).data,
  create: mutation(
    ['serviceids', 'policies', 'access'],
    async (wanted: {
      readonly account_id: string
      readonly name: string
      readonly description?: string
      readonly group_id?: string
    }) => (await request<ServiceId>('createServiceId', path(), { method: 'POST', body: wanted })).data,
  ),
  /** @throws ApiError 409 when somebody else changed it since it was read */
  update: mutation(
    ['serviceids'],
    async (
      version: Pick<ServiceId, 'id' | 'entity_tag'>,
      changes: { readonly name?: string; readonly description?: string },
    ) =>
      (
        await request<ServiceId>('updateServiceId', path(version.id), {
          method: 'PUT',
          body: changes,
          headers: { 'If-Match': version.entity_tag },
        })
      ).data,
  ),
  setLocked: mutation(['serviceids'], async (id: string, isLocked: boolean): Promise<void> => {
    await request(isLocked ? 'lockServiceId' : 'unlockServiceId', path(id, '/lock'), {
      method: isLocked ? 'POST' : 'DELETE',
    })
  }),
  remove: mutation(WITH_IT, async (id: string): Promise<void> => {
    await request('deleteServiceId', path(id), { method: 'DELETE' })
  }),
}

export const serviceIdGroups = {
  list: (accountId: string) =>
    query(
      'serviceids',
      'listServiceIdGroup',
      accountId,
      async (signal) =>
        (
          await request<{ readonly serviceid_groups: readonly ServiceIdGroup[] }>(
            'listServiceIdGroup',
            '/v1/serviceid_groups',
            {
              query: { account_id: accountId },
              signal,
            },
          )
        ).data.serviceid_groups,
    ),
  create: mutation(
    ['serviceids'],
    async (wanted: { readonly account_id: string; readonly name: string; readonly description?: string }) =>
      (
        await request<ServiceIdGroup>('createServiceIdGroup', '/v1/serviceid_groups', {
          method: 'POST',
          body: wanted,
        })
      ).data,
  ),
  remove: mutation(['serviceids'], async (id: string): Promise<void> => {
    await request('deleteServiceIdGroup', `/v1/serviceid_groups/${encodeURIComponent(id)}`, {
      method: 'DELETE',
    })
  }),
}
