import type { Reply } from '../../kernel/operation.ts'
import { noContent, ok } from '../../kernel/operation.ts'
import { z } from '../../kernel/schema.ts'
import { firstBadAddress } from '../ip-addresses.ts'
import type { Context } from '../operation.ts'
import type { UserSettings } from './model.ts'
import { accountIn, forbid, userIn, usersOf } from './user-rules.ts'
import { settingsOf } from './user-wire.ts'

export const userSettingsSchema = z.object({
  language: z.optional(z.string('expected text')),
  notification_language: z.optional(z.string('expected text')),
  allowed_ip_addresses: z.optional(
    z
      .string('expected text')
      .check(
        z.refine(
          (text) => firstBadAddress(text) === undefined,
          'must be IP addresses, ranges or subnets with commas between them',
        ),
      ),
  ),
  self_manage: z.optional(z.boolean('expected true or false')),
})
export type UserSettingsBody = z.infer<typeof userSettingsSchema>

export const readSettings = (context: Context<unknown>): Reply => ok(settingsOf(userIn(context)))

/** Login settings are the administrators', unless they let the user manage its own. */
export function needToChangeSettings(context: Context<UserSettingsBody>): void {
  const { actor, access, body, path } = context
  const users = usersOf(accountIn(context).id)
  if (path['user'] !== actor.iam_id) return access.need('user-management.user.update', users)
  if (access.can('user-management.user.update', users)) return
  if (body.self_manage !== undefined) access.need('user-management.user.update', users)
  if (body.allowed_ip_addresses !== undefined && !settingsOf(userIn(context)).self_manage)
    forbid(
      'user-management.user.update',
      'Your IP address restrictions are managed by the administrators of the account. Ask one to turn on User-managed login for you.',
    )
}

export function changeSettings(context: Context<UserSettingsBody>): Reply {
  const row = userIn(context)
  const named = Object.entries(context.body).filter(([, value]) => value !== undefined)
  const changes = Object.fromEntries(named) as Partial<UserSettings>
  context.state.users.update(row.iam_id, { settings: { ...settingsOf(row), ...changes } })
  return noContent()
}
