import { useQueries } from '@tanstack/react-query'
import { accessGroups } from '../../api/access-groups.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { policies } from '../../api/policies.ts'
import type { User } from '../../api/users.ts'
import { describeResource, describeRoles } from '../../iam/describe-policy.ts'
import type { GoesWithIt } from '../../iam/details/GoesWithIt.tsx'
import { usePolicyNames } from '../../iam/use-policy-names.ts'

/** An identity has at most 20 keys, so one page has them all. */
const ALL_KEYS = { pageSize: 100, sort: 'name' } as const

/** What is deleted together with a user (console-ui.md, 3.12). */
export function useWhatGoesWithIt({ account_id, iam_id }: User): {
  readonly isReading: boolean
  readonly list: readonly GoesWithIt[]
} {
  const [keys, held, groups] = useQueries({
    queries: [
      apiKeys.list({ kind: 'identity', iamId: iam_id }, ALL_KEYS),
      policies.ofSubject(account_id, iam_id),
      accessGroups.ofMember(account_id, iam_id),
    ],
  })
  const names = usePolicyNames(account_id, held.data ?? [])
  return {
    isReading: keys.isPending || held.isPending || groups.isPending,
    list: [
      {
        kind: ['API key', 'API keys'],
        names: keys.data?.rows.map(({ name, locked }) => (locked ? `${name} (locked)` : name)),
      },
      {
        kind: ['access policy', 'access policies'],
        names: held.data?.map(
          (policy) => `${describeRoles(policy)} on ${describeResource(policy.resource, names)}`,
        ),
      },
      {
        kind: ['membership of an access group', 'memberships of access groups'],
        names: groups.data?.map(({ name }) => name),
      },
    ],
  }
}
