import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { body, z } from '../../kernel/schema.ts'
import { hexValue } from '../../kernel/secret.ts'
import { policyTime } from '../../kernel/timestamps.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import type { State } from '../state.ts'
import type { UserRow } from '../user-management/model.ts'
import { classicName } from './basic.ts'
import { classicInfrastructure, exception } from './manners.ts'
import type { ClassicKeyRow } from './model.ts'
import { vaultId } from './model.ts'
import { masked } from './object-mask.ts'
import { classicPermissionOperations } from './permission-operations.ts'
import { callerOf, isWithin, needOneself, needWithin, userIn } from './rules.ts'

const operation = operationOf(classicInfrastructure)

const VALUE_LENGTH = 64

/** A classic infrastructure API key as it travels (api-contract.md, 10). */
export interface ClassicKeyWire {
  readonly id: number
  /** The value for the user whose key it is, as often as asked; empty for everyone else. */
  readonly authenticationKey: string
  readonly userId: number
  readonly timestampKey: string
  readonly ipAddressRestriction: string | null
}

/** A classic user as it travels. */
export interface ClassicUserWire {
  readonly id: number
  /** `<account number>_<e-mail>`: what goes with the key as user name. */
  readonly username: string
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  /** The user above in the hierarchy; `null` at the top. */
  readonly parentId: number | null
  readonly apiAuthenticationKeys: readonly ClassicKeyWire[]
}

function keyWire(context: Context<unknown>, row: ClassicKeyRow, user: UserRow): ClassicKeyWire {
  const { state, actor } = context
  const kept = row.iam_id === actor.iam_id ? state.vault.get(vaultId(row.id))?.value : undefined
  return {
    id: row.id,
    authenticationKey: typeof kept === 'string' ? kept : '',
    userId: user.classic_id,
    timestampKey: policyTime(row.created_at),
    ipAddressRestriction: null,
  }
}

const keysOf = (context: Context<unknown>, user: UserRow): ClassicKeyWire[] =>
  context.state.classicKeys.find('iam_id', user.iam_id).map((row) => keyWire(context, row, user))

function userWire(context: Context<unknown>, user: UserRow): ClassicUserWire {
  const { state } = context
  const parent = user.invited_by === undefined ? undefined : state.users.get(user.invited_by)
  return {
    id: user.classic_id,
    username: classicName(state, user),
    email: user.email,
    firstName: user.firstname,
    lastName: user.lastname,
    parentId: parent?.classic_id ?? null,
    apiAuthenticationKeys: keysOf(context, user),
  }
}

function add(context: Context<unknown>): Reply {
  const { state, ids, entropy, now } = context
  const user = userIn(context)
  if (user.state === 'PENDING' || user.state === 'PROCESSING')
    return exception(`Generating an API key for a user in ${user.state} status is disallowed.`)
  if (state.classicKeys.one('iam_id', user.iam_id) !== undefined)
    return exception('Each user can only have a single API key.')
  const id = freeId(state, ids)
  const value = hexValue(entropy, VALUE_LENGTH)
  state.classicKeys.insert({ id, iam_id: user.iam_id, created_at: now })
  state.vault.insert({ id: vaultId(id), value })
  return { ...ok(value), once: [''] }
}

function freeId(state: State, ids: Context<unknown>['ids']): number {
  let id = 0
  do id = Number.parseInt(ids.hex(6), 16) + 1
  while (state.classicKeys.has(String(id)))
  return id
}

/** SoftLayer passes the arguments of a call as `parameters`. */
const removeSchema = z.object({ parameters: z.optional(z.array(z.unknown())) })
type RemoveBody = z.infer<typeof removeSchema>

function remove(context: Context<RemoveBody>): Reply {
  const { state, body: wanted } = context
  const id = wanted.parameters?.[0]
  if (typeof id !== 'number' && typeof id !== 'string')
    return exception('Please provide an API Authentication key ID.')
  const row = state.classicKeys.get(String(id))
  if (row === undefined || row.iam_id !== userIn(context).iam_id)
    return exception(`The user has no API key with the ID ${id}.`)
  state.classicKeys.remove(String(id))
  return ok(true)
}

const USER = '/rest/v3.1/SoftLayer_User_Customer/{user}'

export const classicOperations: readonly Operation[] = [
  ...classicPermissionOperations,
  operation(`GET ${USER}/getApiAuthenticationKeys.json`, {
    id: 'getApiAuthenticationKeys',
    who: 'The user, with the value; ancestors in the user hierarchy, without',
    authorize: needWithin,
    handle: (context) => ({
      ...ok(keysOf(context, userIn(context))),
      once: ['*.authenticationKey'],
    }),
  }),
  operation(`GET ${USER}/addApiAuthenticationKey.json`, {
    id: 'addApiAuthenticationKey',
    who: 'The user',
    writes: true,
    authorize: needOneself,
    handle: add,
  }),
  operation<RemoveBody>(`POST ${USER}/removeApiAuthenticationKey.json`, {
    id: 'removeApiAuthenticationKey',
    who: 'The user; ancestors in the user hierarchy',
    body: body(removeSchema),
    authorize: needWithin,
    handle: remove,
  }),
  operation('GET /rest/v3.1/SoftLayer_Account/getUsers.json', {
    id: 'getUsers',
    who: 'Any person, for oneself and those below in the user hierarchy',
    authorize: (context) => void callerOf(context),
    handle: (context) => ({
      ...ok(
        masked(
          context.state.users
            .find('account_id', context.actor.account_id)
            .filter((user) => isWithin(context, user))
            .map((user) => userWire(context, user)),
          context.query.get('objectMask'),
        ),
      ),
      once: ['*.apiAuthenticationKeys.*.authenticationKey'],
    }),
  }),
  operation('GET /rest/v3.1/SoftLayer_Account/getCurrentUser.json', {
    id: 'getCurrentUser',
    who: 'Any person',
    authorize: (context) => void callerOf(context),
    handle: (context) => ({
      ...ok(masked(userWire(context, callerOf(context)), context.query.get('objectMask'))),
      once: ['apiAuthenticationKeys.*.authenticationKey'],
    }),
  }),
]
