import { useQueries, useQuery } from '@tanstack/react-query'
import { accessGroups } from '../../api/access-groups.ts'
import type { Policy } from '../../api/policies.ts'
import { profiles } from '../../api/profiles.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { users } from '../../api/users.ts'
import { href, paths } from '../../app/paths.ts'
import type { Principal } from '../../iam/access/principal.ts'

/** Who has a policy: an IAM ID, or the id of an access group. */
export const subjectOf = ({ subject }: Policy): string =>
  String(subject.attributes.find(({ key }) => key === 'iam_id' || key === 'access_group_id')?.value ?? '')

export const subjectKind = (id: string): 'Access group' | 'Service ID' | 'Trusted profile' | 'User' =>
  id.startsWith('AccessGroupId-')
    ? 'Access group'
    : id.startsWith('iam-ServiceId-')
      ? 'Service ID'
      : id.startsWith('iam-Profile-')
        ? 'Trusted profile'
        : 'User'

const principalKinds = {
  'Access group': 'group',
  'Service ID': 'serviceId',
  'Trusted profile': 'profile',
  User: 'user',
} as const

/** Who has a policy, by what one calls it. */
export const subjectAs = (id: string, name: string): Principal => ({
  kind: principalKinds[subjectKind(id)],
  id,
  name,
})

const bare = (id: string): string => id.replace(/^iam-/, '')

/** The page of who has it. */
export function subjectPage(id: string): string {
  switch (subjectKind(id)) {
    case 'Access group':
      return href(paths.accessGroup, { groupId: id })
    case 'Service ID':
      return href(paths.serviceId, { serviceId: bare(id) })
    case 'Trusted profile':
      return href(paths.trustedProfile, { profileId: bare(id) })
    default:
      return href(paths.user, { user: id })
  }
}

const of = (ids: readonly string[], kind: string): readonly string[] =>
  ids.filter((id) => subjectKind(id) === kind)

/** What those who have these policies are called. Whom the reader may not see keeps the id. */
export function useSubjectNames(accountId: string, ids: readonly string[]): ReadonlyMap<string, string> {
  const people = useQuery({ ...users.names(accountId), enabled: of(ids, 'User').length > 0 })
  const groups = useQueries({ queries: of(ids, 'Access group').map((id) => accessGroups.get(id)) })
  const services = useQueries({ queries: of(ids, 'Service ID').map((id) => serviceIds.get(bare(id))) })
  const trusted = useQueries({ queries: of(ids, 'Trusted profile').map((id) => profiles.get(bare(id))) })
  return new Map([
    ...(people.data ?? []),
    ...groups.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.name] as const])),
    ...[...services, ...trusted].flatMap(({ data }) =>
      data === undefined ? [] : [[data.iam_id, data.name] as const],
    ),
  ])
}
