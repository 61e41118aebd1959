import { firstTag, nextTag } from '../../kernel/etag.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body, optionalText, requiredText, z } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { listGroups } from './group-list.ts'
import {
  checkGroupLimit,
  checkName,
  groupOfPath,
  groupSpace,
  needNotPublic,
  needOnGroup,
} from './group-rules.ts'
import { groupWire } from './group-wire.ts'
import { accessGroupService, checkTag, missingQuery, notEmpty } from './manners.ts'
import { membersOf } from './membership.ts'
import type { AccessGroupRow } from './model.ts'

const operation = operationOf(accessGroupService)

/** Longest name and description (api-contract.md, 6). */
const NAME = 100
const DESCRIPTION = 250

const createSchema = z.object({ name: requiredText(NAME), description: optionalText(DESCRIPTION) })
const updateSchema = z.object({
  name: z.optional(requiredText(NAME)),
  description: optionalText(DESCRIPTION),
})
type CreateBody = z.infer<typeof createSchema>
type UpdateBody = z.infer<typeof updateSchema>

const tagged = (row: AccessGroupRow) => ({ ETag: row.entity_tag })

function create({ state, actor, now, ids, query, body: wanted }: Context<CreateBody>) {
  const account_id = query.get('account_id') ?? missingQuery('account_id')
  checkName(state, account_id, wanted.name)
  checkGroupLimit(state, account_id)
  const id = `AccessGroupId-${ids.uuid()}`
  const row = state.accessGroups.insert({
    id,
    entity_tag: firstTag(id),
    account_id,
    name: wanted.name,
    description: wanted.description ?? '',
    created_at: now,
    created_by_id: actor.iam_id,
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  return created(groupWire(state, row, query), tagged(row))
}

function update(context: Context<UpdateBody>) {
  const { state, actor, now, query, headers, body: changes } = context
  const row = groupOfPath(context)
  checkTag(headers, row.entity_tag, `Access group '${row.name}'`)
  needNotPublic(row, 'cannot be changed')
  if (changes.name !== undefined) checkName(state, row.account_id, changes.name, row.id)
  const changed = state.accessGroups.update(row.id, {
    ...(changes.name === undefined ? {} : { name: changes.name }),
    ...(changes.description === undefined ? {} : { description: changes.description }),
    entity_tag: nextTag(row.entity_tag, row.id),
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  return ok(groupWire(state, changed, query), tagged(changed))
}

/** Deletes a group with its memberships and policies; its members stay (console-ui.md, 3.12). */
function remove(context: Context<unknown>) {
  const { state, query, now } = context
  const row = groupOfPath(context)
  needNotPublic(row, 'cannot be deleted')
  const members = membersOf(state, 'group_id', row.id, 'all', now).length
  if (members > 0 && query.get('force') !== 'true') notEmpty(row.name, members)
  state.accessGroups.remove(row.id)
  return noContent()
}

const VIEWERS = 'Viewer, Operator, Editor or Administrator on IAM Access Groups'
const EDITORS = 'Editor or Administrator on IAM Access Groups'

export const accessGroupOperations: readonly Operation[] = [
  operation('GET /v2/groups', {
    id: 'listAccessGroups',
    isSteady: true,
    who: `The groups you are in: anyone. Others: ${VIEWERS}`,
    authorize: 'authenticated',
    handle: listGroups,
  }),
  operation<CreateBody>('POST /v2/groups', {
    id: 'createAccessGroup',
    who: EDITORS,
    body: body(createSchema),
    authorize: ({ access, query, actor }) =>
      access.need('iam-groups.groups.create', groupSpace(query.get('account_id') ?? actor.account_id)),
    handle: create,
  }),
  operation('GET /v2/groups/{id}', {
    id: 'getAccessGroup',
    who: VIEWERS,
    authorize: needOnGroup('groups.read'),
    handle: (context) => {
      const row = groupOfPath(context)
      return ok(groupWire(context.state, row, context.query), tagged(row))
    },
  }),
  operation<UpdateBody>('PATCH /v2/groups/{id}', {
    id: 'updateAccessGroup',
    who: EDITORS,
    body: body(updateSchema),
    authorize: needOnGroup('groups.update'),
    handle: update,
  }),
  operation('DELETE /v2/groups/{id}', {
    id: 'deleteAccessGroup',
    who: EDITORS,
    authorize: needOnGroup('groups.delete'),
    handle: remove,
  }),
]
