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
}

/** The policies that work for a principal, its own first. What the reader may not see is not there. */
export function useAccessPolicies(accountId: string, { kind, id }: Principal) {
  const own = useQuery(policies.ofSubject(accountId, id))
  const groups = useQuery({ ...accessGroups.ofMember(accountId, id), enabled: kind !== 'group' })
  const inGroups = kind === 'group' ? [] : (groups.data ?? [])
  const ofGroups = useQueries({ queries: inGroups.map((group) => policies.ofSubject(accountId, group.id)) })
  const rows = own.data?.map((policy): AccessPolicy => ({ policy, through: undefined }))
  const others = inGroups.flatMap((through, at) =>
    (ofGroups[at]?.data ?? []).map((policy): AccessPolicy => ({ policy, through })),
  )
  return { rows: rows && [...rows, ...others], error: own.error, refetch: own.refetch }
}
