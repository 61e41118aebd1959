import { DAY } from '../../kernel/clock.ts'
import type { Reply } from '../../kernel/operation.ts'
import { noContent } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import { conflict, notFound } from './manners.ts'
import type { UserRow } from './model.ts'
import { accountIn, needPerson, userIn, usersOf } from './user-rules.ts'

/** How long an invitation can be accepted (console-ui.md, 2.3.2). */
const LIFETIME = 30 * DAY

/** When an invitation can be accepted no longer; `undefined` for whoever has accepted. */
export const invitationEnd = (row: Pick<UserRow, 'state' | 'added_on' | 'invited_at'>): number | undefined =>
  row.state === 'PENDING' || row.state === 'PROCESSING'
    ? (row.invited_at ?? row.added_on) + LIFETIME
    : undefined

/** Who may invite may also invite again. */
export function needToResend(context: Context<unknown>): void {
  needPerson(context, 'user-management.user.create')
  context.access.need('user-management.user.create', usersOf(accountIn(context).id))
}

/** Sends an invitation anew: it can be accepted for another 30 days. */
export function resend(context: Context<unknown>): Reply {
  const { state, now } = context
  const row = userIn(context)
  if (invitationEnd(row) === undefined) conflict(`'${row.email}' has accepted the invitation already.`)
  state.users.update(row.iam_id, { invited_at: now })
  return { status: 202 }
}

/** Makes a member of who was invited; again it does nothing. */
export function accept(context: Context<{ readonly account_id: string }>): Reply {
  const { state, actor, now, body } = context
  const row = state.users.get(actor.iam_id)
  if (row === undefined || row.account_id !== body.account_id)
    return notFound(`Account '${body.account_id}' has no invitation for you.`)
  const end = invitationEnd(row)
  if (end === undefined) return noContent()
  if (end <= now)
    return conflict(
      'The invitation has expired.',
      'It could be accepted for 30 days. Ask whoever invited you to resend it.',
    )
  state.users.update(row.iam_id, { state: 'ACTIVE' })
  return { status: 202 }
}
