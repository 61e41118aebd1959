import { request } from './http.ts'
import { query } from './query.ts'
import { session } from './session.ts'

/** A trusted profile that the person who is signed in may take on. */
export interface AssumableProfile {
  readonly id: string
  readonly name: string
  readonly description?: string
}

/**
 * The profiles that trust the person, whether or not the person may view them, and whatever profile is applied now.
 * `assumable` is not IBM's: its console knows them by a call that is not published. A service that does not know the
 * word gives those that one may view; the others are refused when they are applied.
 */
export const assumableProfiles = (accountId: string) =>
  query('profiles', 'listProfiles', { accountId, assumable: true }, async (signal) => {
    const { data } = await request<{ readonly profiles: readonly AssumableProfile[] }>(
      'listProfiles',
      '/v1/profiles',
      {
        query: { account_id: accountId, assumable: true, sort: 'name', order: 'asc', pagesize: 100 },
        headers: { Authorization: `Bearer ${await session.ownToken()}` },
        signal,
      },
    )
    return data.profiles
  })
