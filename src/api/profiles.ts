import { request } from './http.ts'
import type { ListPage, ListParameters } from './iam-identity.ts'
import { listQuery, pageOf } from './iam-identity.ts'
import { mutation, query } from './query.ts'

/** Trusted profiles, of IAM Identity Services. Shapes: what the console reads. */

export interface TrustedProfile {
  readonly id: string
  readonly iam_id: string
  readonly crn: string
  readonly entity_tag: string
  readonly account_id: string
  readonly name: string
  readonly description?: string
  readonly email?: string
  readonly created_at: string
  readonly modified_at: string
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
}

interface ProfileList {
  readonly next?: string
  readonly previous?: string
  readonly profiles: readonly TrustedProfile[]
}

const path = (id = ''): string => (id === '' ? '/v1/profiles' : `/v1/profiles/${encodeURIComponent(id)}`)

/** Deleting a profile takes its trust, its policies and its memberships with it, and ends its sessions. */
const WITH_IT = ['profiles', 'policies', 'access-groups', 'access'] as const

export const profiles = {
  /** One page of the account's profiles that the reader may see. */
  list: (accountId: string, parameters: ListParameters) =>
    query('profiles', 'listProfiles', { accountId, parameters }, (signal) =>
      profiles.page(accountId, parameters, signal),
    ),
  /** One page of a list, as a query function takes it. */
  page: async (
    accountId: string,
    parameters: ListParameters,
    signal: AbortSignal,
  ): Promise<ListPage<TrustedProfile>> => {
    const { data } = await request<ProfileList>('listProfiles', path(), {
      query: {
        ...(parameters.pageToken === undefined ? { account_id: accountId } : {}),
        ...listQuery(parameters),
      },
      signal,
    })
    return pageOf(data.profiles, data)
  },
  get: (id: string) =>
    query(
      'profiles',
      'getProfile',
      id,
      async (signal) =>
        (
          await request<TrustedProfile>('getProfile', path(id), {
            query: { include_activity: true },
            signal,
          })
        ).data,
    ),
  /** The profile as it is now, past every cache: for editing after somebody else changed it. */
  read: async (id: string): Promise<TrustedProfile> =>
    (await request<TrustedProfile>('getProfile', path(id))).data,
  /** @throws ApiError 409 when the name is in use, and at the limit of 2,000 profiles */
  create: mutation(
    ['profiles', 'access'],
    async (wanted: {
      readonly account_id: string
      readonly name: string
      readonly description?: string
      readonly email?: string
    }) => (await request<TrustedProfile>('createProfile', path(), { method: 'POST', body: wanted })).data,
  ),
  /** @throws ApiError 409 when somebody else changed it since it was read */
  update: mutation(
    ['profiles'],
    async (
      version: Pick<TrustedProfile, 'id' | 'entity_tag'>,
      changes: { readonly name?: string; readonly description?: string; readonly email?: string },
    ): Promise<void> => {
      await request('updateProfile', path(version.id), {
        method: 'PUT',
        body: changes,
        headers: { 'If-Match': version.entity_tag },
      })
    },
  ),
  remove: mutation(WITH_IT, async (id: string): Promise<void> => {
    await request('deleteProfile', path(id), { method: 'DELETE' })
  }),
}
