import { useQueries } from '@tanstack/react-query'
import { groupMembers, memberName } from '../../api/group-members.ts'
import { groupRules } from '../../api/group-rules.ts'
import type { AccessGroup } from '../../api/access-groups.ts'
import { policies } from '../../api/policies.ts'
import { describeResource, describeRoles } from '../../iam/describe-policy.ts'
import type { GoesWithIt } from '../../iam/details/GoesWithIt.tsx'
import { usePolicyNames } from '../../iam/use-policy-names.ts'

/** What is deleted together with an access group (console-ui.md, 3.12). */
export function useWhatGoesWithIt(
  accountId: string,
  { id }: AccessGroup,
): {
  readonly isReading: boolean
  /** False once it is known that there are none. */
  readonly hasMembers: boolean
  readonly list: readonly GoesWithIt[]
} {
  const [members, rules, held] = useQueries({
    queries: [groupMembers.list(id), groupRules.list(id), policies.ofSubject(accountId, id)],
  })
  const names = usePolicyNames(accountId, held.data ?? [])
  return {
    isReading: members.isPending || rules.isPending || held.isPending,
    hasMembers: members.data?.length !== 0,
    list: [
      { kind: ['membership', 'memberships'], names: members.data?.map(memberName) },
      {
        kind: ['dynamic rule', 'dynamic rules'],
        names: rules.data?.map(({ name }) => name ?? 'without a name'),
      },
      {
        kind: ['access policy', 'access policies'],
        names: held.data?.map(
          (policy) => `${describeRoles(policy)} on ${describeResource(policy.resource, names)}`,
        ),
      },
    ],
  }
}
