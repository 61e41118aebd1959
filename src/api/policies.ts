import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Access policies, of IAM Policy Management. Shapes: what the console reads. */

export interface PolicyAttribute {
  readonly key: string
  readonly operator: string
  readonly value: string | boolean | readonly string[]
}

export interface PolicyRole {
  readonly role_id: string
  readonly display_name?: string
  /** What it holds on the one service that the policy is on. */
  readonly actions?: readonly { readonly id: string }[]
}

export interface Policy {
  readonly id: string
  readonly created_at: string
  readonly description?: string
  readonly control: { readonly grant: { readonly roles: readonly PolicyRole[] } }
  readonly resource: {
    readonly attributes: readonly PolicyAttribute[]
    readonly tags?: readonly PolicyAttribute[]
  }
  /** `time-based-conditions:weekly:all-day` and the like, where it holds at some times only. */
  readonly pattern?: string
  readonly rule?: object
}

interface PolicyPage {
  readonly policies: readonly Policy[]
  readonly next?: { readonly start: string }
}

const PAGE = 100

async function all(narrowing: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Policy[]> {
  const found: Policy[] = []
  let start: string | undefined
  do {
    const { data }: { data: PolicyPage } = await request<PolicyPage>('listV2Policies', '/v2/policies', {
      query: { ...narrowing, limit: PAGE, start },
      signal,
    })
    found.push(...data.policies)
    start = data.next?.start
  } while (start !== undefined)
  return found
}

export const policies = {
  /** The policies of one identity or access group that the reader may see, with their roles' names. */
  ofSubject: (accountId: string, iamId: string) =>
    query('policies', 'listV2Policies', { accountId, iamId }, (signal): Promise<readonly Policy[]> =>
      all({ account_id: accountId, iam_id: iamId, type: 'access', format: 'display' }, signal),
    ),
  /** The policies, authorizations too, that have a role. The service has no filter for it, so all of them are read. */
  withRole: (accountId: string, crn: string) =>
    query('policies', 'listV2Policies', { accountId, crn }, async (signal): Promise<readonly Policy[]> =>
      (await all({ account_id: accountId }, signal)).filter(({ control }) =>
        control.grant.roles.some(({ role_id }) => role_id === crn),
      ),
    ),
  /** @throws ApiError 422 while the service ID that has it is locked */
  remove: mutation(['policies', 'access'], async (id: string): Promise<void> => {
    await request('deleteV2Policy', `/v2/policies/${encodeURIComponent(id)}`, { method: 'DELETE' })
  }),
}
