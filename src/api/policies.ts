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
  readonly created_by_id: string
  readonly description?: string
  readonly type: 'access' | 'authorization'
  readonly subject: { readonly attributes: readonly PolicyAttribute[] }
  readonly control: { readonly grant: { readonly roles: readonly PolicyRole[] } }
  readonly resource: {
    readonly attributes: readonly PolicyAttribute[]
    readonly tags?: readonly PolicyAttribute[]
  }
  /** `time-based-conditions:weekly:all-day` and the like, where it holds at some times only. */
  readonly pattern?: string
  readonly rule?: PolicyRule
  /** Where it was asked for, once the policy has permitted something. */
  readonly last_permit_at?: string
}

interface PolicyPage {
  readonly policies: readonly Policy[]
  readonly next?: { readonly start: string }
}

/** A policy as it is written: an access policy for one subject, in the shape of v2. */
export interface PolicyContent {
  readonly subject: { readonly attributes: readonly PolicyAttribute[] }
  readonly control: { readonly grant: { readonly roles: readonly PolicyRole[] } }
  readonly resource: Policy['resource']
  readonly description?: string
  readonly pattern?: string
  readonly rule?: PolicyRule
}

/** When a policy holds: one condition, or several. */
export type PolicyRule =
  | PolicyAttribute
  | { readonly operator: 'and' | 'or'; readonly conditions: readonly PolicyRule[] }

/** A policy and the version that a change of it must name. */
export interface PolicyVersion {
  readonly policy: Policy
  readonly etag: string
}

/** True when v1 of the API can say it too: no conditions, no lists of values, no tests for existence. */
export const isV1 = ({ resource, rule }: Pick<Policy, 'resource' | 'rule'>): boolean =>
  rule === undefined &&
  resource.attributes.every(
    ({ operator, value }) =>
      (operator === 'stringEquals' || operator === 'stringMatch') && typeof value === 'string',
  )

const named = ({ key, operator, value }: PolicyAttribute) => ({ name: key, operator, value })

/** The call that creates a policy: v1 where it can say it, v2 where it needs conditions or more operators. */
export function written(content: PolicyContent, type: 'access' | 'authorization' = 'access') {
  const { subject, control, resource, description, rule } = content
  const roles = control.grant.roles.map(({ role_id }) => ({ role_id }))
  const more = description === undefined || description === '' ? {} : { description }
  if (isV1({ resource, ...(rule === undefined ? {} : { rule }) }))
    return {
      version: 'v1',
      body: {
        type,
        subjects: [{ attributes: subject.attributes.map(({ key, value }) => ({ name: key, value })) }],
        roles,
        resources: [
          {
            attributes: resource.attributes.map(named),
            ...(resource.tags === undefined ? {} : { tags: resource.tags.map(named) }),
          },
        ],
        ...more,
      },
    } as const
  return { version: 'v2', body: inV2(content, type) } as const
}

/** A policy in the words of v2, whether v1 could say it or not. */
export const inV2 = (
  { subject, control, resource, description, pattern, rule }: PolicyContent,
  type: 'access' | 'authorization' = 'access',
) => ({
  type,
  subject,
  control: { grant: { roles: control.grant.roles.map(({ role_id }) => ({ role_id })) } },
  resource,
  ...(description === undefined || description === '' ? {} : { description }),
  ...(rule === undefined ? {} : { pattern, rule }),
})

const PAGE = 100
const AFFECTS = ['policies', 'access'] as const
const path = (id: string): string => `/v2/policies/${encodeURIComponent(id)}`

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
  /** When each of these policies permitted something last, by its ID. The service tells this or the roles' names, not both. */
  lastPermits: (accountId: string, iamId: string) =>
    query(
      'policies',
      'listV2Policies',
      { accountId, iamId, permits: true },
      async (signal): Promise<ReadonlyMap<string, string>> => {
        const found = await all(
          { account_id: accountId, iam_id: iamId, type: 'access', format: 'include_last_permit' },
          signal,
        )
        return new Map(
          found.flatMap(({ id, last_permit_at: at }) => (at === undefined ? [] : [[id, at] as const])),
        )
      },
    ),
  /** What services are authorized to do with others: what of it the reader may see, with the roles' names. */
  authorizations: (accountId: string) =>
    query(
      'policies',
      'listV2Policies',
      { accountId, type: 'authorization' },
      (signal): Promise<readonly Policy[]> =>
        all({ account_id: accountId, type: 'authorization', format: 'display' }, signal),
    ),
  /** The policies, authorizations too, that have a role. The service has no filter for it, so all of them are read. */
  withRole: (accountId: string, crn: string) =>
    query('policies', 'listV2Policies', { accountId, crn }, async (signal): Promise<readonly Policy[]> =>
      (await all({ account_id: accountId }, signal)).filter(({ control }) =>
        control.grant.roles.some(({ role_id }) => role_id === crn),
      ),
    ),
  /** Reads one anew, with its roles' names and the version that a change must name. */
  read: async (id: string): Promise<PolicyVersion> => {
    const { data, etag = '*' } = await request<Policy>('getV2Policy', path(id), {
      query: { format: 'display' },
    })
    return { policy: data, etag }
  },
  get: (id: string) => query('policies', 'getV2Policy', id, () => policies.read(id)),
  /**
   * Creates a policy: by v1 where it can say it, else by v2.
   * @throws ApiError 409 when the subject has one with the same attributes, 422 at the limits and for a locked service ID
   */
  create: mutation(
    AFFECTS,
    async (content: PolicyContent, type: 'access' | 'authorization' = 'access'): Promise<void> => {
      const { version, body } = written(content, type)
      await request(version === 'v1' ? 'createPolicy' : 'createV2Policy', `/${version}/policies`, {
        method: 'POST',
        body,
      })
    },
  ),
  /** Puts another policy in its place. @throws ApiError 412 when it was changed since it was read */
  replace: mutation(
    AFFECTS,
    async ({ policy, etag }: PolicyVersion, content: PolicyContent): Promise<void> => {
      // What v1 cannot see it cannot replace.
      const { version, body } = isV1(policy)
        ? written(content, policy.type)
        : { version: 'v2', body: inV2(content, policy.type) }
      await request(
        version === 'v1' ? 'replacePolicy' : 'replaceV2Policy',
        `/${version}/policies/${encodeURIComponent(policy.id)}`,
        { method: 'PUT', body, headers: { 'If-Match': etag } },
      )
    },
  ),
  /** @throws ApiError 422 while the service ID that has it is locked */
  remove: mutation(AFFECTS, async (id: string): Promise<void> => {
    await request('deleteV2Policy', path(id), { method: 'DELETE' })
  }),
}
