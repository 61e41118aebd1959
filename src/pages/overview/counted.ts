import type { Counts } from '../../api/insight.ts'
import type { Path } from '../../app/paths.ts'
import { paths } from '../../app/paths.ts'

/** Something that is counted, with the page that lists it. */
export interface Counted {
  readonly id: keyof Counts
  readonly label: string
  readonly to: Path
  /** What the page is for. */
  readonly text: string
}

/** The things of the account, in the order of the navigation (console-ui.md, 1.6). */
export const counted: readonly Counted[] = [
  { id: 'users', label: 'Users', to: paths.users, text: 'People who are in the account.' },
  {
    id: 'trusted_profiles',
    label: 'Trusted profiles',
    to: paths.trustedProfiles,
    text: 'Identities that others sign in as.',
  },
  { id: 'service_ids', label: 'Service IDs', to: paths.serviceIds, text: 'Identities of applications.' },
  { id: 'api_keys', label: 'API keys', to: paths.apiKeys, text: 'Keys of people and of service IDs.' },
  {
    id: 'access_groups',
    label: 'Access groups',
    to: paths.accessGroups,
    text: 'Identities that have access together.',
  },
  {
    id: 'authorizations',
    label: 'Authorizations',
    to: paths.authorizations,
    text: 'Access of one service to another.',
  },
  { id: 'custom_roles', label: 'Custom roles', to: paths.roles, text: "The account's own sets of actions." },
]
