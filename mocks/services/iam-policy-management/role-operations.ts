import { firstTag, nextTag } from '../../kernel/etag.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body, optionalText, requiredText, z } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { DELEGATOR, dependentsOf } from './delegation.ts'
import { invalidBody, invalidQuery, policyService } from './manners.ts'
import type { CustomRoleRow } from './model.ts'
import { accessManagement, checkTag } from './policy-rules.ts'
import { checkActions, checkRoleLimit, checkRoleUnique, customRoleOf, withdrawRole } from './role-rules.ts'
import {
  customRoleWire,
  genericServiceRoles,
  serviceRolesOf,
  serviceRolesOfGroup,
  systemRolesOn,
} from './role-wire.ts'

const operation = operationOf(policyService)

/** Longest name and display name (api-contract.md, 5.3 and 14.3). */
const NAME = 30
const DISPLAY_NAME = 50

const content = {
  display_name: requiredText(DISPLAY_NAME),
  description: optionalText(250),
  actions: z
    .array(requiredText(300), 'expected a list')
    .check(z.minLength(1, 'must have at least one action')),
}
const createSchema = z.object({
  ...content,
  name: requiredText(NAME).check(
    z.regex(/^[A-Z][A-Za-z0-9]*$/, 'must begin with a capital and have letters and digits only'),
  ),
  account_id: requiredText(200),
  service_name: requiredText(200),
})
const replaceSchema = z.object(content)
type CreateBody = z.infer<typeof createSchema>
type ReplaceBody = z.infer<typeof replaceSchema>

const tagged = (row: CustomRoleRow) => ({ ETag: row.entity_tag })

const need =
  (verb: 'create' | 'update' | 'delete') =>
  ({ access, actor }: Context<unknown>): void =>
    access.need(`iam-access-management.customRole.${verb}`, accessManagement(actor.account_id))

const roleOf = ({ state, path }: Context<unknown>): CustomRoleRow => customRoleOf(state, path['id'] ?? '')

/** Roles by where they come from; everybody may see them, as the Roles page of the console shows them to everybody. */
function list({ state, access, actor, query }: Context<unknown>) {
  const service = query.get('service_name')
  const group = query.get('service_group_id')
  if (service !== null && group !== null)
    invalidQuery('service_group_id', 'it cannot be given together with service_name.')
  const account = query.get('account_id') ?? actor.account_id
  const custom =
    account !== actor.account_id
      ? []
      : service === null
        ? state.customRoles.find('account_id', account)
        : state.customRoles.find('service', `${account}/${service}`)
  const serviceRoles =
    service !== null
      ? serviceRolesOf(service)
      : group !== null
        ? serviceRolesOfGroup(group)
        : genericServiceRoles()
  const isDelegable =
    query.get('policy_type') === 'authorization' && dependentsOf(query.get('source_service_name')).length > 0
  const delegated = isDelegable ? [{ ...DELEGATOR, actions: [] }] : []
  return ok({
    custom_roles: group === null ? custom.map(customRoleWire) : [],
    service_roles: serviceRoles,
    system_roles: [...systemRolesOn(access.facts, service ?? ''), ...delegated],
  })
}

function create(context: Context<CreateBody>) {
  const { state, actor, now, ids, body: wanted } = context
  if (wanted.account_id !== actor.account_id) return invalidBody(`There is no account ${wanted.account_id}.`)
  checkActions(wanted.service_name, wanted.actions)
  checkRoleUnique(state, wanted, wanted)
  checkRoleLimit(state, wanted.account_id)
  const id = ids.uuid()
  const row = state.customRoles.insert({
    id,
    entity_tag: firstTag(id),
    account_id: wanted.account_id,
    crn: `crn:v1:bluemix:public:${wanted.service_name}::a/${wanted.account_id}::customRole:${wanted.name}`,
    name: wanted.name,
    display_name: wanted.display_name,
    description: wanted.description ?? '',
    service_name: wanted.service_name,
    actions: wanted.actions,
    created_at: now,
    created_by_id: actor.iam_id,
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  return created(customRoleWire(row), tagged(row))
}

/** Name, account and service of a role stay; the description goes when it is not given, as a replacement does. */
function replace(context: Context<ReplaceBody>) {
  const { state, actor, now, headers, body: wanted } = context
  const row = roleOf(context)
  checkTag(headers, row.entity_tag, `Role ${row.display_name}`)
  checkActions(row.service_name, wanted.actions)
  checkRoleUnique(state, row, { ...wanted, name: row.name }, row.id)
  const changed = state.customRoles.update(row.id, {
    display_name: wanted.display_name,
    description: wanted.description ?? '',
    actions: wanted.actions,
    entity_tag: nextTag(row.entity_tag, row.id),
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  return ok(customRoleWire(changed), tagged(changed))
}

export const roleOperations: readonly Operation[] = [
  operation('GET /v2/roles', {
    id: 'listRoles',
    who: 'Anyone in the account',
    authorize: 'authenticated',
    handle: list,
  }),
  operation<CreateBody>('POST /v2/roles', {
    id: 'createRole',
    who: 'Administrator on IAM Access Management',
    body: body(createSchema),
    authorize: need('create'),
    handle: create,
  }),
  operation('GET /v2/roles/{id}', {
    id: 'getRole',
    who: 'Anyone in the account',
    authorize: 'authenticated',
    handle: (context) => {
      const row = roleOf(context)
      return ok(customRoleWire(row), tagged(row))
    },
  }),
  operation<ReplaceBody>('PUT /v2/roles/{id}', {
    id: 'replaceRole',
    who: 'Editor or Administrator on IAM Access Management',
    body: body(replaceSchema),
    authorize: need('update'),
    handle: replace,
  }),
  operation('DELETE /v2/roles/{id}', {
    id: 'deleteRole',
    who: 'Administrator on IAM Access Management',
    authorize: need('delete'),
    handle: (context) => {
      const row = roleOf(context)
      context.state.customRoles.remove(row.id)
      withdrawRole(context.state, row.crn, context.actor.iam_id, context.now)
      return noContent()
    },
  }),
]
