import { request, withQuery } from './http.ts'
import { query } from './query.ts'

/** What the console reads of the users of an account. */
export interface User {
  readonly iam_id: string
  readonly firstname: string
  readonly lastname: string
  readonly email: string
  readonly state: string
}

interface UserPage {
  readonly resources: readonly User[]
  readonly next_url?: string
}

const MOST_PAGES = 50

export const users = {
  /** Names of everybody one may see, by IAM ID. */
  names: (accountId: string) =>
    query('users', 'listUsers', accountId, async (signal): Promise<ReadonlyMap<string, string>> => {
      const names = new Map<string, string>()
      let next: string | undefined = withQuery(`/v2/accounts/${encodeURIComponent(accountId)}/users`, {
        limit: 100,
      })
      for (let page = 0; next !== undefined && page < MOST_PAGES; page++) {
        const { data }: { data: UserPage } = await request<UserPage>('listUsers', next, { signal })
        for (const { iam_id, firstname, lastname } of data.resources)
          names.set(iam_id, `${firstname} ${lastname}`.trim())
        next = data.next_url
      }
      return names
    }),
}
