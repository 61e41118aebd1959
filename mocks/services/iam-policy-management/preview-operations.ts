import { holdsSomewhere } from '../../access/decide.ts'
import type { AccessPolicy, GroupFacts } from '../../access/model.ts'
import { supposing } from '../../access/suppose.ts'
import { ok } from '../../kernel/operation.ts'
import { body, requiredText, z } from '../../kernel/schema.ts'
import { ADMINISTRATOR } from '../access-policy.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { differenceOf } from './difference.ts'
import { invalidBody, policyNotFound, policyService } from './manners.ts'
import type { PolicyRow } from './model.ts'
import { subjectOf } from './model.ts'
import { checkDraft } from './policy-check.ts'
import type { PolicyDraft } from './policy-draft.ts'
import { draftOfV2 } from './policy-draft.ts'
import {
  accessManagement,
  checkUnique,
  checkUnlocked,
  grantReasonOf,
  needToGrant,
  readerOf,
} from './policy-rules.ts'
import { policyV2Schema } from './policy-schema.ts'
import { policyWriter } from './policy-wire.ts'

const operation = operationOf(policyService)

/** Policies, and groups, that one question may be about. */
const AT_ONCE = 50
const ids = z.optional(
  z.array(requiredText(200), 'expected a list').check(z.maxLength(1000, 'must have at most 1000 entries')),
)

const previewSchema = z.object({
  add: z.optional(
    z
      .array(policyV2Schema, 'expected a list')
      .check(z.maxLength(AT_ONCE, `must have at most ${AT_ONCE} entries`)),
  ),
  remove: ids,
  join: z.optional(
    z.object({
      iam_id: requiredText(300),
      groups: z
        .array(requiredText(100), 'expected a list')
        .check(
          z.minLength(1, 'must not be empty'),
          z.maxLength(AT_ONCE, `must have at most ${AT_ONCE} entries`),
        ),
    }),
  ),
})
type PreviewBody = z.infer<typeof previewSchema>

const assignableSchema = z.object({ policies: ids })
type AssignableBody = z.infer<typeof assignableSchema>

const groupResource = (accountId: string, id: string) => ({
  accountId,
  serviceName: 'iam-groups',
  resource: id,
})

const removedOf = (context: Context<PreviewBody>): PolicyRow[] => {
  const mayRead = readerOf(context)
  return (context.body.remove ?? []).map((id) => {
    const row = context.state.policies.get(id)
    return row !== undefined && row.state === 'active' && mayRead(row) ? row : policyNotFound(id)
  })
}

const addedOf = ({ body: { add = [] } }: Context<PreviewBody>): PolicyDraft[] => add.map(draftOfV2)

function groupsToJoin({ state, actor, body: { join } }: Context<PreviewBody>): GroupFacts[] {
  return (join?.groups ?? []).map((id) => {
    const group = state.accessGroups.get(id)
    return group?.account_id === actor.account_id
      ? { id, name: group.name }
      : invalidBody(`There is no access group ${id}.`)
  })
}

/** Everybody whom a subject stands for: an access group's members as far as the caller may see them, and the group itself. */
function peopleOf({ state, access, actor, now }: Context<unknown>, subject: string): readonly string[] {
  const group = state.accessGroups.get(subject)
  if (group === undefined) return [subject]
  const mayRead = access.can('iam-groups.groups.read', groupResource(actor.account_id, group.id))
  if (!mayRead) return [subject]
  const members = [
    ...state.groupMembers.find('group_id', subject),
    ...state.dynamicMembers.find('group_id', subject).filter(({ expires_at }) => expires_at > now),
  ]
  return members.length === 0 ? [subject] : members.map(({ iam_id }) => iam_id)
}

/** Whether it holds at the moment, or looks at the resource, is left out: the question is what it gives when it does. */
const supposed = (draft: PolicyDraft, at: number): AccessPolicy => ({
  id: `supposed-${at}`,
  subject: draft.subject,
  resource: draft.resource,
  ...(draft.tags.length === 0 ? {} : { tags: draft.tags }),
  roles: draft.roles,
})

