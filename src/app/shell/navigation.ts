import { paths } from '../paths.ts'

export interface NavEntry {
  readonly label: string
  readonly to: string
}

export interface NavGroup {
  readonly label: string
  readonly icon: 'identities' | 'access' | 'insight'
  readonly isOpenAtFirst: boolean
  readonly entries: readonly NavEntry[]
}

/** IAM's side navigation (console-ui.md, 1.6): order, labels and which groups are open at first. */
export const iamTop: readonly (NavEntry & { readonly icon: 'home' | 'dashboard' })[] = [
  { label: 'Overview', to: paths.overview, icon: 'home' },
  { label: 'Dashboard', to: paths.dashboard, icon: 'dashboard' },
]

export const iamGroups: readonly NavGroup[] = [
  {
    label: 'Manage identities',
    icon: 'identities',
    isOpenAtFirst: true,
    entries: [
      { label: 'Users', to: paths.users },
      { label: 'Trusted profiles', to: paths.trustedProfiles },
      { label: 'Service IDs', to: paths.serviceIds },
      { label: 'API keys', to: paths.apiKeys },
      { label: 'Identity providers', to: paths.identityProviders },
    ],
  },
  {
    label: 'Manage access',
    icon: 'access',
    isOpenAtFirst: true,
    entries: [
      { label: 'Access groups', to: paths.accessGroups },
      { label: 'Authorizations', to: paths.authorizations },
      { label: 'Roles', to: paths.roles },
    ],
  },
  {
    label: 'Gain insight',
    icon: 'insight',
    isOpenAtFirst: false,
    entries: [
      { label: 'Inactive identities', to: paths.inactiveIdentities },
      { label: 'Inactive policies', to: paths.inactivePolicies },
      { label: 'MFA status', to: paths.mfaStatus },
      { label: 'Activity events', to: paths.activity },
      { label: 'Explain access', to: paths.explain },
    ],
  },
]

export const iamSettings: NavEntry = { label: 'Settings', to: paths.settings }

const docs = 'https://cloud.ibm.com/docs'

export const iamDocs: readonly NavEntry[] = [
  { label: 'Documentation', to: `${docs}/account?topic=account-iamoverview` },
  {
    label: 'Enterprise IAM Docs',
    to: `${docs}/secure-enterprise?topic=secure-enterprise-enterprise-access-management`,
  },
]

/** The Manage menu (console-ui.md, 1.3). */
export const manageMenu: readonly { readonly heading?: string; readonly entries: readonly NavEntry[] }[] = [
  {
    entries: [
      { label: 'Account', to: '/account' },
      { label: 'Billing and usage', to: '/billing' },
      { label: 'Catalogs', to: '/catalogs' },
      { label: 'Enterprise', to: '/enterprise' },
    ],
  },
  {
    heading: 'Security and access',
    entries: [
      { label: 'Access (IAM)', to: paths.overview },
      { label: 'Context-based restrictions', to: '/context-based-restrictions' },
    ],
  },
]

/** Every page that the header's search finds. */
export const searchablePages: readonly NavEntry[] = [
  { label: 'Resource list', to: paths.resources },
  ...iamTop.map(({ label, to }) => ({ label: `IAM ${label.toLowerCase()}`, to })),
  ...iamGroups.flatMap(({ entries }) => entries),
  iamSettings,
  { label: 'Invite users', to: paths.inviteUsers },
  { label: 'Login sessions', to: paths.sessions },
]
