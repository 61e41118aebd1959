import type { AccessGroup } from '../../api/access-groups.ts'
import type { SupposedChange } from '../../api/access-preview.ts'
import { classicPermissions } from '../../api/classic.ts'
import { groupMembers } from '../../api/group-members.ts'
import type { PolicyContent } from '../../api/policies.ts'
import { policies, written } from '../../api/policies.ts'
import type { Principal } from '../../iam/access/principal.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { describePolicy } from '../../iam/describe-policy.ts'
import type { PolicyValues } from './policy-values.ts'

/** One thing in the summary that is not assigned yet, or could not be. */
export type Assignment = {
  readonly id: number
  /** Why it was not assigned, when it was tried. */
  readonly error?: unknown
} & (
  | {
      readonly kind: 'policy'
      readonly content: PolicyContent
      /** What was typed, to edit it again; the role on a resource group that came with another policy has none. */
      readonly values?: PolicyValues
    }
  | { readonly kind: 'group'; readonly group: AccessGroup }
  | {
      readonly kind: 'classic'
      /** What the permissions are called together. */
      readonly set: string
      /** SoftLayer's ID of the user. */
      readonly userId: number
      readonly keyNames: readonly string[]
    }
)

const memberKinds = { user: 'user', serviceId: 'service', profile: 'profile' } as const

export function assignmentWords(assignment: Assignment, names: PolicyNames): string {
  if (assignment.kind === 'group') return `Member of the access group ${assignment.group.name}`
  return assignment.kind === 'classic'
    ? `${assignment.set} in classic infrastructure`
    : describePolicy(assignment.content, names)
}

/** All of them as one change, to see what it would do. */
export function changeOf(assignments: readonly Assignment[], { id }: Principal): SupposedChange {
  const groups = assignments.flatMap((one) => (one.kind === 'group' ? [one.group.id] : []))
  return {
    add: assignments.flatMap((one) => (one.kind === 'policy' ? [one.content] : [])),
    ...(groups.length === 0 ? {} : { join: { iam_id: id, groups } }),
  }
}

/** The request that assigns it, for who does the same with the API. */
export function requestOf(assignment: Assignment, { kind, id }: Principal): string {
  const text = (route: string, body: object): string => `${route}\n${JSON.stringify(body, null, 2)}`
  if (assignment.kind === 'policy') {
    const { version, body } = written(assignment.content)
    return text(`POST /${version}/policies`, body)
  }
  if (assignment.kind === 'classic')
    return text(`POST ${classicPermissions.path('add', assignment.userId)}`, {
      parameters: [assignment.keyNames.map((keyName) => ({ keyName }))],
    })
  const type = kind === 'group' ? undefined : memberKinds[kind]
  return text(`PUT /v2/groups/${assignment.group.id}/members`, { members: [{ iam_id: id, type }] })
}

async function assign(assignment: Assignment, { kind, id }: Principal): Promise<void> {
  if (assignment.kind === 'policy') await policies.create(assignment.content)
  else if (assignment.kind === 'classic')
    await classicPermissions.give(assignment.userId, assignment.keyNames)
  else if (kind !== 'group') await groupMembers.add(assignment.group.id, id, memberKinds[kind])
}

/**
 * Assigns one after the other, each for itself: one that is refused does not keep the others back.
 * @returns those that were not assigned, each with why
 */
export async function assignAll(
  assignments: readonly Assignment[],
  principal: Principal,
): Promise<readonly Assignment[]> {
  const left: Assignment[] = []
  for (const one of assignments)
    try {
      await assign(one, principal)
    } catch (error) {
      left.push({ ...one, error })
    }
  return left
}
