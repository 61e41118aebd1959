import type { AccessQuestion } from '../stores/explanation.ts'
import { request } from './http.ts'
import type { Policy } from './policies.ts'
import { query } from './query.ts'

/** Why somebody may, or may not, do something: the simulation's own service. Shapes: what the console reads. */

export interface NamedIdentity {
  readonly id: string
  readonly name: string
}

/** A policy that decided, or came near. */
export interface DecidingPolicy {
  readonly id: string
  readonly description: string
  readonly roles: readonly string[]
  readonly resource: Policy['resource']
  readonly has_conditions: boolean
  readonly group?: NamedIdentity
}

export interface Explanation {
  readonly subject: NamedIdentity
  readonly action: string
  readonly resource: Readonly<Record<string, string>>
  readonly permitted: boolean
  readonly because: readonly (
    | { readonly kind: 'owner' }
    | { readonly kind: 'policy'; readonly role: string; readonly policy: DecidingPolicy }
  )[]
  readonly missing?: {
    readonly reason: string
    readonly roles: readonly string[]
    readonly near: readonly {
      readonly lacks: 'time' | 'role' | 'resource'
      readonly policy: DecidingPolicy
    }[]
  }
  readonly grantors: {
    readonly owner: NamedIdentity
    readonly others: readonly NamedIdentity[]
    readonly withheld?: string
  }
}

/** The engine's reasons. About others it tells who may read policies. @throws ApiError 403 for who may not */
export const explanation = (
  accountId: string,
  { action, resource, subject }: AccessQuestion & { readonly subject?: string },
) =>
  query(
    'access',
    'explainAccess',
    { accountId, action, resource, subject },
    async (signal) =>
      (
        await request<Explanation>(
          'explainAccess',
          `/v1/insight/accounts/${encodeURIComponent(accountId)}/explanation`,
          { query: { ...resource, action, subject }, signal },
        )
      ).data,
    0,
  )
