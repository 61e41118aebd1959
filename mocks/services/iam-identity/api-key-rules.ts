import { Failure, fail } from '../../kernel/failure.ts'
import { parseTime } from '../../kernel/timestamps.ts'
import type { HeaderReader } from '../../kernel/wire.ts'
import type { Context } from '../operation.ts'
import type { State } from '../state.ts'
import { iamIdentity, invalidProperty, missingProperty, objectNotFound } from './manners.ts'
import type { ApiKeyRow } from './model.ts'
import { identityService, keyResource, serviceIdResource } from './resources.ts'

/** API keys an identity may have (IAM documentation, limits). */
const KEYS_PER_IDENTITY = 20

export const keyOf = (state: State, id: string): ApiKeyRow =>
  state.apiKeys.get(id) ?? objectNotFound('ApiKey', id)

/** One's own keys are always one's own to manage; another's need the action (seed 002, "Required access"). */
export function needOnKey(
  context: Context<unknown>,
  key: ApiKeyRow,
  action: 'get' | 'update' | 'delete',
): void {
  const { actor, access, state } = context
  if (key.iam_id === actor.iam_id) return
  access.need(`iam-identity.apikey.${action}`, keyResource(state, key))
}

/**
 * Who may create: everyone for themselves; for a service ID whoever holds the action on it. While creation of user keys
 * is restricted the creator role is needed, by the account owner too.
 */
export function needToCreateKey(context: Context<{ readonly iam_id: string }>): void {
  const { actor, access, state, body } = context
  const serviceId = state.serviceIds.one('iam_id', body.iam_id)
  if (serviceId !== undefined) {
    access.need('iam-identity.apikey.create', serviceIdResource(serviceId))
    return
  }
  // An identity that is not there is a bad request, not a question of access.
  if (!state.users.has(body.iam_id)) return
  if (body.iam_id !== actor.iam_id) {
    const who =
      actor.kind === 'profile'
        ? `You act as the trusted profile '${actor.name}', whose IAM ID is another: switch back to yourself first.`
        : `You are signed in as ${actor.iam_id}, the key is for ${body.iam_id}.`
    const reason = `API keys of a person are created by that person. ${who}`
    throw new Failure(
      iamIdentity.failures.forbidden({ action: 'iam-identity.apikey.create', roles: [], reason }),
    )
  }
  const { settings } = state.accounts.get(actor.account_id) ?? {}
  if (settings?.restrict_create_platform_apikey === 'RESTRICTED')
    access.need('iam-identity.user-apikey.create', identityService(actor.account_id))
}

export function checkKeyLimit(state: State, iamId: string): void {
  if (state.apiKeys.bucket('iam_id', iamId).length >= KEYS_PER_IDENTITY)
    fail({
      status: 409,
      code: 'limit_exceeded/BXNIM0911E',
      message: 'Limit of API keys reached',
      details: `Identity '${iamId}' has ${KEYS_PER_IDENTITY} API keys, the most an identity can have. Delete one that is not used any more.`,
    })
}

/** Only people's keys make sessions (console-ui.md, 3.5). */
export function checkSessions(state: State, iamId: string, wanted: boolean | undefined): void {
  if (wanted === true && state.serviceIds.one('iam_id', iamId) !== undefined)
    invalidProperty('support_sessions', 'API keys of service IDs have no sessions.')
}

/** Reads `expires_at`; the past is accepted, as IBM's own tests do. `''` clears it. */
export function expiryOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const time = parseTime(text)
  return Number.isNaN(time)
    ? invalidProperty('expires_at', `'${text}' is not a time like 2027-01-31T18:30+0000.`)
    : time
}

/** The If-Match header, which every change must bring. */
export const ifMatchOf = (headers: HeaderReader): string => {
  const tag = headers.get('If-Match')
  return tag === null || tag === '' ? missingProperty('If-Match') : tag
}
