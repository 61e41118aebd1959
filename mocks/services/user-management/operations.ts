import type { Reply } from '../../kernel/operation.ts'
import { noContent, ok } from '../../kernel/operation.ts'
import { body, z } from '../../kernel/schema.ts'
import { endSessionsOf } from '../login-sessions.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { accept, invitationEnd } from './invitation.ts'
import { conflict, userManagement } from './manners.ts'
import { mayNotLogIn } from './model.ts'
import type { InviteBody } from './user-invite.ts'
import { inviteSchema, inviteUsers, needToInvite } from './user-invite.ts'
import { listUsers } from './user-list.ts'
import { accountIn, needOnUser, needPerson, userIn, usersOf } from './user-rules.ts'
import type { UserSettingsBody } from './user-settings.ts'
import { changeSettings, needToChangeSettings, readSettings, userSettingsSchema } from './user-settings.ts'
import { profileIncludes, profileWire } from './user-wire.ts'

const operation = operationOf(userManagement)

const text = z.optional(z.string('expected text').check(z.maxLength(255, 'must have at most 255 characters')))
/**
 * IBM's API reference names the first three. The console's own choice has Suspended as well (IAM documentation, "Updating
 * user status"; CIS benchmark for IBM Cloud, 1.17), and it knows no other way.
 */
const settable = ['ACTIVE', 'VPN_ONLY', 'DISABLED_CLASSIC_INFRASTRUCTURE', 'SUSPENDED'] as const

const profileSchema = z.object({
  firstname: text,
  lastname: text,
  state: z.optional(z.enum(settable, `must be one of ${settable.join(', ')}`)),
  email: text,
  phonenumber: text,
  altphonenumber: text,
  photo: text,
})
type ProfileBody = z.infer<typeof profileSchema>

/** One's own name and numbers are one's own to change; the state of a user is the administrators'. */
function needToUpdate(context: Context<ProfileBody>): void {
  needOnUser(context, 'update')
  if (context.body.state !== undefined)
    context.access.need('user-management.user.update', usersOf(accountIn(context).id))
}

function update(context: Context<ProfileBody>): Reply {
  const row = userIn(context)
  const { body: changes, state, now, actor } = context
  const isChange = changes.state !== undefined && changes.state !== row.state
  if (isChange && invitationEnd(row) !== undefined)
    conflict(`'${row.email}' has not accepted the invitation yet; the state changes with that.`)
  if (isChange && state.accounts.get(row.account_id)?.owner_iam_id === row.iam_id)
    conflict('The owner of the account stays active.', 'Transfer the ownership of the account first.')
  if (isChange && row.iam_id === actor.iam_id)
    conflict('Nobody changes one’s own status.', 'Ask another administrator of users to do it.')
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  const changed = state.users.update(row.iam_id, Object.fromEntries(named))
  if (mayNotLogIn(changed)) endSessionsOf(state, row.iam_id, now, actor.iam_id)
  return noContent()
}

/** Who may remove users; and everyone may leave. */
function needToRemove(context: Context<unknown>): void {
  const account = accountIn(context)
  needPerson(context, 'user-management.user.delete')
  if (context.path['user'] !== context.actor.iam_id)
    context.access.need('user-management.user.delete', usersOf(account.id))
}

/**
 * Takes a user out of the account, with API keys (locked or not), the classic key, policies and memberships. Those whom
 * the user invited pass to the user's own inviter: IBM refuses until their parent is changed, which is not offered here.
 */
function remove(context: Context<unknown>, status: 202 | 204): Reply {
  const { state } = context
  const row = userIn(context)
  if (state.accounts.get(row.account_id)?.owner_iam_id === row.iam_id)
    conflict('The owner of the account cannot be removed.', 'Transfer the ownership of the account first.')
  for (const child of state.users.find('invited_by', row.iam_id))
    state.users.update(child.iam_id, { invited_by: row.invited_by })
  for (const policy of state.policies.find('subject', row.iam_id)) state.policies.remove(policy.id)
  const { key } = state.groupMembers.options
  for (const member of state.groupMembers.find('iam_id', row.iam_id)) state.groupMembers.remove(key(member))
  // API keys and the classic key go as their tables declare.
  state.users.remove(row.iam_id)
  return status === 204 ? noContent() : { status }
}

const USER = '/v2/accounts/{account}/users/{user}'

export const userOperations: readonly Operation[] = [
  operation('GET /v2/accounts/{account}/users', {
    id: 'listUsers',
    who: 'Any member; while the list is restricted, Viewer on User Management sees all and others whom they invited',
    authorize: (context) => void accountIn(context),
    handle: listUsers,
  }),
  operation<InviteBody>('POST /v2/accounts/{account}/users', {
    id: 'inviteUsers',
    who: 'Editor or Administrator on User Management; what access comes with it needs its own',
    body: body(inviteSchema),
    authorize: needToInvite,
    handle: inviteUsers,
  }),
  operation(`GET ${USER}`, {
    id: 'getUserProfile',
    who: 'The user; Viewer on User Management',
    authorize: (context) => needOnUser(context, 'retrieve'),
    handle: (context) => ok(profileWire(userIn(context), profileIncludes(context.query))),
  }),
  operation<ProfileBody>(`PATCH ${USER}`, {
    id: 'updateUserProfile',
    who: 'The user; Editor or Administrator on User Management',
    body: body(profileSchema),
    authorize: needToUpdate,
    handle: update,
  }),
  operation(`DELETE ${USER}`, {
    id: 'removeUser',
    who: 'The user, to leave; Editor or Administrator on User Management',
    authorize: needToRemove,
    handle: (context) => remove(context, 204),
  }),
  operation('DELETE /v3/accounts/{account}/users/{user}', {
    id: 'v3RemoveUser',
    who: 'The user, to leave; Editor or Administrator on User Management',
    authorize: needToRemove,
    handle: (context) => remove(context, 202),
  }),
  operation(`GET ${USER}/settings`, {
    id: 'getUserSettings',
    who: 'The user; Viewer on User Management',
    authorize: (context) => needOnUser(context, 'retrieve'),
    handle: readSettings,
  }),
  operation<UserSettingsBody>(`PATCH ${USER}/settings`, {
    id: 'updateUserSettings',
    who: 'The user, what is its own; Editor or Administrator on User Management',
    body: body(userSettingsSchema),
    authorize: needToChangeSettings,
    handle: changeSettings,
  }),
  operation<{ readonly account_id: string }>('POST /v2/users/accept', {
    id: 'accept',
    who: 'Whoever was invited',
    body: body(z.object({ account_id: z.string('expected text').check(z.minLength(1)) })),
    authorize: 'authenticated',
    handle: accept,
  }),
]
