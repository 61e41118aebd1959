import { request } from './http.ts'
import type { Policy } from './policies.ts'
import { query } from './query.ts'

/** An access policy with when it permitted something last. */
export interface UsedPolicy extends Policy {
  readonly last_permit_at: string
  readonly last_permit_frequency: number
}

interface Page {
  readonly policies: readonly (Policy & Partial<UsedPolicy>)[]
  readonly next?: { readonly start: string }
}

const MOST_A_PAGE = 100

const hasPermitted = (policy: Policy & Partial<UsedPolicy>): policy is UsedPolicy =>
  policy.last_permit_at !== undefined

/**
 * The access policies that have permitted something, latest first. Those that never did come at the end of this order and are
 * not read, however many there are.
 */
export const permittingPolicies = (accountId: string) =>
  query('policies', 'listV2Policies', { accountId, permitting: true }, async (signal) => {
    const found: UsedPolicy[] = []
    let start: string | undefined
    do {
      const { data }: { data: Page } = await request<Page>('listV2Policies', '/v2/policies', {
        query: {
          account_id: accountId,
          type: 'access',
          format: 'include_last_permit',
          sort: '-last_permit_at',
          limit: MOST_A_PAGE,
          start,
        },
        signal,
      })
      const permitting = data.policies.filter(hasPermitted)
      found.push(...permitting)
      start = permitting.length < data.policies.length ? undefined : data.next?.start
    } while (start !== undefined)
    return found
  })
