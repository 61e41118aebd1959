import { useQuery } from '@tanstack/react-query'
import { accessGroups } from '../../api/access-groups.ts'
import { profiles } from '../../api/profiles.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { userName, users } from '../../api/users.ts'
import { href, paths } from '../../app/paths.ts'
import { isForbidden } from '../../lib/api-error.ts'
import type { Principal, PrincipalKind } from '../../iam/access/principal.ts'

export interface Home {
  readonly label: string
  readonly list: string
  /** The Access tab of the principal. */
  readonly to: string
}

/** `iam-ServiceId-…` is the IAM ID of `ServiceId-…`; profiles are the same. */
const ownId = (iamId: string): string => iamId.replace(/^iam-/, '')

/** Where a principal's page is, and the list that it is in. */
export function homeOf(kind: PrincipalKind, id: string): Home {
  switch (kind) {
    case 'user':
      return { label: 'Users', list: paths.users, to: href(paths.user, { user: id }, { tab: 'iam' }) }
    case 'serviceId':
      return {
        label: 'Service IDs',
        list: paths.serviceIds,
        to: href(paths.serviceId, { serviceId: ownId(id) }, { tab: 'iam' }),
      }
    case 'profile':
      return {
        label: 'Trusted profiles',
        list: paths.trustedProfiles,
        to: href(paths.trustedProfile, { profileId: ownId(id) }, { tab: 'access' }),
      }
    case 'group':
      return {
        label: 'Access groups',
        list: paths.accessGroups,
        to: href(paths.accessGroup, { groupId: id }, { tab: 'access' }),
      }
    default:
      return kind satisfies never
  }
}

/** What of a principal the wizard shows: its name, and why its policies stay as they are. */
export function usePrincipal(
  accountId: string,
  kind: PrincipalKind,
  id: string,
): {
  readonly name: string | undefined
  readonly isLocked: boolean
  readonly error: Error | null
  readonly refetch: () => unknown
} {
  const user = useQuery({ ...users.get(accountId, id), enabled: kind === 'user' })
  const serviceId = useQuery({ ...serviceIds.get(ownId(id)), enabled: kind === 'serviceId' })
  const profile = useQuery({ ...profiles.get(ownId(id)), enabled: kind === 'profile' })
  const group = useQuery({ ...accessGroups.get(id), enabled: kind === 'group' })
  const found = { user, serviceId, profile, group }[kind]
  const name = {
    user: user.data && userName(user.data),
    serviceId: serviceId.data?.name,
    profile: profile.data?.name,
    group: group.data?.name,
  }[kind]
  // Somebody whom the reader may not see can be given access all the same, by whoever administers what it is on.
  const isHidden = isForbidden(found.error)
  return {
    name: name ?? (isHidden ? id : undefined),
    isLocked: kind === 'serviceId' && serviceId.data?.locked === true,
    error: isHidden ? null : found.error,
    refetch: found.refetch,
  }
}

export const isPrincipalKind = (text: string): text is Principal['kind'] =>
  ['user', 'serviceId', 'profile', 'group'].includes(text)
