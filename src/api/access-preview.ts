import type { Verdict } from './authz.ts'
import { request } from './http.ts'
import type { PolicyContent } from './policies.ts'
import { inV2 } from './policies.ts'
import { query } from './query.ts'

/**
 * What a change of access would do. The simulation's own questions beside IBM's decision point: a cloud that does not
 * know them answers 404, and the console says nothing of what would be.
 */

export interface AffectedIdentity {
  readonly iam_id: string
  readonly kind: 'user' | 'service_id' | 'profile' | 'group' | 'unknown'
  readonly name: string
}

export interface AffectedResource {
  readonly kind: 'service' | 'instance' | 'resource-group'
  readonly service_instance?: string
  readonly resource_type?: string
  readonly resource?: string
  readonly resource_group_id?: string
  readonly region?: string
  readonly name?: string
}

/** The same actions gained and lost on some resources of a service. */
export interface AccessChange {
  readonly service_name: string
  readonly resources: readonly AffectedResource[]
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export interface AccessDifference {
  readonly differences: readonly {
    readonly identities: readonly AffectedIdentity[]
    readonly changes: readonly AccessChange[]
  }[]
  readonly unchanged: readonly AffectedIdentity[]
  readonly evaluated: {
    readonly identities: number
    readonly of_identities: number
    readonly resources: number
    readonly of_resources: number
  }
  /** A new policy holds under conditions only: what it gives while they are met. */
  readonly supposes_conditions: boolean
}

/** A change that is not made yet. */
export interface SupposedChange {
  readonly add?: readonly PolicyContent[]
  /** Ids of policies. */
  readonly remove?: readonly string[]
  readonly join?: { readonly iam_id: string; readonly groups: readonly string[] }
}

export interface Assignable {
  /** Whether one may assign any policy at all. */
  readonly policies: Verdict
  /** Whether one may put anybody into any group. */
  readonly groups: Verdict
  readonly changes: readonly (Verdict & { readonly id: string })[]
}

export const accessPreview = {
  /** Who would gain and lose what. @throws ApiError what the change itself would be refused with */
  of: ({ add = [], ...change }: SupposedChange) =>
    query(
      'access',
      'previewAccess',
      { add, ...change },
      async (signal) =>
        (
          await request<AccessDifference>('previewAccess', '/v2/authz/preview', {
            method: 'POST',
            body: { ...change, add: add.map((content) => inV2(content)) },
            signal,
          })
        ).data,
    ),
  /** What one may assign, and which of these policies one may change. */
  assignable: (policyIds: readonly string[] = []) =>
    query(
      'access',
      'listAssignable',
      policyIds,
      async (signal) =>
        (
          await request<Assignable>('listAssignable', '/v2/authz/assignable', {
            method: 'POST',
            body: { policies: policyIds },
            signal,
          })
        ).data,
    ),
}
