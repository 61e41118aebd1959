import type { Question } from '../../api/authz.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { profiles } from '../../api/profiles.ts'
import type { ActivityReport } from '../../api/reports.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { users } from '../../api/users.ts'
import { href, paths } from '../../app/paths.ts'

/** An identity that was not used, of whichever kind. */
export interface InactiveRow {
  readonly id: string
  readonly name: string
  /** Email of a user, owner of a key. */
  readonly detail: string
  readonly last_authn?: string | undefined
  /** Where its page is. */
  readonly page?: string
}

/** A kind of identity in the report, and what can be done to those that are not used. */
export interface InactiveKind {
  readonly id: 'users' | 'serviceids' | 'profiles' | 'apikeys'
  readonly label: string
  /** In the plural, for sentences. */
  readonly things: string
  readonly detailHeader?: string
  readonly rowsOf: (report: ActivityReport) => readonly InactiveRow[]
  readonly removing: Question
  readonly remove: (accountId: string, id: string) => Promise<unknown>
  /** What goes with them. */
  readonly warning: string
  readonly disabling?: Question
  readonly disable?: (id: string) => Promise<unknown>
}

const identity = (action: string): Question => ({
  action: `iam-identity.${action}`,
  resource: { serviceName: 'iam-identity' },
})

export const inactiveKinds: readonly InactiveKind[] = [
  {
    id: 'users',
    label: 'Users',
    things: 'users',
    detailHeader: 'Email',
    rowsOf: (report) =>
      report.users.map(({ iam_id, name, email, last_authn }) => ({
        id: iam_id,
        name: name === '' ? email : name,
        detail: email,
        last_authn,
      })),
    removing: { action: 'user-management.user.delete', resource: { serviceName: 'user-management' } },
    remove: users.remove,
    warning:
      'They lose their access to the account, and all their API keys in it are deleted. Resources that they created stay.',
  },
  {
    id: 'serviceids',
    label: 'Service IDs',
    things: 'service IDs',
    rowsOf: (report) =>
      report.serviceids.map(({ id, name, last_authn }) => ({
        id,
        name,
        detail: '',
        last_authn,
        page: href(paths.serviceId, { serviceId: id }),
      })),
    removing: identity('serviceid.delete'),
    remove: (_accountId, id) => serviceIds.remove(id),
    warning:
      'Their API keys, access policies and memberships go with them. Whatever uses them stops working.',
  },
  {
    id: 'profiles',
    label: 'Trusted profiles',
    things: 'trusted profiles',
    rowsOf: (report) =>
      report.profiles.map(({ id, name, last_authn }) => ({
        id,
        name,
        detail: '',
        last_authn,
        page: href(paths.trustedProfile, { profileId: id }),
      })),
    removing: identity('profile.delete'),
    remove: (_accountId, id) => profiles.remove(id),
    warning: 'Their access policies and memberships go with them. Nobody can take them on any more.',
  },
  {
    id: 'apikeys',
    label: 'API keys',
    things: 'API keys',
    detailHeader: 'Owner',
    rowsOf: (report) =>
      report.apikeys.map(({ id, name, last_authn, user, serviceid }) => ({
        id,
        name,
        detail: user?.name ?? serviceid?.name ?? '',
        last_authn,
      })),
    removing: identity('apikey.delete'),
    remove: (_accountId, id) => apiKeys.remove(id),
    warning: 'Whatever signs in with them stops working, for good.',
    disabling: identity('apikey.update'),
    disable: (id) => apiKeys.setEnabled(id, false),
  },
]
