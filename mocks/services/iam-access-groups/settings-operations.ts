import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { body, z } from '../../kernel/schema.ts'
import { groupTime } from '../../kernel/timestamps.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { groupOf, groupSpace } from './group-rules.ts'
import { accessGroupService, missingQuery, noAccount } from './manners.ts'
import type { GroupSettingsRow } from './model.ts'
import { PUBLIC_ACCESS_GROUP } from './model.ts'

const operation = operationOf(accessGroupService)

const schema = z.object({ public_access_enabled: z.optional(z.boolean()) })
type SettingsBody = z.infer<typeof schema>

/** Settings of access groups as they travel (api-contract.md, 6). */
export interface GroupSettingsWire {
  readonly account_id: string
  readonly public_access_enabled: boolean
  readonly last_modified_at: string
  readonly last_modified_by_id: string
}

const wire = (row: GroupSettingsRow): GroupSettingsWire => ({
  account_id: row.account_id,
  public_access_enabled: row.public_access_enabled,
  last_modified_at: groupTime(row.last_modified_at),
  last_modified_by_id: row.last_modified_by_id,
})

const accountOf = ({ state, query }: Context<unknown>): string => {
  const id = query.get('account_id') ?? missingQuery('account_id')
  return state.accounts.has(id) ? id : noAccount(id)
}

/** The account's settings; until somebody changes them, those of its first day, when it got its Public Access group. */
function settingsOf(context: Context<unknown>): GroupSettingsRow {
  const { state } = context
  const account_id = accountOf(context)
  const kept = state.groupSettings.get(account_id)
  if (kept !== undefined) return kept
  const { created_at, created_by_id } = groupOf(state, PUBLIC_ACCESS_GROUP)
  return {
    account_id,
    public_access_enabled: true,
    last_modified_at: created_at,
    last_modified_by_id: created_by_id,
  }
}

/** Switching public access off deletes, for good, what everybody was given. */
function update(context: Context<SettingsBody>): Reply {
  const { state, actor, now, body: changes } = context
  const before = settingsOf(context)
  const after: GroupSettingsRow = {
    account_id: before.account_id,
    public_access_enabled: changes.public_access_enabled ?? before.public_access_enabled,
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  }
  if (!after.public_access_enabled)
    for (const policy of state.policies.find('subject', PUBLIC_ACCESS_GROUP)) state.policies.remove(policy.id)
  const { groupSettings: table } = state
  return ok(wire(table.has(after.account_id) ? table.update(after.account_id, after) : table.insert(after)))
}

/** IBM's SDK calls both as it calls those of IAM Identity, `getAccountSettings`: the names here say which. */
export const groupSettingsOperations: readonly Operation[] = [
  operation('GET /v2/groups/settings', {
    id: 'getAccessGroupsAccountSettings',
    who: 'Viewer, Operator, Editor or Administrator on IAM Access Groups',
    authorize: (context) => context.access.need('iam-groups.groups.list', groupSpace(accountOf(context))),
    handle: (context) => ok(wire(settingsOf(context))),
  }),
  operation<SettingsBody>('PATCH /v2/groups/settings', {
    id: 'updateAccessGroupsAccountSettings',
    who: 'Administrator on IAM Access Groups',
    body: body(schema),
    authorize: (context) => context.access.need('iam-groups.settings.update', groupSpace(accountOf(context))),
    handle: update,
  }),
]
