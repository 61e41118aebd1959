import type { RouteObject } from 'react-router'
import { redirect } from 'react-router'
import { session } from '../api/session.ts'
import { laterPaths } from './later-paths.ts'
import { href, paths } from './paths.ts'
import { RouteError } from './RouteError.tsx'
import { Shell } from './shell/Shell.tsx'
import { ROOT } from './use-identity.ts'
import type { Pages } from './warm-page.ts'
import { knowPages } from './warm-page.ts'

/** Pages by path; each is loaded when it is gone to. */
const pages: Pages = {
  [paths.resources]: () => import('../pages/resources/ResourceListPage.tsx'),
  [paths.instance]: () => import('../pages/instance/InstancePage.tsx'),
  [paths.dashboard]: () => import('../pages/dashboard/DashboardPage.tsx'),
  [paths.overview]: () => import('../pages/overview/OverviewPage.tsx'),
  [paths.accessGroups]: () => import('../pages/access-groups/AccessGroupsPage.tsx'),
  [paths.accessGroup]: () => import('../pages/access-groups/AccessGroupPage.tsx'),
  [paths.trustedProfiles]: () => import('../pages/trusted-profiles/TrustedProfilesPage.tsx'),
  [paths.createTrustedProfile]: () => import('../pages/trusted-profiles/CreateProfilePage.tsx'),
  [paths.trustedProfile]: () => import('../pages/trusted-profiles/TrustedProfilePage.tsx'),
  [paths.users]: () => import('../pages/users/UsersPage.tsx'),
  [paths.inviteUsers]: () => import('../pages/users/InviteUsersPage.tsx'),
  [paths.user]: () => import('../pages/users/UserPage.tsx'),
  [paths.sessions]: () => import('../pages/sessions/SessionsPage.tsx'),
  [paths.serviceIds]: () => import('../pages/service-ids/ServiceIdsPage.tsx'),
  [paths.serviceId]: () => import('../pages/service-ids/ServiceIdPage.tsx'),
  [paths.explain]: () => import('../pages/explain/ExplainPage.tsx'),
  [paths.activity]: () => import('../pages/activity/ActivityPage.tsx'),
  [paths.authorizations]: () => import('../pages/authorizations/AuthorizationsPage.tsx'),
  [paths.createAuthorization]: () => import('../pages/authorizations/CreateAuthorizationPage.tsx'),
  [paths.roles]: () => import('../pages/roles/RolesPage.tsx'),
  [paths.assignAccess]: () => import('../pages/assign-access/AssignPage.tsx'),
  [paths.apiKeys]: () => import('../pages/api-keys/ApiKeysPage.tsx'),
  [paths.inactiveIdentities]: () => import('../pages/insight/InactiveIdentitiesPage.tsx'),
  [paths.inactivePolicies]: () => import('../pages/insight/InactivePoliciesPage.tsx'),
  [paths.mfaStatus]: () => import('../pages/insight/MfaStatusPage.tsx'),
  [paths.identityProviders]: () => import('../pages/identity-providers/IdentityProvidersPage.tsx'),
  [paths.identityProvider]: () => import('../pages/identity-providers/IdentityProviderPage.tsx'),
  [paths.settings]: () => import('../pages/settings/SettingsPage.tsx'),
}

knowPages(pages)

export const routes: RouteObject[] = [
  {
    id: ROOT,
    path: '/',
    Component: Shell,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    loader: () => session.identity(),
    children: [
      { index: true, loader: () => redirect(paths.resources) },
      { path: '/iam', loader: () => redirect(paths.overview) },
      {
        // Where the cloud says that an Object Storage instance has its dashboard.
        path: '/objectstorage/:crn',
        loader: ({ params: { crn = '' }, request }) =>
          redirect(
            href(paths.instance, { service: 'cloud-object-storage', crn }) + new URL(request.url).search,
          ),
      },
      ...Object.entries(pages).map(([path, load]): RouteObject => ({
        path,
        ErrorBoundary: RouteError,
        lazy: async () => (await load()).page.route as { Component: NonNullable<RouteObject['Component']> },
      })),
      ...laterPaths.map((path): RouteObject => ({
        path,
        ErrorBoundary: RouteError,
        lazy: async () => ({ Component: (await import('./LaterPage.tsx')).default }),
      })),
      { path: '*', lazy: async () => ({ Component: (await import('./NotFoundPage.tsx')).default }) },
    ],
  },
]
