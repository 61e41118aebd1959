import { uuidOf } from '../../mocks/kernel/random.ts'
import { TESTED_ACCESS_GROUP } from '../../mocks/scenarios/fixed.ts'
import { href, paths } from '../../src/app/paths.ts'

const ORDERS_MEDIA =
  'crn:v1:bluemix:public:cloud-object-storage:global:a/4329073d16d2f3663f74bfa955259139:8d7af921-b136-4078-9666-081bd8470d94::'
const orders = (paneId: string): string =>
  href(paths.instance, { service: 'cloud-object-storage', crn: ORDERS_MEDIA }, { paneId })

const DEVELOPERS = href(paths.accessGroup, {
  groupId: 'AccessGroupId-00000000-0000-4000-8000-000000000001',
})

const MANAGER = href(paths.user, { user: 'IBMid-310002LQ7M' })

const ACME_SSO = href(paths.identityProvider, { idpId: uuidOf('acme/idp/acme-sso') })

/** Every page of the console that shows something of the account, with its heading. */
export const places: readonly {
  readonly name: string
  readonly path: string
  readonly heading: string | RegExp
}[] = [
  { name: 'Overview', path: paths.overview, heading: 'IBM Cloud Identity and Access Management' },
  { name: 'Dashboard', path: paths.dashboard, heading: 'Dashboard' },
  { name: 'Resource list', path: paths.resources, heading: 'Resource list' },
  { name: 'an instance', path: orders('manage'), heading: 'my-instance' },
  { name: 'its credentials', path: orders('credentials'), heading: 'my-instance' },
  { name: 'its plan', path: orders('plan'), heading: 'my-instance' },
  { name: 'Users', path: paths.users, heading: 'Users' },
  { name: 'inviting users', path: paths.inviteUsers, heading: 'Invite users' },
  { name: 'a user', path: MANAGER, heading: 'Maya Lindqvist' },
  { name: 'a user in classic infrastructure', path: `${MANAGER}?tab=classic`, heading: 'Maya Lindqvist' },
  { name: 'Login sessions', path: paths.sessions, heading: 'Login sessions' },
  { name: 'API keys', path: paths.apiKeys, heading: 'API keys' },
  { name: 'classic keys', path: `${paths.apiKeys}?view=classic`, heading: 'API keys' },
  { name: 'Service IDs', path: paths.serviceIds, heading: 'Service IDs' },
  { name: 'Access groups', path: paths.accessGroups, heading: 'Access groups' },
  { name: 'an access group', path: DEVELOPERS, heading: 'Developers' },
  {
    name: 'assigning access',
    path: href(paths.assignAccess, { kind: 'group', principal: TESTED_ACCESS_GROUP }),
    heading: 'Assign Developers access',
  },
  { name: 'Trusted profiles', path: paths.trustedProfiles, heading: 'Trusted profiles' },
  {
    name: 'creating a trusted profile',
    path: paths.createTrustedProfile,
    heading: 'Create trusted profile',
  },
  { name: 'Activity events', path: paths.activity, heading: 'Activity events' },
  { name: 'Identity providers', path: paths.identityProviders, heading: 'Identity providers' },
  { name: 'an identity provider', path: ACME_SSO, heading: 'Acme SSO' },
  { name: 'Inactive identities', path: paths.inactiveIdentities, heading: 'Inactive identities' },
  { name: 'Inactive policies', path: paths.inactivePolicies, heading: 'Inactive policies' },
  { name: 'MFA status', path: paths.mfaStatus, heading: 'MFA status' },
  { name: 'Settings', path: paths.settings, heading: 'Settings' },
  { name: 'login settings', path: `${paths.settings}?tab=session`, heading: 'Settings' },
  { name: 'Explain access', path: paths.explain, heading: 'Explain access' },
  { name: 'Authorizations', path: paths.authorizations, heading: 'Authorizations' },
  { name: 'Roles', path: paths.roles, heading: 'Roles' },
  {
    name: 'a page that comes later',
    path: '/catalog',
    heading: 'Catalog',
  },
  { name: 'no page', path: '/iam/nowhere', heading: 'There is no such page' },
]
