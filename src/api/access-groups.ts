import { everyPage } from './every-page.ts'
import type { Reply } from './http.ts'
import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Access groups and the settings about them, of IAM Access Groups. Shapes: what the console reads. */

export interface AccessGroup {
  readonly id: string
  readonly name: string
  readonly description?: string
}

/** A group as its list and its page show it. */
export interface AccessGroupFacts extends AccessGroup {
  readonly created_at: string
  readonly created_by_id: string
  readonly last_modified_at: string
  readonly last_modified_by_id: string
  /** Whether it has dynamic rules. */
  readonly is_federated?: boolean
  readonly crn?: string
}

/** A group with the version that a change of it has to name. */
export interface AccessGroupVersion extends AccessGroupFacts {
  readonly entity_tag: string
}

/** Query of the list: IAM Access Groups pages by offset. */
export interface GroupListParameters {
  readonly text: string
  readonly sort: string
  readonly isDescending: boolean
  readonly limit: number
  readonly offset: number
}

export interface GroupPage {
  readonly groups: readonly AccessGroupFacts[]
  readonly total_count: number
}

export interface GroupSettings {
  readonly public_access_enabled: boolean
  readonly last_modified_at: string
}

/** IBM's own group, which every account has and everybody is in (console-ui.md, 2.9). */
export const PUBLIC_ACCESS = 'AccessGroupId-PublicAccess'

/** The most one request gives; an identity is in 50 groups at most. */
export const MOST_GROUPS = 100

/** Deleting a group takes its memberships, rules and policies with it. */
const WITH_IT = ['access-groups', 'policies', 'access'] as const

const path = (id: string): string => `/v2/groups/${encodeURIComponent(id)}`
const SHOWN = { show_federated: true, show_crn: true }

const versionOf = ({ data, etag }: Reply<AccessGroupFacts>): AccessGroupVersion => ({
  ...data,
  entity_tag: etag ?? '',
})

export const accessGroups = {
  /** One page of the account's groups that the reader may see, Public Access among them. */
  list: (accountId: string, parameters: GroupListParameters) =>
    query('access-groups', 'listAccessGroups', { accountId, ...parameters }, (signal) =>
      accessGroups.page(accountId, parameters, signal),
    ),
  /** One page of a list, as a query function takes it. */
  page: async (
    accountId: string,
    { text, sort, isDescending, limit, offset }: GroupListParameters,
    signal: AbortSignal,
  ): Promise<GroupPage> =>
    (
      await request<GroupPage>('listAccessGroups', '/v2/groups', {
        query: {
          account_id: accountId,
          search: text.trim(),
          sort: isDescending ? `-${sort}` : sort,
          show_federated: true,
          limit,
          offset,
        },
        signal,
      })
    ).data,
  /** Every group of the account that the reader may see, 500 at most, by name and without Public Access. */
  all: (accountId: string) =>
    query('access-groups', 'listAccessGroups', { accountId, all: true }, (signal) =>
      everyPage<AccessGroup>(async (token) => {
        const offset = Number(token ?? 0)
        const wanted = { text: '', sort: 'name', isDescending: false, limit: MOST_GROUPS, offset }
        const { groups, total_count } = await accessGroups.page(accountId, wanted, signal)
        const next = offset + groups.length
        return {
          rows: groups.filter(({ id }) => id !== PUBLIC_ACCESS),
          next: groups.length > 0 && next < total_count ? String(next) : undefined,
        }
      }),
    ),
  /** The groups that an identity is in, without Public Access, which everybody is in. */
  ofMember: (accountId: string, iamId: string) =>
    query(
      'access-groups',
      'listAccessGroups',
      { accountId, iamId },
      async (signal) =>
        (
          await request<{ readonly groups: readonly AccessGroup[] }>('listAccessGroups', '/v2/groups', {
            query: {
              account_id: accountId,
              iam_id: iamId,
              hide_public_access: true,
              sort: 'name',
              limit: MOST_GROUPS,
            },
            signal,
          })
        ).data.groups,
    ),
  /** The IDs of the groups that an identity is in by a rule: nobody takes it out of them by hand. */
  dynamicOf: (accountId: string, iamId: string) =>
    query(
      'access-groups',
      'listAccessGroups',
      { accountId, iamId, membership: 'dynamic' },
      async (signal): Promise<ReadonlySet<string>> => {
        const { data } = await request<{ readonly groups: readonly AccessGroup[] }>(
          'listAccessGroups',
          '/v2/groups',
          {
            query: { account_id: accountId, iam_id: iamId, membership_type: 'dynamic', limit: MOST_GROUPS },
            signal,
          },
        )
        return new Set(data.groups.map(({ id }) => id))
      },
    ),
  get: (id: string) =>
    query('access-groups', 'getAccessGroup', id, async (signal) =>
      versionOf(await request<AccessGroupFacts>('getAccessGroup', path(id), { query: SHOWN, signal })),
    ),
  /** The group as it is now, past every cache: for editing after somebody else changed it. */
  read: async (id: string): Promise<AccessGroupVersion> =>
    versionOf(await request<AccessGroupFacts>('getAccessGroup', path(id), { query: SHOWN })),
  /** @throws ApiError 409 when the name is in use, whatever the case, and at the limit of 500 groups */
  create: mutation(
    ['access-groups'],
    async (accountId: string, wanted: { readonly name: string; readonly description?: string }) =>
      (
        await request<AccessGroupFacts>('createAccessGroup', '/v2/groups', {
          method: 'POST',
          query: { account_id: accountId },
          body: wanted,
        })
      ).data,
  ),
  /** @throws ApiError 412 when somebody else changed it since it was read */
  update: mutation(
    ['access-groups'],
    async (
      version: Pick<AccessGroupVersion, 'id' | 'entity_tag'>,
      changes: { readonly name?: string; readonly description?: string },
    ): Promise<void> => {
      await request('updateAccessGroup', path(version.id), {
        method: 'PATCH',
        body: changes,
        headers: { 'If-Match': version.entity_tag },
      })
    },
  ),
  /** Deletes it with its memberships and policies; the members stay. */
  remove: mutation(WITH_IT, async (id: string): Promise<void> => {
    await request('deleteAccessGroup', path(id), { method: 'DELETE', query: { force: true } })
  }),
  removeMember: mutation(['access-groups', 'access'], async (id: string, iamId: string): Promise<void> => {
    await request('removeMemberFromAccessGroup', `${path(id)}/members/${encodeURIComponent(iamId)}`, {
      method: 'DELETE',
    })
  }),
}

export const groupSettings = {
  get: (accountId: string) =>
    query(
      'access-groups',
      'getAccessGroupsAccountSettings',
      accountId,
      async (signal) =>
        (
          await request<GroupSettings>('getAccessGroupsAccountSettings', '/v2/groups/settings', {
            query: { account_id: accountId },
            signal,
          })
        ).data,
    ),
  /** Switching public access off deletes, for good, the policies of the Public Access group. */
  setPublicAccess: mutation(WITH_IT, async (accountId: string, isOn: boolean): Promise<void> => {
    await request('updateAccessGroupsAccountSettings', '/v2/groups/settings', {
      method: 'PATCH',
      query: { account_id: accountId },
      body: { public_access_enabled: isOn },
    })
  }),
}
