import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Classic infrastructure API keys (SoftLayer's API). */
export interface ClassicUser {
  readonly id: number
  readonly username: string
  readonly email: string
  readonly apiAuthenticationKeys: readonly { readonly id: number; readonly timestampKey: string }[]
}

export interface ClassicKey {
  readonly id: number
  readonly userId: number
  /** The value for whoever created it, else empty. */
  readonly authenticationKey: string
}

const base = '/rest/v3.1'

/** A service may send more than the mask asks for, and one's own value with it: it is not for the query cache to keep. */
const withoutValues = ({ id, username, email, apiAuthenticationKeys }: ClassicUser): ClassicUser => ({
  id,
  username,
  email,
  apiAuthenticationKeys: apiAuthenticationKeys.map((key) => ({ id: key.id, timestampKey: key.timestampKey })),
})

export const classicKeys = {
  /** The people whose classic keys one may see: oneself and those below in the hierarchy. */
  users: () =>
    query('classic-keys', 'getUsers', 'all', async (signal) => {
      const { data } = await request<readonly ClassicUser[]>(
        'getUsers',
        `${base}/SoftLayer_Account/getUsers.json`,
        { query: { objectMask: 'mask[id,username,email,apiAuthenticationKeys[id,timestampKey]]' }, signal },
      )
      return data.map(withoutValues)
    }),
  /** The keys of a user, with the value where one may see it. Not cached: the value stays with its dialog. */
  read: async (userId: number): Promise<readonly ClassicKey[]> =>
    (
      await request<readonly ClassicKey[]>(
        'getApiAuthenticationKeys',
        `${base}/SoftLayer_User_Customer/${userId}/getApiAuthenticationKeys.json`,
      )
    ).data,
  /** Creates the one key a user may have and returns its value. */
  create: mutation(
    ['classic-keys'],
    async (userId: number): Promise<string> =>
      (
        await request<string>(
          'addApiAuthenticationKey',
          `${base}/SoftLayer_User_Customer/${userId}/addApiAuthenticationKey.json`,
        )
      ).data,
  ),
  remove: mutation(['classic-keys'], async (userId: number, keyId: number): Promise<void> => {
    await request(
      'removeApiAuthenticationKey',
      `${base}/SoftLayer_User_Customer/${userId}/removeApiAuthenticationKey.json`,
      { method: 'POST', body: { parameters: [keyId] } },
    )
  }),
}
