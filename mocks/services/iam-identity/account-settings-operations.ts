import { matchesTag, nextTag } from '../../kernel/etag.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import type { State } from '../state.ts'
import { fullName } from '../user-management/model.ts'
import { needMember } from './account-rules.ts'
import type { SettingsChanges } from './account-settings-schema.ts'
import { changedSettings, effectiveSettings, settingsSchema } from './account-settings-schema.ts'
import { ifMatchOf } from './api-key-rules.ts'
import type { HistoryWire } from './api-key-wire.ts'
import { historyWire } from './api-key-wire.ts'
import { historyItem } from './history.ts'
import { iamIdentity, objectNotFound, staleTag } from './manners.ts'
import type { AccountRow, AccountSettings } from './model.ts'
import { identityService } from './resources.ts'

const operation = operationOf(iamIdentity)

/** Account settings as they travel (api-contract.md, 4.4). `history` is always there, empty unless asked for. */
export interface AccountSettingsWire extends Omit<AccountSettings, 'user_mfa'> {
  readonly account_id: string
  readonly entity_tag: string
  readonly history: readonly HistoryWire[]
  readonly user_mfa: readonly UserMfaWire[]
}

export interface UserMfaWire {
  readonly iam_id: string
  readonly mfa: string
  /** These four with `resolve_user_mfa=true`. */
  readonly name?: string
  readonly userName?: string
  readonly email?: string
  readonly description?: string
}

const accountAt = ({ state, path }: Context<unknown>): AccountRow =>
  state.accounts.get(path['account'] ?? '') ?? objectNotFound('Account', path['account'] ?? '')

function withNames(state: State, settings: AccountSettings, query: URLSearchParams) {
  if (query.get('resolve_user_mfa') !== 'true') return settings
  const user_mfa = settings.user_mfa.map((entry): UserMfaWire => {
    const user = state.users.get(entry.iam_id)
    return user === undefined
      ? entry
      : { ...entry, name: fullName(user), userName: user.user_id, email: user.email, description: '' }
  })
  return { ...settings, user_mfa }
}

const wire = ({ state, query }: Context<unknown>, row: AccountRow): AccountSettingsWire => ({
  account_id: row.id,
  entity_tag: row.entity_tag,
  history: query.get('include_history') === 'true' ? historyWire(row.settings_history) : [],
  ...withNames(state, row.settings, query),
})

const read = (context: Context<unknown>, row: AccountRow): Reply =>
  ok(wire(context, row), { ETag: row.entity_tag })

function update(context: Context<SettingsChanges>): Reply {
  const { state, headers, body: changes, now, actor } = context
  const row = accountAt(context)
  if (!matchesTag(ifMatchOf(headers), row.entity_tag)) return staleTag('AccountSettings', row.id)
  const changed = state.accounts.update(row.id, {
    settings: changedSettings(row.settings, changes),
    entity_tag: nextTag(row.entity_tag, row.id),
    settings_history: [...row.settings_history, historyItem(actor, now, 'update', Object.keys(changes))],
  })
  return read(context, changed)
}

function effective(context: Context<unknown>): Reply {
  const { state, query } = context
  const row = accountAt(context)
  return ok({
    account_id: row.id,
    effective: withNames(state, effectiveSettings(row.settings), query),
    account: wire(context, row),
    assigned_templates: [],
  })
}

/** Settings decide what each member may do, so each member may read them. */
const needToRead = (context: Context<unknown>): void => needMember(context.actor, accountAt(context))

export const accountSettingsOperations: readonly Operation[] = [
  operation('GET /v1/accounts/{account}/settings/identity', {
    id: 'getAccountSettings',
    who: 'Any member of the account',
    authorize: needToRead,
    handle: (context) => read(context, accountAt(context)),
  }),
  operation<SettingsChanges>('PUT /v1/accounts/{account}/settings/identity', {
    id: 'updateAccountSettings',
    who: 'Operator, Editor or Administrator on IAM Identity',
    body: body(settingsSchema),
    authorize: (context) => {
      needToRead(context)
      context.access.need('iam-identity.account.update', identityService(accountAt(context).id))
    },
    handle: update,
  }),
  operation('GET /v1/accounts/{account}/effective_settings/identity', {
    id: 'getEffectiveAccountSettings',
    who: 'Any member of the account',
    authorize: needToRead,
    handle: effective,
  }),
]
