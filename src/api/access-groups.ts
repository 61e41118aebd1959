import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Access groups and their members, of IAM Access Groups. Shapes: what the console reads. */

export interface AccessGroup {
  readonly id: string
  readonly name: string
  readonly description?: string
}

/** The most one request gives; an identity is in 50 groups at most. */
const PAGE = 100

export const accessGroups = {
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
              limit: PAGE,
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
            query: { account_id: accountId, iam_id: iamId, membership_type: 'dynamic', limit: PAGE },
            signal,
          },
        )
        return new Set(data.groups.map(({ id }) => id))
      },
    ),
  removeMember: mutation(['access-groups', 'access'], async (id: string, iamId: string): Promise<void> => {
    await request(
      'removeMemberFromAccessGroup',
      `/v2/groups/${encodeURIComponent(id)}/members/${encodeURIComponent(iamId)}`,
      { method: 'DELETE' },
    )
  }),
}
