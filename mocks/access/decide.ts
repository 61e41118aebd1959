import { covers } from './attributes.ts'
import { holds, looksAtResource } from './conditions.ts'
import { contains } from './contains.ts'
import type {
  AccessPolicy,
  Because,
  Decision,
  Facts,
  GroupFacts,
  Question,
  RoleFacts,
  Scope,
} from './model.ts'

/**
 * Two actions that even the account owner holds only by an explicit role (they matter while creation is restricted).
 * Source: IAM documentation, "Restricting users from creating API keys".
 */
const NEVER_IMPLICIT = new Set(['iam-identity.user-apikey.create', 'iam-identity.serviceid.create'])

interface Held {
  readonly policy: AccessPolicy
  readonly group: GroupFacts | undefined
}

interface Applicable extends Held {
  readonly role: RoleFacts
}

/** Every policy that works for the subject: its own, and those of the groups it is in. */
export function* held(subject: string, facts: Facts): Generator<Held> {
  for (const policy of facts.policiesOf(subject)) yield { policy, group: undefined }
  for (const group of facts.groupsOf(subject))
    for (const policy of facts.policiesOf(group.id)) yield { policy, group }
}

/** Every role that the subject's policies give on the resource at that moment, directly or through a group. */
function* applicable(question: Omit<Question, 'action'>, facts: Facts): Generator<Applicable> {
  const { subject, resource, at } = question
  for (const { policy, group } of held(subject, facts)) {
    if (!covers(policy, resource, facts) || !holds(policy.rule, resource, at)) continue
    for (const crn of policy.roles) {
      const role = facts.role(crn)
      if (role !== undefined) yield { policy, role, group }
    }
  }
}

const isOwner = (subject: string, accountId: string, facts: Facts): boolean =>
  facts.ownerOf(accountId) === subject

const because = ({ policy, role, group }: Applicable): Because => ({
  kind: 'policy',
  policy_id: policy.id,
  role: role.display_name,
  role_crn: role.crn,
  ...(group === undefined ? {} : { group }),
})

/** Decides whether the subject may do the action on the resource, and says why or what is missing. */
export function decide(question: Question, facts: Facts): Decision {
  const { subject, action, resource } = question
  if (isOwner(subject, resource.accountId, facts) && !NEVER_IMPLICIT.has(action))
    return { permit: true, because: [{ kind: 'owner' }] }
  const reasons: Because[] = []
  for (const found of applicable(question, facts))
    if (found.role.actionsOn(resource.serviceName).has(action)) reasons.push(because(found))
  if (reasons.length > 0) return { permit: true, because: reasons }
  const roles = facts.rolesWith(action, resource.serviceName)
  return { permit: false, because: [], missing: { action, roles, resource } }
}

/**
 * The roles that the subject holds on the resource, each with where it comes from. The account owner's implicit
 * access is not a role and is not listed; ask `decide` for it.
 */
export function rolesOn(
  question: Omit<Question, 'action'>,
  facts: Facts,
): { role: RoleFacts; because: Because }[] {
  return Array.from(applicable(question, facts), (found) => ({ role: found.role, because: because(found) }))
}

/**
 * Tells, for one scope after another, what gives the subject a role on everything that the scope covers: ownership of
 * the account, or a policy that contains the scope. Nothing when nothing does. A policy that looks at the resource (a
 * bucket's prefix) contains no scope.
 */
export function authorityOf(
  { subject, role, at }: { readonly subject: string; readonly role: string; readonly at: number },
  facts: Facts,
): (scope: Scope) => Because[] {
  const roleFacts = facts.role(role)
  const candidates =
    roleFacts === undefined
      ? []
      : Array.from(held(subject, facts), (one) => ({ ...one, role: roleFacts })).filter(
          ({ policy }) =>
            policy.roles.includes(role) &&
            !looksAtResource(policy.rule) &&
            holds(policy.rule, { accountId: '', serviceName: '' }, at),
        )
  return (scope) => {
    const account = scope.resource.find(({ key }) => key === 'accountId')?.value
    if (typeof account === 'string' && isOwner(subject, account, facts)) return [{ kind: 'owner' }]
    return candidates.filter(({ policy }) => contains(policy, scope, facts)).map(because)
  }
}

/** The same for one scope. */
export const authorityOver = (
  {
    scope,
    ...question
  }: {
    readonly subject: string
    readonly role: string
    readonly scope: Scope
    readonly at: number
  },
  facts: Facts,
): Because[] => authorityOf(question, facts)(scope)

/** What the subject may do on the resource, as a test of one action after another: `decide` for many actions at once. */
export function powersOn(question: Omit<Question, 'action'>, facts: Facts): (action: string) => boolean {
  const { subject, resource } = question
  const owns = isOwner(subject, resource.accountId, facts)
  const roles = Array.from(applicable(question, facts), ({ role }) => role.actionsOn(resource.serviceName))
  return (action) => (owns && !NEVER_IMPLICIT.has(action)) || roles.some((actions) => actions.has(action))
}

/** True when the subject holds the role on anything at all at that moment, directly or through a group. */
export function holdsSomewhere(
  { subject, role, at }: { readonly subject: string; readonly role: string; readonly at: number },
  facts: Facts,
): boolean {
  for (const { policy } of held(subject, facts))
    if (policy.roles.includes(role) && holds(policy.rule, { accountId: '', serviceName: '' }, at)) return true
  return false
}
