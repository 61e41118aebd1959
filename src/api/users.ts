import { request, withQuery } from './http.ts'
import { mutation, query } from './query.ts'

/** User Management: the users of an account. Shapes: what the console reads and sends. */

export type UserState =
  | 'ACTIVE'
  | 'PENDING'
  | 'PROCESSING'
  | 'SUSPENDED'
  | 'VPN_ONLY'
  | 'DISABLED_CLASSIC_INFRASTRUCTURE'

export interface User {
  readonly iam_id: string
  readonly user_id: string
  readonly firstname: string
  readonly lastname: string
  readonly email: string
  readonly state: UserState
  readonly account_id: string
  readonly added_on: string
  /** IAM ID of whoever invited the user. */
  readonly invited_by?: string
  /** Until when an invitation can be accepted: of the simulation. */
  readonly invitation_expires_at?: string
}

/** A user as the user's own page shows it. */
export interface UserProfile extends User {
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
}

export interface UserSettings {
  /** Addresses, ranges and subnets with commas between them; none for no restriction. */
  readonly allowed_ip_addresses: string
  /** The user may change its own login settings. */
  readonly self_manage: boolean
}

interface UserPage {
  readonly resources: readonly User[]
  readonly next_url?: string
}

/** A policy as an invitation carries it: User Management has a shape of its own. */
export interface InvitedPolicy {
  readonly type: 'access'
  readonly roles: readonly { readonly role_id: string }[]
  readonly resources: readonly {
    readonly attributes: readonly { readonly name: string; readonly value: string }[]
  }[]
}

export interface Invitation {
  readonly users: readonly { readonly email: string; readonly account_role: 'Member' }[]
  readonly access_groups?: readonly string[]
  readonly iam_policy?: readonly InvitedPolicy[]
}

/** One policy that works for a user, and the access group that it comes through. */
export interface ReportedAccess {
  readonly policy_id: string
  readonly access_group?: { readonly id: string; readonly name: string }
  readonly roles: readonly string[]
  readonly resource: readonly {
    readonly key: string
    readonly operator: string
    readonly value: string | boolean | readonly string[]
  }[]
  readonly tags: readonly string[]
  readonly pattern?: string
  readonly created_at: string
  readonly last_permit_at?: string
}

export interface AccessReport {
  readonly user: {
    readonly iam_id: string
    readonly name: string
    readonly email: string
    readonly state: UserState
  }
  readonly created_at: string
  readonly is_account_owner: boolean
  readonly access: readonly ReportedAccess[]
}

const PAGE = 100

/** Where an account's users are; `v1` is where the simulation has what IBM's published API has not. */
export const usersPath = (accountId: string, version: 'v1' | 'v2' = 'v2'): string =>
  `/${version}/accounts/${encodeURIComponent(accountId)}/users`
const path = (accountId: string, iamId: string, rest = ''): string =>
  `${usersPath(accountId)}/${encodeURIComponent(iamId)}${rest}`
const consolePath = (accountId: string, iamId: string, rest: string): string =>
  `${usersPath(accountId, 'v1')}/${encodeURIComponent(iamId)}${rest}`

/** Every user that the reader may see: the service neither sorts nor finds by more than one word, so all are read. */
async function all(accountId: string, signal: AbortSignal): Promise<User[]> {
  const found: User[] = []
  let next: string | undefined = withQuery(usersPath(accountId), { limit: PAGE })
  while (next !== undefined) {
    const { data }: { data: UserPage } = await request<UserPage>('listUsers', next, { signal })
    found.push(...data.resources)
    next = data.next_url
  }
  return found
}

/** The user's name; the address where the invitation was not accepted yet, as nothing else is known. */
export const userName = ({ firstname, lastname, email }: Pick<User, 'firstname' | 'lastname' | 'email'>) =>
  `${firstname} ${lastname}`.trim() || email

/** Removing a user takes the user's API keys, policies and memberships along. */
const WITH_IT = ['users', 'apikeys', 'classic-keys', 'policies', 'access-groups', 'access'] as const

export const users = {
  all: (accountId: string) =>
    query('users', 'listUsers', { accountId, all: true }, (signal): Promise<readonly User[]> =>
      all(accountId, signal),
    ),
  /** Names of everybody one may see, by IAM ID. */
  names: (accountId: string) =>
    query('users', 'listUsers', accountId, async (signal): Promise<ReadonlyMap<string, string>> => {
      const found = await all(accountId, signal)
      return new Map(
        found.map(({ iam_id, firstname, lastname }) => [iam_id, `${firstname} ${lastname}`.trim()]),
      )
    }),
  get: (accountId: string, iamId: string) =>
    query(
      'users',
      'getUserProfile',
      { accountId, iamId },
      async (signal) =>
        (
          await request<UserProfile>('getUserProfile', path(accountId, iamId), {
            query: { include_activity: true },
            signal,
          })
        ).data,
    ),
  settings: (accountId: string, iamId: string) =>
    query(
      'users',
      'getUserSettings',
      { accountId, iamId },
      async (signal) =>
        (await request<UserSettings>('getUserSettings', path(accountId, iamId, '/settings'), { signal }))
          .data,
    ),
  /** @throws ApiError 400 for an address that cannot be invited, 409 for one that is of a user already: nobody is invited */
  invite: mutation(
    ['users', 'access-groups', 'policies'],
    async (accountId: string, invitation: Invitation): Promise<number> =>
      (
        await request<{ readonly resources: readonly unknown[] }>('inviteUsers', usersPath(accountId), {
          method: 'POST',
          body: invitation,
        })
      ).data.resources.length,
  ),
  /** @throws ApiError 409 when the invitation was accepted meanwhile */
  resend: mutation(['users'], async (accountId: string, iamId: string): Promise<void> => {
    await request('resendInvitation', consolePath(accountId, iamId, '/invitation'), { method: 'POST' })
  }),
  /** @throws ApiError 409 for the owner of the account and before the invitation is accepted */
  setState: mutation(
    ['users', 'sessions'],
    async (accountId: string, iamId: string, state: UserState): Promise<void> => {
      await request('updateUserProfile', path(accountId, iamId), { method: 'PATCH', body: { state } })
    },
  ),
  changeSettings: mutation(
    ['users'],
    async (accountId: string, iamId: string, settings: Partial<UserSettings>): Promise<void> => {
      await request('updateUserSettings', path(accountId, iamId, '/settings'), {
        method: 'PATCH',
        body: settings,
      })
    },
  ),
  /** Takes a user out of the account, or an invitation back. @throws ApiError 409 for the owner of the account */
  remove: mutation(WITH_IT, async (accountId: string, iamId: string): Promise<void> => {
    await request('removeUser', path(accountId, iamId), { method: 'DELETE' })
  }),
  /** Made anew each time, and kept nowhere. */
  accessReport: async (accountId: string, iamId: string): Promise<AccessReport> =>
    (await request<AccessReport>('getUserAccessReport', consolePath(accountId, iamId, '/access_report')))
      .data,
}
