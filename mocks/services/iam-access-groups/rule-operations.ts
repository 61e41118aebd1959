import { firstTag, nextTag } from '../../kernel/etag.ts'
import type { Reply } from '../../kernel/operation.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body, optionalText, requiredText, z } from '../../kernel/schema.ts'
import { groupTime } from '../../kernel/timestamps.ts'
import type { ClaimCondition } from '../claim-conditions.ts'
import { conditionsSchema } from '../claim-conditions.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { groupOfPath, needNotPublic, needOnGroup } from './group-rules.ts'
import { accessGroupService, checkTag, limitReached, ruleNotFound } from './manners.ts'
import type { GroupRuleRow } from './model.ts'

const operation = operationOf(accessGroupService)

/** Dynamic rules of one group (IAM documentation, limits). */
const RULES_PER_GROUP = 5

const LONGEST = 24

const schema = z.object({
  name: optionalText(100),
  expiration: z.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST,
    `must be a whole number of hours from 1 to ${LONGEST}`,
  ),
  realm_name: requiredText(1000),
  conditions: conditionsSchema,
})
type RuleBody = z.infer<typeof schema>

/** A dynamic rule as it travels (api-contract.md, 6). */
export interface GroupRuleWire {
  readonly id: string
  readonly name?: string
  readonly expiration: number
  readonly realm_name: string
  readonly access_group_id: string
  readonly account_id: string
  readonly conditions: readonly ClaimCondition[]
  readonly created_at: string
  readonly created_by_id: string
  readonly last_modified_at: string
  readonly last_modified_by_id: string
}

const wire = (row: GroupRuleRow): GroupRuleWire => ({
  id: row.id,
  ...(row.name === undefined ? {} : { name: row.name }),
  expiration: row.expiration,
  realm_name: row.realm_name,
  access_group_id: row.group_id,
  account_id: row.account_id,
  conditions: row.conditions,
  created_at: groupTime(row.created_at),
  created_by_id: row.created_by_id,
  last_modified_at: groupTime(row.last_modified_at),
  last_modified_by_id: row.last_modified_by_id,
})

const tagged = (row: GroupRuleRow) => ({ ETag: row.entity_tag })

/** The rule that the path names, of the group that the path names. */
function ruleOf(context: Context<unknown>): GroupRuleRow {
  const group = groupOfPath(context)
  const id = context.path['rule'] ?? ''
  const row = context.state.groupRules.get(id)
  return row?.group_id === group.id ? row : ruleNotFound(id)
}

const contentOf = ({ name, expiration, realm_name, conditions }: RuleBody) => ({
  name: name === '' ? undefined : name,
  expiration,
  realm_name,
  conditions,
})

function create(context: Context<RuleBody>): Reply {
  const { state, ids, now, actor, body: wanted } = context
  const group = groupOfPath(context)
  needNotPublic(group, 'has everybody in it: it needs no rules')
  if (state.groupRules.bucket('group_id', group.id).length >= RULES_PER_GROUP)
    limitReached(
      `Access group '${group.name}' has ${RULES_PER_GROUP} rules, the most a group can have. Remove one, or add its conditions to another.`,
    )
  const id = `ClaimRule-${ids.uuid()}`
  const row = state.groupRules.insert({
    id,
    entity_tag: firstTag(id),
    group_id: group.id,
    account_id: group.account_id,
    ...contentOf(wanted),
    created_at: now,
    created_by_id: actor.iam_id,
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  return created(wire(row), tagged(row))
}

/** Who is in the group by the rule stays until the next sign-in, or until the time given then is over. */
function replace(context: Context<RuleBody>): Reply {
  const { state, headers, now, actor, body: wanted } = context
  const row = ruleOf(context)
  checkTag(headers, row.entity_tag, `The rule ${row.id}`)
  const changed = state.groupRules.update(row.id, {
    ...contentOf(wanted),
    entity_tag: nextTag(row.entity_tag, row.id),
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  return ok(wire(changed), tagged(changed))
}

const RULES = '/v2/groups/{id}/rules'
const VIEWERS = 'Viewer, Operator, Editor or Administrator on IAM Access Groups'
const EDITORS = 'Editor or Administrator on IAM Access Groups'

export const groupRuleOperations: readonly Operation[] = [
  operation(`GET ${RULES}`, {
    id: 'listAccessGroupRules',
    who: VIEWERS,
    authorize: needOnGroup('groups.read'),
    handle: (context) =>
      ok({ rules: context.state.groupRules.find('group_id', groupOfPath(context).id).map(wire) }),
  }),
  operation<RuleBody>(`POST ${RULES}`, {
    id: 'addAccessGroupRule',
    who: EDITORS,
    body: body(schema),
    authorize: needOnGroup('rules.create'),
    handle: create,
  }),
  operation(`GET ${RULES}/{rule}`, {
    id: 'getAccessGroupRule',
    who: VIEWERS,
    authorize: needOnGroup('groups.read'),
    handle: (context) => {
      const row = ruleOf(context)
      return ok(wire(row), tagged(row))
    },
  }),
  operation<RuleBody>(`PUT ${RULES}/{rule}`, {
    id: 'replaceAccessGroupRule',
    who: EDITORS,
    body: body(schema),
    authorize: needOnGroup('rules.update'),
    handle: replace,
  }),
  operation(`DELETE ${RULES}/{rule}`, {
    id: 'removeAccessGroupRule',
    who: EDITORS,
    authorize: needOnGroup('rules.delete'),
    // Memberships by the rule go with it, as their table declares.
    handle: (context) => {
      context.state.groupRules.remove(ruleOf(context).id)
      return noContent()
    },
  }),
]
