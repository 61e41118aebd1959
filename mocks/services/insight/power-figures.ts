import type { PolicyRow } from '../iam-policy-management/model.ts'
import { subjectOf, valueOf } from '../iam-policy-management/model.ts'
import { ADMINISTRATOR } from '../access-policy.ts'
import type { State } from '../state.ts'
import type { Facts } from '../../access/model.ts'
import { nameOf } from './names.ts'

type SubjectKind = 'user' | 'service_id' | 'trusted_profile' | 'access_group'

/** How many hold a role by some policy, directly: members of a group count as the group. */
interface RoleHoldersWire {
  readonly role: string
  readonly kind: 'system' | 'service' | 'custom'
  readonly users: number
  readonly service_ids: number
  readonly trusted_profiles: number
  readonly access_groups: number
}

/** Somebody who administers all services, or all of account management. */
interface AdministratorWire {
  readonly id: string
  readonly kind: SubjectKind
  readonly name: string
  readonly on: readonly ('services' | 'account_management')[]
  /** Of an access group. */
  readonly members?: number
}

export interface PowersWire {
  readonly owner_name: string
  readonly roles: readonly RoleHoldersWire[]
  readonly administrators: readonly AdministratorWire[]
}

const NAMED = 50
const members = {
  user: 'users',
  service_id: 'service_ids',
  trusted_profile: 'trusted_profiles',
  access_group: 'access_groups',
} as const

function kindOf(subject: string): SubjectKind {
  if (subject.startsWith('AccessGroupId-')) return 'access_group'
  if (subject.startsWith('iam-ServiceId-')) return 'service_id'
  return subject.startsWith('iam-Profile-') ? 'trusted_profile' : 'user'
}

/** What a policy that names nothing narrower is on: all services, or all of account management. */
function wholeOf({ resource, tags, rule }: PolicyRow): AdministratorWire['on'][number] | undefined {
  if (tags.length > 0 || rule !== undefined) return undefined
  if (resource.some(({ key }) => key !== 'accountId' && key !== 'serviceType')) return undefined
  const type = valueOf(resource, 'serviceType')
  return type === 'service' ? 'services' : type === 'platform_service' ? 'account_management' : undefined
}

/** Who may do what at a glance: holders of each role, and who administers everything. */
export function powerFigures(state: State, facts: Facts, accountId: string): PowersWire {
  const holders = new Map<string, Set<string>>()
  const administers = new Map<string, Set<AdministratorWire['on'][number]>>()
  for (const { row } of state.policies.bucket('state', `${accountId}/active`)) {
    const subject = row.type === 'access' ? subjectOf(row) : undefined
    if (subject === undefined) continue
    for (const role of row.roles) holders.set(role, (holders.get(role) ?? new Set()).add(subject))
    const whole = row.roles.includes(ADMINISTRATOR) ? wholeOf(row) : undefined
    if (whole !== undefined) administers.set(subject, (administers.get(subject) ?? new Set()).add(whole))
  }
  const order = ['system', 'service', 'custom']
  return {
    owner_name: nameOf(state, state.accounts.get(accountId)?.owner_iam_id ?? ''),
    roles: Array.from(holders, ([crn, subjects]): RoleHoldersWire => {
      const role = facts.role(crn)
      const counts = { users: 0, service_ids: 0, trusted_profiles: 0, access_groups: 0 }
      for (const subject of subjects) counts[members[kindOf(subject)]]++
      return { role: role?.display_name ?? crn, kind: role?.kind ?? 'service', ...counts }
    }).toSorted(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) || (a.role < b.role ? -1 : a.role > b.role ? 1 : 0),
    ),
    administrators: Array.from(administers, ([id, on]): AdministratorWire => {
      const kind = kindOf(id)
      return {
        id,
        kind,
        name: nameOf(state, id),
        on: [...on].toSorted().toReversed(),
        ...(kind === 'access_group' ? { members: state.groupMembers.bucket('group_id', id).length } : {}),
      }
    }).slice(0, NAMED),
  }
}
