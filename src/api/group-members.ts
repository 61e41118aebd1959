import { ApiError } from '../lib/api-error.ts'
import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Members of access groups, of IAM Access Groups. Shapes: what the console reads. */

export type MemberKind = 'user' | 'service' | 'profile'

export interface GroupMember {
  readonly iam_id: string
  readonly type: MemberKind
  /** `dynamic`: by a rule, for some hours after a sign-in. */
  readonly membership_type: 'static' | 'dynamic'
  readonly created_at: string
  readonly name?: string
  readonly email?: string
  readonly description?: string
}

interface MemberPage {
  readonly members: readonly GroupMember[]
  readonly next?: { readonly href: string }
}

interface Outcome {
  readonly status_code: number
  readonly trace?: string
  readonly errors?: readonly { readonly code: string; readonly message: string }[]
}

/** What a member is called: whoever was invited and has no name yet has an email address; an unknown identity its ID. */
export const memberName = ({ name = '', email = '', iam_id }: GroupMember): string => name || email || iam_id

const PAGE = 100
const MOST_PAGES = 50

const path = (id: string, rest = ''): string => `/v2/groups/${encodeURIComponent(id)}/members${rest}`

/** A request for many is answered with 207 and a result for each; here one is asked for, and its refusal is thrown. */
function needDone(operation: string, outcome: Outcome | undefined, transactionId: string | undefined): void {
  const [error] = outcome?.errors ?? []
  if (outcome === undefined || outcome.status_code < 400) return
  throw new ApiError({
    status: outcome.status_code,
    code: error?.code ?? String(outcome.status_code),
    message: error?.message ?? 'The cloud could not do it.',
    details: undefined,
    transactionId: outcome.trace ?? transactionId,
    operation,
  })
}

export const groupMembers = {
  /** All members, static and dynamic, by name: of a kind, or of all three. */
  list: (groupId: string, kind?: MemberKind) =>
    query(
      'access-groups',
      'listAccessGroupMembers',
      { groupId, kind },
      async (signal): Promise<readonly GroupMember[]> => {
        const found: GroupMember[] = []
        for (let page = 0; page < MOST_PAGES; page++) {
          const { data } = await request<MemberPage>('listAccessGroupMembers', path(groupId), {
            query: {
              type: kind,
              membership_type: 'all',
              verbose: true,
              sort: 'name',
              limit: PAGE,
              offset: page * PAGE,
            },
            signal,
          })
          found.push(...data.members)
          if (data.next === undefined) break
        }
        return found
      },
    ),
  /** @throws ApiError 409 when the identity is in 50 groups already */
  add: mutation(
    ['access-groups', 'access'],
    async (groupId: string, iamId: string, type: MemberKind): Promise<void> => {
      const { data, transactionId } = await request<{ readonly members: readonly Outcome[] }>(
        'addMembersToAccessGroup',
        path(groupId),
        { method: 'PUT', body: { members: [{ iam_id: iamId, type }] } },
      )
      needDone('addMembersToAccessGroup', data.members[0], transactionId)
    },
  ),
}
