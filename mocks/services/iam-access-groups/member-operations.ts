import type { Reply } from '../../kernel/operation.ts'
import { noContent, ok } from '../../kernel/operation.ts'
import { Failure } from '../../kernel/failure.ts'
import { body, requiredText, z } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { groupOf, groupOfPath, groupResource, needNotPublic, needOnGroup } from './group-rules.ts'
import { memberWire } from './group-wire.ts'
import { accessGroupService, memberNotFound, missingQuery } from './manners.ts'
import { addMember, removeMember } from './member-change.ts'
import type { GroupMemberRow } from './model.ts'
import { membershipIn, membersOf } from './membership.ts'
import { byText, groupPage, inOrder } from './paging.ts'

const operation = operationOf(accessGroupService)

/** Members, or groups, that one request may name. */
const AT_ONCE = 50

const upTo = <Item>(item: z.Shape<Item>) =>
  z
    .array(item, 'expected a list')
    .check(z.minLength(1, 'must not be empty'), z.maxLength(AT_ONCE, `must have at most ${AT_ONCE} entries`))
const memberId = requiredText(300)
const memberType = z.enum(['user', 'service', 'profile'], 'expected user, service or profile')

const addSchema = z.object({ members: upTo(z.object({ iam_id: memberId, type: memberType })) })
const removeSchema = z.object({ members: upTo(memberId) })
const addToManySchema = z.object({ type: memberType, groups: upTo(requiredText(100)) })
type AddBody = z.infer<typeof addSchema>
type RemoveBody = z.infer<typeof removeSchema>
type AddToManyBody = z.infer<typeof addToManySchema>

const multiStatus = (answer: unknown): Reply => ({ status: 207, body: answer })

function list(context: Context<unknown>): Reply {
  const { state, url, query, now } = context
  const group = groupOfPath(context)
  const membership = membershipIn(query, 'static')
  const type = query.get('type')
  const isVerbose = query.get('verbose') === 'true'
  const found = membersOf(state, 'group_id', group.id, membership, now)
    .filter((row) => type === null || row.type === type)
    .map((row) => memberWire(state, row, isVerbose))
  const sorts = {
    id: (member: (typeof found)[number]) => member.iam_id,
    name: (member: (typeof found)[number]) => byText(member.name ?? member.iam_id),
    email: (member: (typeof found)[number]) => byText(member.email ?? ''),
    created_at: (member: (typeof found)[number]) => member.created_at,
  }
  const { head, rows } = groupPage({ url, rows: inOrder(found, query.get('sort'), sorts) })
  return ok({ ...head, members: rows })
}

function add(context: Context<AddBody>): Reply {
  const group = groupOfPath(context)
  needNotPublic(group, 'has everybody in it: nobody is added')
  return multiStatus({
    members: context.body.members.map(({ iam_id, type }) => ({
      iam_id,
      type,
      ...addMember(context, group, iam_id, type),
    })),
  })
}

function removeSeveral(context: Context<RemoveBody>): Reply {
  const group = groupOfPath(context)
  const members = context.body.members.map((iam_id) => ({
    iam_id,
    ...removeMember(context, group, iam_id),
  }))
  if (members.every(({ status_code }) => status_code === 404))
    memberNotFound(`None of the ${members.length} identities is a member of ${group.id}.`)
  return multiStatus({ access_group_id: group.id, members })
}

function removeOne(context: Context<unknown>): Reply {
  const group = groupOfPath(context)
  const outcome = removeMember(context, group, context.path['iam_id'] ?? '')
  const [error] = outcome.errors ?? []
  if (error !== undefined) throw new Failure({ status: outcome.status_code, ...error })
  return noContent()
}

