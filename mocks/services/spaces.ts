import { isBelow, Router } from '../kernel/router.ts'
import { apiKeyOperations } from './iam-identity/api-key-operations.ts'
import { accountSettingsOperations } from './iam-identity/account-settings-operations.ts'
import { authorizationOperations } from './iam-policy-management/authz-operations.ts'
import type { Operation } from './operation.ts'
import { tokenOperations } from './token/operations.ts'

/** A part of the cloud's paths, and the operations below it. `*` in a prefix is any one segment. */
interface Space {
  readonly prefixes: readonly string[]
  readonly load: () => Promise<readonly Operation[]>
}

/** Also answers for a path that is in no space: IAM Identity has the most paths at the root. */
const apiKeys: Space = { prefixes: ['/v1/apikeys'], load: async () => apiKeyOperations }

/**
 * The cloud by path. What the console's first page asks for is here at once; the rest is loaded when something asks for
 * it or the page is at rest, so that the first rows do not wait for the catalogue.
 */
const spaces: readonly Space[] = [
  { prefixes: ['/identity', '/oidc'], load: async () => tokenOperations },
  apiKeys,
  {
    // The simulation's own questions; only who is about to change access asks them.
    prefixes: ['/v2/authz/assignable', '/v2/authz/preview'],
    load: async () => (await import('./iam-policy-management/preview-operations.ts')).previewOperations,
  },
  { prefixes: ['/v2/authz'], load: async () => authorizationOperations },
  {
    prefixes: ['/v1/accounts/*/settings/access_management'],
    load: async () =>
      (await import('./iam-policy-management/settings-operations.ts')).accessManagementSettingsOperations,
  },
  {
    prefixes: [
      '/v1/profiles',
      '/v1/preferences',
      '/v1/activity',
      '/v1/mfa',
      '/v1/idps',
      '/v2/loginsettings',
      '/v1/accounts/*/limits',
      '/v1/profile_templates',
      '/v1/account_settings_templates',
    ],
    load: async () => (await import('./iam-identity/operations.ts')).accountIdentitySpace,
  },
  {
    prefixes: ['/v1/accounts/*/users'],
    load: async () => (await import('./user-management/console-operations.ts')).userConsoleOperations,
  },
  { prefixes: ['/v1/accounts'], load: async () => accountSettingsOperations },
  {
    prefixes: ['/v1/sessions'],
    load: async () => (await import('./iam-identity/sessions/session-operations.ts')).sessionOperations,
  },
  {
    prefixes: ['/v1/serviceids', '/v1/serviceid_groups'],
    load: async () => (await import('./iam-identity/operations.ts')).serviceIdSpace,
  },
  {
    prefixes: [
      '/v2/resource_instances',
      '/v2/resource_keys',
      '/v2/resource_aliases',
      '/v2/resource_bindings',
      '/v1/reclamations',
    ],
    load: async () => (await import('./resource-controller/operations.ts')).resourceControllerOperations,
  },
  {
    prefixes: ['/v2/resource_groups', '/v2/quota_definitions'],
    load: async () => (await import('./resource-manager/group-operations.ts')).resourceGroupOperations,
  },
  {
    prefixes: ['/api/v1'],
    load: async () => (await import('./global-catalog/operations.ts')).catalogOperations,
  },
  {
    prefixes: ['/v1/policies', '/v2/policies', '/v2/roles'],
    load: async () => (await import('./iam-policy-management/operations.ts')).policyManagementOperations,
  },
  {
    prefixes: ['/v2/groups'],
    load: async () => (await import('./iam-access-groups/operations.ts')).accessGroupsOperations,
  },
  {
    prefixes: ['/v2/accounts', '/v3/accounts', '/v2/users'],
    load: async () => (await import('./user-management/operations.ts')).userOperations,
  },
  {
    prefixes: ['/v1/insight'],
    load: async () => (await import('./insight/operations.ts')).insightOperations,
  },
  {
    prefixes: ['/rest'],
    load: async () => (await import('./classic-infrastructure/operations.ts')).classicOperations,
  },
]

const routers = new Map<Space, Promise<Router<Operation>>>()

async function routerOf(space: Space): Promise<Router<Operation>> {
  const router = new Router<Operation>()
  for (const operation of await space.load()) router.add(operation.method, operation.pattern, operation)
  return router
}

function routerIn(space: Space): Promise<Router<Operation>> {
  const known = routers.get(space)
  if (known !== undefined) return known
  const loading = routerOf(space)
  routers.set(space, loading)
  loading.catch(() => routers.delete(space))
  return loading
}

/**
 * The router for a path. One that could not be loaded is asked for again by the next request.
 * @throws when the part of the cloud cannot be loaded
 */
export const routerFor = (pathname: string): Promise<Router<Operation>> =>
  routerIn(spaces.find(({ prefixes }) => prefixes.some((prefix) => isBelow(prefix, pathname))) ?? apiKeys)

/** Loads what nobody has asked for yet, one part after the other: for a host that has nothing else to do. */
export async function loadTheRest(): Promise<void> {
  for (const space of spaces) await routerIn(space)
}

/** Every operation of the cloud, by space. */
export const allOperations = async (): Promise<readonly Operation[]> =>
  (await Promise.all(spaces.map(({ load }) => load()))).flat()
