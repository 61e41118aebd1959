import { groupTime } from '../../kernel/timestamps.ts'
import type { State } from '../state.ts'
import { fullName } from '../user-management/model.ts'
import type { AccessGroupRow, GroupMemberRow } from './model.ts'

/** An access group as it travels (api-contract.md, 6). */
export interface AccessGroupWire {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly account_id: string
  readonly created_at: string
  readonly created_by_id: string
  readonly last_modified_at: string
  readonly last_modified_by_id: string
  readonly href: string
  /** With `show_federated`. */
  readonly is_federated?: boolean
  /** With `show_crn`. */
  readonly crn?: string
}

/** A member as a list shows it; name and the rest with `verbose=true`. */
export interface GroupMemberWire {
  readonly iam_id: string
  readonly type: 'user' | 'service' | 'profile'
  readonly membership_type: 'static' | 'dynamic'
  readonly created_at: string
  readonly created_by_id: string
  readonly href: string
  readonly name?: string
  readonly email?: string
  readonly description?: string
}

const HOST = 'https://iam.cloud.ibm.com'

/** A group with rules takes in federated people. */
export const isFederated = (state: State, row: Pick<AccessGroupRow, 'id'>): boolean =>
  state.groupRules.bucket('group_id', row.id).length > 0

export const groupWire = (state: State, row: AccessGroupRow, query: URLSearchParams): AccessGroupWire => ({
  id: row.id,
  name: row.name,
  description: row.description,
  account_id: row.account_id,
  created_at: groupTime(row.created_at),
  created_by_id: row.created_by_id,
  last_modified_at: groupTime(row.last_modified_at),
  last_modified_by_id: row.last_modified_by_id,
  href: `${HOST}/v2/groups/${row.id}`,
  ...(query.get('show_federated') === 'true' ? { is_federated: isFederated(state, row) } : {}),
  ...(query.get('show_crn') === 'true'
    ? { crn: `crn:v1:bluemix:public:iam-groups::a/${row.account_id}::access-group:${row.id}` }
    : {}),
})

/** How a member is called. IBM accepts IAM IDs that it does not know; such a member has its ID for a name. */
function namesOf(state: State, iamId: string): { name: string; email?: string; description?: string } {
  const user = state.users.get(iamId)
  if (user !== undefined) return { name: fullName(user), email: user.email }
  const serviceId = state.serviceIds.one('iam_id', iamId)
  if (serviceId !== undefined) return { name: serviceId.name, description: serviceId.description ?? '' }
  const profile = state.profiles.one('iam_id', iamId)
  if (profile !== undefined) return { name: profile.name, description: profile.description ?? '' }
  return { name: iamId }
}

export const memberWire = (state: State, row: GroupMemberRow, isVerbose: boolean): GroupMemberWire => ({
  iam_id: row.iam_id,
  type: row.type,
  membership_type: row.membership_type,
  created_at: groupTime(row.created_at),
  created_by_id: row.created_by_id,
  href: `${HOST}/v2/groups/${row.group_id}/members/${row.iam_id}`,
  ...(isVerbose ? namesOf(state, row.iam_id) : {}),
})
