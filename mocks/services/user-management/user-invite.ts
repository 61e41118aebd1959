import { authorityOver } from '../../access/decide.ts'
import type { Attribute } from '../../access/model.ts'
import type { Reply } from '../../kernel/operation.ts'
import { accepted } from '../../kernel/operation.ts'
import { z } from '../../kernel/schema.ts'
import { ADMINISTRATOR, accessPolicy, equals } from '../access-policy.ts'
import type { AccountRow } from '../iam-identity/model.ts'
import type { Context } from '../operation.ts'
import { badRequest, conflict } from './manners.ts'
import type { UserRow } from './model.ts'
import { accountIn, forbid, needPerson, usersOf } from './user-rules.ts'

/** Addresses an invitation may have (console-ui.md, 2.3.2). */
const MAX_INVITED = 100

/** Users that an account may have (console-ui.md, 3.11). */
const MAX_USERS = 7_500

const text = (max: number) => z.string('expected text').check(z.minLength(1), z.maxLength(max))

export const inviteSchema = z.object({
  users: z
    .array(
      z.object({
        email: text(255).check(z.regex(/^[^\s@,;]+@[^\s@,;]+$/, 'must be an e-mail address')),
        account_role: z.optional(z.literal('Member', 'must be Member')),
      }),
      'expected a list',
    )
    .check(
      z.minLength(1, 'must have at least one user'),
      z.maxLength(MAX_INVITED, `must have at most ${MAX_INVITED} users`),
    ),
  iam_policy: z.optional(
    z.array(
      z.object({
        type: z.literal('access', 'must be access'),
        roles: z.array(z.object({ role_id: text(1000) })).check(z.minLength(1)),
        resources: z
          .array(
            z.object({
              attributes: z.array(z.object({ name: text(1000), value: text(1000) })).check(z.minLength(1)),
            }),
          )
          .check(z.minLength(1)),
      }),
    ),
  ),
  access_groups: z.optional(z.array(text(200))),
})
export type InviteBody = z.infer<typeof inviteSchema>

const scopesOf = (policy: NonNullable<InviteBody['iam_policy']>[number], accountId: string): Attribute[][] =>
  policy.resources.map(({ attributes }) => [
    ...(attributes.some(({ name }) => name === 'accountId') ? [] : [equals('accountId', accountId)]),
    ...attributes.map(({ name, value }) => equals(name, value)),
  ])

/** To invite is one right; each access that comes with the invitation needs its own. */
export function needToInvite(context: Context<InviteBody>): void {
  const { access, actor, body, now } = context
  const { id } = accountIn(context)
  needPerson(context, 'user-management.user.create')
  access.need('user-management.user.create', usersOf(id))
  for (const group of body.access_groups ?? [])
    access.need('iam-groups.members.add', { accountId: id, serviceName: 'iam-groups', resource: group })
  for (const policy of body.iam_policy ?? [])
    for (const resource of scopesOf(policy, id)) {
      const question = { subject: actor.iam_id, role: ADMINISTRATOR, scope: { resource }, at: now }
      const because = authorityOver(question, access.facts)
      access.permitted(because)
      if (because.length === 0)
        forbid(
          'iam-access-management.policy.create',
          'You can give access only where you are Administrator. Invite without the policy, or ask an administrator to invite.',
        )
    }
}

/** `*.*@acme.example` allows any address of that shape; no pattern allows nobody. */
function isAllowed(account: AccountRow, email: string): boolean {
  const rule = account.settings.restrict_user_domains.find(({ realm_id }) => realm_id === 'IBMid')
  if (rule?.restrict_invitation !== true) return true
  return (rule.invitation_email_allow_patterns ?? []).some((pattern) =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i').test(email),
  )
}

function invite(
  { state, ids, actor, now }: Context<InviteBody>,
  account: AccountRow,
  email: string,
): UserRow {
  if (!isAllowed(account, email))
    badRequest(
      `'${email}' is of a domain that this account does not invite (Settings, Restrict user domains).`,
    )
  if (state.users.find('email', email.toLowerCase()).length > 0)
    conflict(`'${email}' is a user of this account already.`)
  let classic_id = 0
  do classic_id = Number.parseInt(ids.hex(6), 16) + 1
  while (state.users.one('classic_id', String(classic_id)) !== undefined)
  return state.users.insert({
    // Until the invitation is accepted nobody knows the IBMid; such ids begin with BSS- (console-ui.md, 2.3.2).
    iam_id: `BSS-${ids.hex(32)}`,
    id: ids.hex(32),
    account_id: account.id,
    realm: 'IBMid',
    user_id: email,
    firstname: '',
    lastname: '',
    email,
    phonenumber: '',
    state: 'PENDING',
    added_on: now,
    invited_by: actor.iam_id,
    classic_id,
    authn_count: 0,
  })
}

export function inviteUsers(context: Context<InviteBody>): Reply {
  const { state, body, access, ids, now, actor } = context
  const account = accountIn(context)
  const { access_groups: groups = [], iam_policy: policies = [] } = body
  if (state.users.bucket('account_id', account.id).length + body.users.length > MAX_USERS)
    conflict(`The account would have more than ${MAX_USERS} users.`, 'Remove users, or invite fewer.')
  for (const id of groups)
    if (!state.accessGroups.has(id)) badRequest(`There is no access group '${id}' in the account.`)
  for (const { role_id } of policies.flatMap(({ roles }) => roles))
    if (access.facts.role(role_id) === undefined) badRequest(`There is no role '${role_id}'.`)
  const invited = body.users.map(({ email }) => invite(context, account, email))
  for (const { iam_id } of invited) {
    for (const group_id of groups)
      state.groupMembers.insert({
        group_id,
        iam_id,
        type: 'user',
        membership_type: 'static',
        created_at: now,
        created_by_id: actor.iam_id,
      })
    for (const policy of policies)
      for (const resource of scopesOf(policy, account.id))
        state.policies.insert(
          accessPolicy({
            id: ids.uuid(),
            account_id: account.id,
            subject: iam_id,
            resource,
            roles: policy.roles.map(({ role_id }) => role_id),
            now,
            by: actor.iam_id,
          }),
        )
  }
  return accepted({
    resources: invited.map(({ email, iam_id }) => ({ email, id: iam_id, state: 'PROCESSING' })),
  })
}