/** One of many groups, decided and done for itself. */
function addToOne(context: Context<AddToManyBody>, iamId: string, access_group_id: string) {
  const trace = context.transactionId
  try {
    const group = groupOf(context.state, access_group_id)
    context.access.need('iam-groups.members.add', groupResource(group))
    needNotPublic(group, 'has everybody in it: nobody is added')
    const { status_code, errors } = addMember(context, group, iamId, context.body.type)
    return { access_group_id, status_code, trace, ...(errors === undefined ? {} : { errors }) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { status, code, message } = error.fields
    return { access_group_id, status_code: status, trace, errors: [{ code, message }] }
  }
}

function addToMany(context: Context<AddToManyBody>): Reply {
  const iam_id = context.path['iam_id'] ?? ''
  return multiStatus({
    iam_id,
    groups: context.body.groups.map((group) => addToOne(context, iam_id, group)),
  })
}

const membershipsOf = ({ state, path, now }: Context<unknown>): readonly GroupMemberRow[] =>
  membersOf(state, 'iam_id', path['iam_id'] ?? '', 'all', now)

function removeFromAll(context: Context<unknown>): Reply {
  const iam_id = context.path['iam_id'] ?? ''
  const memberships = membershipsOf(context)
  if (memberships.length === 0) memberNotFound(`${iam_id} is not a member of any access group.`)
  const removeFrom = (group_id: string) => {
    const { status_code, errors } = removeMember(context, groupOf(context.state, group_id), iam_id)
    const trace = context.transactionId
    return { access_group_id: group_id, status_code, trace, ...(errors === undefined ? {} : { errors }) }
  }
  return multiStatus({
    iam_id,
    groups: Array.from(new Set(memberships.map(({ group_id }) => group_id)), removeFrom),
  })
}

const EDITORS = 'Editor or Administrator on IAM Access Groups'

const needAccount = ({ query }: Context<unknown>): void => {
  if (query.get('account_id') === null) missingQuery('account_id')
}

export const groupMemberOperations: readonly Operation[] = [
  operation('GET /v2/groups/{id}/members', {
    id: 'listAccessGroupMembers',
    who: 'Viewer, Operator, Editor or Administrator on IAM Access Groups',
    authorize: needOnGroup('groups.read'),
    handle: list,
  }),
  operation<AddBody>('PUT /v2/groups/{id}/members', {
    id: 'addMembersToAccessGroup',
    who: EDITORS,
    body: body(addSchema),
    authorize: needOnGroup('members.add'),
    handle: add,
  }),
  operation<RemoveBody>('POST /v2/groups/{id}/members/delete', {
    id: 'removeMembersFromAccessGroup',
    who: EDITORS,
    body: body(removeSchema),
    authorize: needOnGroup('members.remove'),
    handle: removeSeveral,
  }),
  operation('HEAD /v2/groups/{id}/members/{iam_id}', {
    id: 'isMemberOfAccessGroup',
    who: 'The member; Viewer, Operator, Editor or Administrator on IAM Access Groups',
    authorize: (context) => {
      if (context.path['iam_id'] !== context.actor.iam_id) needOnGroup('groups.read')(context)
    },
    handle: (context) => {
      const group = groupOfPath(context)
      const iam_id = context.path['iam_id'] ?? ''
      return membersOf(context.state, 'iam_id', iam_id, 'all', context.now).some(
        ({ group_id }) => group_id === group.id,
      )
        ? noContent()
        : memberNotFound(`${iam_id} is not a member of ${group.id}.`)
    },
  }),
  operation('DELETE /v2/groups/{id}/members/{iam_id}', {
    id: 'removeMemberFromAccessGroup',
    who: EDITORS,
    authorize: needOnGroup('members.remove'),
    handle: removeOne,
  }),
  operation<AddToManyBody>('PUT /v2/groups/_allgroups/members/{iam_id}', {
    id: 'addMemberToMultipleAccessGroups',
    who: EDITORS,
    body: body(addToManySchema),
    authorize: needAccount,
    handle: addToMany,
  }),
  operation('DELETE /v2/groups/_allgroups/members/{iam_id}', {
    id: 'removeMemberFromAllAccessGroups',
    who: EDITORS,
    authorize: (context) => {
      needAccount(context)
      for (const { group_id } of membershipsOf(context))
        context.access.need('iam-groups.members.remove', groupResource(groupOf(context.state, group_id)))
    },
    handle: removeFromAll,
  }),
]
