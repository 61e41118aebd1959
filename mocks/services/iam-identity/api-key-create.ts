import { fail } from '../../kernel/failure.ts'
import { firstTag } from '../../kernel/etag.ts'
import { apiKeyValue } from '../../kernel/secret.ts'
import type { Context } from '../operation.ts'
import { vaultId } from './api-key-wire.ts'
import { checkKeyLimit, checkSessions, expiryOf } from './api-key-rules.ts'
import { historyItem } from './history.ts'
import { invalidProperty } from './manners.ts'
import type { ApiKeyRow, LeakedAction } from './model.ts'

/** What is said about a new key, whoever makes it: a person, a service ID's creation, or a service credential. */
export interface NewApiKey {
  readonly name: string
  readonly description?: string | undefined
  readonly iam_id: string
  readonly account_id: string
  readonly apikey?: string | undefined
  readonly store_value?: boolean | undefined
  readonly support_sessions?: boolean | undefined
  readonly action_when_leaked?: LeakedAction | undefined
  readonly expires_at?: string | undefined
  readonly locked?: boolean
  readonly disabled?: boolean
}

const MIN_GIVEN_VALUE = 32

/**
 * Makes an API key. The value is in the answer and nowhere else: the row keeps its fingerprint, and the vault keeps it
 * only when a service ID's key asks for `store_value`.
 */
export function createKey(
  context: Pick<Context<unknown>, 'state' | 'actor' | 'now' | 'ids' | 'entropy' | 'seal'>,
  wanted: NewApiKey,
): { readonly row: ApiKeyRow; readonly value: string } {
  const { state, actor, now, ids, entropy, seal } = context
  const isForServiceId = state.serviceIds.one('iam_id', wanted.iam_id) !== undefined
  if (wanted.store_value === true && !isForServiceId)
    return invalidProperty('store_value', 'the value of a user API key cannot be stored.')
  checkSessions(state, wanted.iam_id, wanted.support_sessions)
  if (wanted.apikey !== undefined && wanted.apikey.length < MIN_GIVEN_VALUE)
    return invalidProperty(
      'apikey',
      `a value that you bring must have at least ${MIN_GIVEN_VALUE} characters.`,
    )
  checkKeyLimit(state, wanted.iam_id)
  const value = wanted.apikey ?? apiKeyValue(entropy)
  const fingerprint = seal(value)
  if (state.apiKeys.one('seal', fingerprint) !== undefined)
    fail({
      status: 409,
      code: 'conflict/BXNIM0112E',
      message: 'The API key value is in use',
      details: "Property 'apikey' must be unique. Leave it out to have a value made.",
    })
  const id = `ApiKey-${ids.uuid()}`
  const expires_at = expiryOf(wanted.expires_at)
  const row = state.apiKeys.insert({
    id,
    entity_tag: firstTag(id),
    account_id: wanted.account_id,
    iam_id: wanted.iam_id,
    name: wanted.name,
    description: wanted.description === '' ? undefined : wanted.description,
    locked: wanted.locked ?? false,
    disabled: wanted.disabled ?? false,
    support_sessions: wanted.support_sessions ?? false,
    action_when_leaked: wanted.action_when_leaked ?? 'none',
    expires_at,
    created_at: now,
    created_by: actor.iam_id,
    modified_at: now,
    seal: fingerprint,
    store_value: wanted.store_value ?? false,
    authn_count: 0,
    history: [historyItem(actor, now, 'create')],
  })
  if (row.store_value) state.vault.insert({ id: vaultId(id), value })
  return { row, value }
}
