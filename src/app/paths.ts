/** Every page's path, once. `:name` is a parameter; `href` fills it in. */
export const paths = {
  overview: '/iam/overview',
  dashboard: '/iam/dashboard',
  users: '/iam/users',
  inviteUsers: '/iam/users/invite_users',
  user: '/iam/users/:user',
  sessions: '/user/sessions',
  trustedProfiles: '/iam/trusted-profiles',
  createTrustedProfile: '/iam/trusted-profiles/create',
  trustedProfile: '/iam/trusted-profiles/:profileId',
  serviceIds: '/iam/serviceids',
  serviceId: '/iam/serviceids/:serviceId',
  apiKeys: '/iam/apikeys',
  identityProviders: '/iam/identity-providers',
  identityProvider: '/iam/identity-providers/:idpId',
  accessGroups: '/iam/groups',
  assignAccess: '/iam/assign/:kind/:principal',
  accessGroup: '/iam/groups/:groupId',
  authorizations: '/iam/authorizations',
  createAuthorization: '/iam/authorizations/grant',
  roles: '/iam/roles',
  inactiveIdentities: '/iam/inactive-identities',
  inactivePolicies: '/iam/inactive-policies',
  mfaStatus: '/iam/mfa-status',
  activity: '/iam/activity',
  explain: '/iam/explain',
  settings: '/iam/settings',
  resources: '/resources',
  instance: '/services/:service/:crn',
} as const

export type Path = (typeof paths)[keyof typeof paths]

type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

/** The parameters of a path, by name. */
export type Params<P extends string> = Readonly<Record<NamesIn<P>, string>>

/** An address of a page. A missing or misspelt parameter does not compile. */
export function href<P extends Path>(
  path: P,
  ...[params, search]: [NamesIn<P>] extends [never]
    ? [params?: undefined, search?: Readonly<Record<string, string>>]
    : [params: Params<P>, search?: Readonly<Record<string, string>>]
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string> | undefined)?.[name] ?? ''),
  )
  return search === undefined ? filled : `${filled}?${new URLSearchParams(search).toString()}`
}
