import type { CloudService, PlatformRoleName } from './model.ts'
import { ownRole } from './model.ts'

/** Account management services: they have roles and actions, no instances (console-ui.md, 3.1 and 2.9). */

const manageable = (
  fields: Pick<CloudService, 'id' | 'name' | 'display_name' | 'description'> &
    Partial<Pick<CloudService, 'group' | 'roles'>> & {
      readonly platformActions: Readonly<Record<PlatformRoleName, readonly string[]>>
    },
): CloudService => ({
  category: 'Account management',
  type: 'platform_service',
  roles: [],
  plans: [],
  regions: ['global'],
  tags: [],
  docs: 'https://cloud.ibm.com/docs/account?topic=account-account-services',
  ...fields,
})

const identity = (names: readonly string[]) => names.map((name) => `iam-identity.${name}`)

const identityViewer = identity([
  'serviceid.get',
  'serviceid.list',
  'serviceid-group.get',
  'serviceid-group.list',
  'profile.get',
  'account.get',
])
const identityEditor = [
  ...identityViewer,
  ...identity([
    'apikey.list',
    'apikey.get',
    'apikey.update',
    'apikey.review',
    'serviceid.update',
    'serviceid-group.update',
    'profile.update',
    'account.update',
  ]),
]
const identityOperator = [
  ...identityEditor,
  ...identity([
    'apikey.create',
    'apikey.delete',
    'serviceid.delete',
    'serviceid-group.create',
    'serviceid-group.delete',
    'profile.delete',
    'session.revoke',
  ]),
]
const identityAdministrator = [
  ...identityOperator,
  ...identity([
    'apikey.manage',
    'profile.create',
    'report.create',
    'report.get',
    'mfa-status.get',
    'session.manage',
  ]),
]

export const iamIdentity = manageable({
  id: 'iam-identity',
  name: 'iam-identity',
  display_name: 'IAM Identity Service',
  description: 'Service IDs, API keys, trusted profiles and account settings.',
  group: 'IAM',
  platformActions: {
    Viewer: identityViewer,
    Editor: identityEditor,
    Operator: identityOperator,
    Administrator: identityAdministrator,
  },
  roles: [
    ownRole(
      'iam-identity',
      'ApiKeyReviewer',
      'API key reviewer',
      'As an API key reviewer, you can read API keys for governance.',
      ['apikey.review'],
    ),
    ownRole(
      'iam-identity',
      'ServiceConfigurationReader',
      'Service Configuration Reader',
      'The ability to read service configuration for governance management.',
      ['apikey.review', 'report.create', 'report.get'],
    ),
    ownRole(
      'iam-identity',
      'ServiceIdCreator',
      'Service ID creator',
      'When creation of service IDs is restricted, users with this role can create them.',
      ['serviceid.create'],
    ),
    ownRole(
      'iam-identity',
      'UserApiKeyCreator',
      'User API key creator',
      'When creation of API keys is restricted, users with this role can create them.',
      ['user-apikey.create'],
    ),
  ],
})

const groups = (names: readonly string[]) => names.map((name) => `iam-groups.${name}`)
const groupsViewer = groups(['groups.read', 'groups.list'])
const groupsEditor = [
  ...groupsViewer,
  ...groups([
    'groups.create',
    'groups.update',
    'groups.delete',
    'members.add',
    'members.remove',
    'rules.create',
    'rules.update',
    'rules.delete',
  ]),
]

export const iamAccessGroups = manageable({
  id: 'iam-groups',
  name: 'iam-groups',
  display_name: 'IAM Access Groups Service',
  description: 'Access groups, their members and dynamic rules.',
  group: 'IAM',
  platformActions: {
    Viewer: groupsViewer,
    Operator: groupsViewer,
    Editor: groupsEditor,
    Administrator: [...groupsEditor, ...groups(['policies.assign', 'settings.update'])],
  },
})

const policies = (names: readonly string[]) => names.map((name) => `iam-access-management.${name}`)
const policiesViewer = policies(['policy.read', 'customRole.read'])

export const iamAccessManagement = manageable({
  id: 'iam-access-management',
  name: 'iam-access-management',
  display_name: 'IAM Access Management',
  description: 'Access policies, authorizations and custom roles.',
  group: 'IAM',
  platformActions: {
    Viewer: policiesViewer,
    Operator: policiesViewer,
    Editor: [...policiesViewer, ...policies(['policy.report', 'customRole.update'])],
    Administrator: [
      ...policiesViewer,
      ...policies([
        'policy.report',
        'policy.create',
        'policy.update',
        'policy.delete',
        'customRole.create',
        'customRole.update',
        'customRole.delete',
        'settings.update',
      ]),
    ],
  },
})

const users = (names: readonly string[]) => names.map((name) => `user-management.${name}`)
const usersViewer = users(['user.retrieve'])
const usersEditor = [...usersViewer, ...users(['user.update', 'user.create', 'user.delete', 'user.report'])]

export const userManagement = manageable({
  id: 'user-management',
  name: 'user-management',
  display_name: 'User Management',
  description: 'Users of the account: invite, update, remove.',
  platformActions: {
    Viewer: usersViewer,
    Operator: usersViewer,
    Editor: usersEditor,
    Administrator: usersEditor,
  },
})

const resourceGroups = (names: readonly string[]) => names.map((name) => `resource-controller.group.${name}`)

export const resourceGroupService = manageable({
  id: 'resource-controller',
  name: 'resource-controller',
  display_name: 'Resource group',
  description: 'Resource groups of the account.',
  platformActions: {
    Viewer: resourceGroups(['retrieve']),
    Operator: resourceGroups(['retrieve']),
    Editor: resourceGroups(['retrieve', 'update']),
    Administrator: resourceGroups(['retrieve', 'update', 'create', 'delete']),
  },
})

const events = ['atracker.event.read']

export const activityTracking = manageable({
  id: 'atracker',
  name: 'atracker',
  display_name: 'Activity Tracker Event Routing',
  description: 'What was done in the account, by whom, and to what.',
  // The service is IBM's; that its roles read the events of the account is this simulation's.
  platformActions: { Viewer: events, Operator: events, Editor: events, Administrator: events },
})

export const accountManagement: readonly CloudService[] = [
  iamIdentity,
  iamAccessGroups,
  iamAccessManagement,
  userManagement,
  resourceGroupService,
  activityTracking,
]
