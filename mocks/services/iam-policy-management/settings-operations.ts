import { firstTag, nextTag } from '../../kernel/etag.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { body, requiredText, z } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { policyService } from './manners.ts'
import type { AccessManagementSettingsRow, ExternalInteraction } from './model.ts'
import { accessManagement, checkTag } from './policy-rules.ts'

const operation = operationOf(policyService)

const interaction = z.object({
  state: z.enum(['enabled', 'monitor', 'limited'], 'must be enabled, monitor or limited'),
  external_allowed_accounts: z
    .array(requiredText(200))
    .check(z.maxLength(500, 'must have at most 500 accounts')),
})

const schema = z.object({
  external_account_identity_interaction: z.object({
    identity_types: z.object({
      user: z.optional(interaction),
      service_id: z.optional(interaction),
      service: z.optional(interaction),
    }),
  }),
})
type SettingsBody = z.infer<typeof schema>

/** Access-management settings as they travel (api-contract.md, 5.4). */
export interface AccessManagementSettingsWire {
  readonly external_account_identity_interaction: {
    readonly identity_types: AccessManagementSettingsRow['identity_types']
  }
}

/** The account in the path: there, and the caller's own. */
function accountInPath({ state, path, actor }: Context<unknown>): string {
  const id = path['account'] ?? ''
  if (!state.accounts.has(id))
    throw new Failure(policyService.failures.notFound(`There is no account '${id}'.`))
  if (actor.account_id !== id) {
    const reason = `You are signed in to account ${actor.account_id}. Switch to account ${id} to work there.`
    throw new Failure(policyService.failures.forbidden({ action: '', roles: [], reason }))
  }
  return id
}

const unrestricted: ExternalInteraction = { state: 'enabled', external_allowed_accounts: [] }

/** The settings of an account; identities from elsewhere are not restricted until somebody says so. */
function settingsOf(context: Context<unknown>): AccessManagementSettingsRow {
  const id = accountInPath(context)
  return (
    context.state.accessManagementSettings.get(id) ?? {
      account_id: id,
      entity_tag: firstTag(`${id}/access_management`),
      identity_types: { user: unrestricted, service_id: unrestricted, service: unrestricted },
    }
  )
}

const reply = ({ entity_tag, identity_types }: AccessManagementSettingsRow): Reply => {
  const answer: AccessManagementSettingsWire = {
    external_account_identity_interaction: { identity_types },
  }
  return ok(answer, { ETag: entity_tag })
}

/** Each kind of identity that is named gets what is said of it; the others stay. */
function update(context: Context<SettingsBody>): Reply {
  const { state, headers, body: changes } = context
  const { accessManagementSettings: table } = state
  const before = settingsOf(context)
  checkTag(headers, before.entity_tag, `Access management settings of account ${before.account_id}`)
  const { user, service_id, service } = changes.external_account_identity_interaction.identity_types
  const after: AccessManagementSettingsRow = {
    account_id: before.account_id,
    entity_tag: nextTag(before.entity_tag, `${before.account_id}/access_management`),
    identity_types: {
      user: user ?? before.identity_types.user,
      service_id: service_id ?? before.identity_types.service_id,
      service: service ?? before.identity_types.service,
    },
  }
  return reply(table.has(after.account_id) ? table.update(after.account_id, after) : table.insert(after))
}

const needTo =
  (action: string) =>
  (context: Context<unknown>): void =>
    context.access.need(`iam-access-management.${action}`, accessManagement(accountInPath(context)))

const SETTINGS = '/v1/accounts/{account}/settings/access_management'

export const accessManagementSettingsOperations: readonly Operation[] = [
  operation(`GET ${SETTINGS}`, {
    id: 'getSettings',
    who: 'Viewer on IAM Access Management',
    authorize: needTo('policy.read'),
    handle: (context) => reply(settingsOf(context)),
  }),
  operation<SettingsBody>(`PATCH ${SETTINGS}`, {
    id: 'updateSettings',
    who: 'Administrator on IAM Access Management',
    body: body(schema),
    authorize: needTo('settings.update'),
    handle: update,
  }),
]
