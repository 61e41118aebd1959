import { request } from './http.ts'
import { query } from './query.ts'

/** Resource Manager: the groups that resources are in. */
export const resourceGroups = {
  /** Names by ID of the groups that one may view. */
  names: (accountId: string) =>
    query(
      'resource-groups',
      'listResourceGroups',
      accountId,
      async (signal): Promise<ReadonlyMap<string, string>> => {
        const { data } = await request<{
          readonly resources: readonly { readonly id: string; readonly name: string }[]
        }>('listResourceGroups', '/v2/resource_groups', { query: { account_id: accountId }, signal })
        return new Map(data.resources.map(({ id, name }) => [id, name]))
      },
    ),
}
