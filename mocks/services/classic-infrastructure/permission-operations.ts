import { Failure } from '../../kernel/failure.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { body, z } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import type { State } from '../state.ts'
import type { UserRow } from '../user-management/model.ts'
import { classicInfrastructure, exception } from './manners.ts'
import type { ClassicPermission } from './permissions.ts'
import { USER_MANAGE, classicPermissions } from './permissions.ts'
import { callerOf, needWithin, userIn } from './rules.ts'

const operation = operationOf(classicInfrastructure)

const isOwner = (state: State, user: UserRow): boolean =>
  state.accounts.get(user.account_id)?.owner_iam_id === user.iam_id

/** What a user may do in classic infrastructure: the owner of the account everything, others what they were given. */
function permissionsOf(state: State, user: UserRow): readonly ClassicPermission[] {
  if (isOwner(state, user)) return classicPermissions
  const held = new Set(state.classicPermissions.get(user.iam_id)?.key_names)
  return classicPermissions.filter(({ keyName }) => held.has(keyName))
}

const hasPermission = (state: State, user: UserRow, wanted: string): boolean =>
  permissionsOf(state, user).some(({ keyName }) => keyName === wanted)

const forbid = (reason: string): never => {
  throw new Failure(classicInfrastructure.failures.forbidden({ action: '', roles: [], reason }))
}

/** Permissions are changed from above, by who manages users; the owner's are never. */
function needToManage(context: Context<unknown>): void {
  needWithin(context)
  const { state } = context
  const [caller, user] = [callerOf(context), userIn(context)]
  if (isOwner(state, user)) forbid('The owner of the account has all permissions.')
  if (caller.iam_id === user.iam_id)
    forbid('Your own permissions are changed by who is above you in the user hierarchy.')
  if (!hasPermission(state, caller, USER_MANAGE))
    forbid("It needs the classic infrastructure permission 'Manage users'.")
}

/** SoftLayer passes the arguments of a call as `parameters`: here one list of permissions. */
const changeSchema = z.object({
  parameters: z
    .array(z.array(z.object({ keyName: z.string('expected text') }), 'expected a list'), 'expected a list')
    .check(z.minLength(1), z.maxLength(1)),
})
type ChangeBody = z.infer<typeof changeSchema>

function change(context: Context<ChangeBody>, isGiven: boolean): Reply {
  const { state, body: wanted } = context
  const [caller, user] = [callerOf(context), userIn(context)]
  const named = (wanted.parameters[0] ?? []).map(({ keyName }) => keyName)
  for (const keyName of named) {
    if (!classicPermissions.some((one) => one.keyName === keyName))
      exception(`There is no permission '${keyName}'.`)
    if (isGiven && !hasPermission(state, caller, keyName))
      exception(`You can give only permissions that you have; you do not have '${keyName}'.`)
  }
  const before = state.classicPermissions.get(user.iam_id)?.key_names ?? []
  const key_names = isGiven
    ? [...new Set([...before, ...named])]
    : before.filter((keyName) => !named.includes(keyName))
  if (state.classicPermissions.has(user.iam_id)) state.classicPermissions.update(user.iam_id, { key_names })
  else state.classicPermissions.insert({ iam_id: user.iam_id, key_names })
  return ok(true)
}

const USER = '/rest/v3.1/SoftLayer_User_Customer/{user}'
const MANAGERS = "Ancestors in the user hierarchy with the permission 'Manage users'"

export const classicPermissionOperations: readonly Operation[] = [
  operation('GET /rest/v3.1/SoftLayer_User_Customer_CustomerPermission_Permission/getAllObjects.json', {
    id: 'getAllObjects',
    who: 'Any person',
    authorize: (context) => void callerOf(context),
    handle: () => ok(classicPermissions),
  }),
  operation(`GET ${USER}/getPermissions.json`, {
    id: 'getPermissions',
    who: 'The user; ancestors in the user hierarchy',
    authorize: needWithin,
    handle: (context) => ok(permissionsOf(context.state, userIn(context))),
  }),
  operation<ChangeBody>(`POST ${USER}/addBulkPortalPermission.json`, {
    id: 'addBulkPortalPermission',
    who: MANAGERS,
    body: body(changeSchema),
    authorize: needToManage,
    handle: (context) => change(context, true),
  }),
  operation<ChangeBody>(`POST ${USER}/removeBulkPortalPermission.json`, {
    id: 'removeBulkPortalPermission',
    who: MANAGERS,
    body: body(changeSchema),
    authorize: needToManage,
    handle: (context) => change(context, false),
  }),
]
