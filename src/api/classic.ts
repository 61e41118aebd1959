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
const SELDOM = 60_000

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

/** A permission in classic infrastructure, by SoftLayer's name for it. */
export interface ClassicPermission {
  readonly keyName: string
  readonly name: string
}

const userPath = (userId: number): string => `${base}/SoftLayer_User_Customer/${userId}`
const changePath = (verb: 'add' | 'remove', userId: number): string =>
  `${userPath(userId)}/${verb}BulkPortalPermission.json`

const changeOf = (verb: 'add' | 'remove') =>
  mutation(['classic-keys'], async (userId: number, keyNames: readonly string[]): Promise<void> => {
    if (keyNames.length === 0) return
    await request(`${verb}BulkPortalPermission`, changePath(verb, userId), {
      method: 'POST',
      body: { parameters: [keyNames.map((keyName) => ({ keyName }))] },
    })
  })

export const classicPermissions = {
  /** All that there are. */
  all: () =>
    query(
      'classic-keys',
      'getAllObjects',
      'permissions',
      async (signal) =>
        (
          await request<readonly ClassicPermission[]>(
            'getAllObjects',
            `${base}/SoftLayer_User_Customer_CustomerPermission_Permission/getAllObjects.json`,
            { signal },
          )
        ).data,
      SELDOM,
    ),
  /** Those of a user: oneself, or one below in the hierarchy. */
  ofUser: (userId: number) =>
    query(
      'classic-keys',
      'getPermissions',
      userId,
      async (signal) =>
        (
          await request<readonly ClassicPermission[]>(
            'getPermissions',
            `${userPath(userId)}/getPermissions.json`,
            { signal },
          )
        ).data,
    ),
  path: changePath,
  /** @throws ApiError 403 for who is not above, or does not manage users; 500 for what one does not have */
  give: changeOf('add'),
  take: changeOf('remove'),
}