function preview(context: Context<PreviewBody>) {
  const { state, actor, access, now, body: wanted } = context
  const removed = removedOf(context)
  const drafts = addedOf(context)
  const joined = groupsToJoin(context)
  const { v2: write } = policyWriter(state, access.facts, null)
  const [replaced] = removed
  for (const draft of drafts) {
    if (draft.type !== 'access')
      invalidBody('A preview is of access policies; an authorization gives nobody access.')
    checkDraft(draft, actor.account_id, state, access.facts)
    checkUnlocked(state, draft)
    checkUnique(context, draft, write, replaced?.id)
  }
  const added = drafts.map(supposed)
  const ofGroups = joined.flatMap(({ id }) => access.facts.policiesOf(id))
  const subjects = [...drafts, ...removed].flatMap((policy) => subjectOf(policy) ?? [])
  const people = new Set([
    ...subjects.flatMap((subject) => peopleOf(context, subject)),
    ...(wanted.join === undefined ? [] : [wanted.join.iam_id]),
  ])
  return ok({
    ...differenceOf(
      state,
      actor.account_id,
      {
        before: access.facts,
        after: supposing(access.facts, {
          added,
          removed: new Set(removed.map(({ id }) => id)),
          joined: wanted.join && { iam_id: wanted.join.iam_id, groups: joined },
        }),
        policies: [...added, ...removed, ...ofGroups],
        subjects: [...people],
      },
      now,
    ),
    supposes_conditions: drafts.some(({ rule }) => rule !== undefined),
  })
}

function assignable(context: Context<AssignableBody>) {
  const { state, access, actor, now, body: wanted } = context
  const account = actor.account_id
  const verdict = (reason: string | undefined) => ({ permitted: reason === undefined, reason: reason ?? '' })
  const mayGrant =
    access.can('iam-access-management.policy.create', accessManagement(account)) ||
    holdsSomewhere({ subject: actor.iam_id, role: ADMINISTRATOR, at: now }, access.facts)
  const add = 'iam-groups.members.add'
  const mayAdd =
    access.can(add, { accountId: account, serviceName: 'iam-groups' }) ||
    state.accessGroups
      .find('account_id', account)
      .some(({ id }) => access.can(add, groupResource(account, id)))
  const whyNot = grantReasonOf(context)
  const mayRead = readerOf(context)
  return ok({
    policies: verdict(
      mayGrant
        ? undefined
        : 'You can assign access only to what you administer, and you administer nothing here. It needs the role Administrator on a resource or on IAM Access Management. Ask an administrator or the account owner.',
    ),
    groups: verdict(
      mayAdd
        ? undefined
        : `You can assign only the access groups that you manage, and you manage none. The action '${add}' comes with the role Editor or Administrator on an access group. Ask an administrator of IAM Access Groups or the account owner.`,
    ),
    changes: (wanted.policies ?? []).map((id) => {
      const row = state.policies.get(id)
      const isThere = row !== undefined && mayRead(row)
      const { permitted, reason } = verdict(
        isThere ? whyNot('update', row) : `Policy with Id ${id} not found.`,
      )
      return { id, permitted, reason }
    }),
  })
}

/**
 * Questions that IBM's service does not answer: the simulation's own, for a console that says before a change what it
 * will do. Both only read. `assignable` is about the caller: whether it may assign policies or groups at all, and
 * which policies it may change. `previewAccess` supposes that policies are added or removed, or groups joined, and
 * answers who gains and loses which actions on what, as the engine decides with and without it; it is refused to whom
 * the change itself would be, and what the change would be refused for it is refused for.
 */
export const previewOperations: readonly Operation[] = [
  operation<AssignableBody>('POST /v2/authz/assignable', {
    id: 'listAssignable',
    who: 'Anyone signed in, about themselves (not IBM’s: the simulation’s own)',
    fidelity: 'shape',
    writes: false,
    body: body(assignableSchema),
    authorize: 'authenticated',
    handle: assignable,
  }),
  operation<PreviewBody>('POST /v2/authz/preview', {
    id: 'previewAccess',
    who: 'Who may make the change that it is about (not IBM’s: the simulation’s own)',
    fidelity: 'shape',
    writes: false,
    body: body(previewSchema),
    authorize: (context) => {
      for (const draft of addedOf(context)) needToGrant(context, 'create', draft)
      for (const row of removedOf(context)) needToGrant(context, 'delete', row)
      for (const id of context.body.join?.groups ?? [])
        context.access.need('iam-groups.members.add', groupResource(context.actor.account_id, id))
    },
    handle: preview,
  }),
]
