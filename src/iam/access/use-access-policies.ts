import { useQueries, useQuery } from '@tanstack/react-query'
import type { AccessGroup } from '../../api/access-groups.ts'
import { accessGroups } from '../../api/access-groups.ts'
import type { Policy } from '../../api/policies.ts'
import { policies } from '../../api/policies.ts'
import type { Principal } from './principal.ts'

/** A policy that works for a principal: its own, or that of a group it is in. */
export interface AccessPolicy {
  readonly policy: Policy
  readonly through: AccessGroup | undefined
  /** When it permitted something last: `null` when it never did, `undefined` while that is not known. */
  readonly lastPermit: string | null | undefined
}

/** The policies that work for a principal, its own first. What the reader may not see is not there. */
export function useAccessPolicies(accountId: string, { kind, id }: Principal) {
  const own = useQuery(policies.ofSubject(accountId, id))
  const groups = useQuery({ ...accessGroups.ofMember(accountId, id), enabled: kind !== 'group' })
  const inGroups = kind === 'group' ? [] : (groups.data ?? [])
  const ofGroups = useQueries({ queries: inGroups.map((group) => policies.ofSubject(accountId, group.id)) })
  // The list comes first: where it has nothing there is nothing to tell.
  const shown = [id, ...inGroups.map((group) => group.id)].filter(
    (_, at) => ((at === 0 ? own : ofGroups[at - 1])?.data?.length ?? 0) > 0,
  )
  const permits = useQueries({ queries: shown.map((subject) => policies.lastPermits(accountId, subject)) })
  const rowOf = (through: AccessGroup | undefined) => {
    const known = permits[shown.indexOf(through?.id ?? id)]?.data
    return (policy: Policy): AccessPolicy => ({
      policy,
      through,
      lastPermit: known && (known.get(policy.id) ?? null),
    })
  }
  const rows = own.data?.map(rowOf(undefined))
  const others = inGroups.flatMap((through, at) => (ofGroups[at]?.data ?? []).map(rowOf(through)))
  return { rows: rows && [...rows, ...others], error: own.error, refetch: own.refetch }
}
