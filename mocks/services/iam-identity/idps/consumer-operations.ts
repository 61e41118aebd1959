import { fail } from '../../../kernel/failure.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { created, noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import { identityTime } from '../../../kernel/timestamps.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { iamIdentity, invalidProperty, objectNotFound } from '../manners.ts'
import { CHANGERS, READERS, idpOf, needSettings } from './idp-operations.ts'
import type { IdpConsumerKind, IdpConsumerRow } from './model.ts'
import type { AddConsumerBody } from './schema.ts'
import { addConsumerSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

/** Accounts and enterprises that a provider may be shared with. No source has a limit: a bound of ours. */
const CONSUMERS_PER_IDP = 50

/** With whom a provider is shared, as it travels. IBM's console shares providers, no published API does: the shape is ours. */
export interface IdpConsumerWire {
  readonly idp_id: string
  readonly consumer_id: string
  readonly kind: IdpConsumerKind
  readonly created_at: string
}

const wire = (row: IdpConsumerRow): IdpConsumerWire => ({ ...row, created_at: identityTime(row.created_at) })

function add(context: Context<AddConsumerBody>): Reply {
  const { state, now, body: wanted } = context
  const { idp_id, account_id, name } = idpOf(context)
  if (wanted.consumer_id === account_id)
    invalidProperty('consumer_id', 'it is the account that the identity provider belongs to.')
  const consumers = state.idpConsumers.find('idp', idp_id)
  if (consumers.some(({ consumer_id }) => consumer_id === wanted.consumer_id))
    fail({
      status: 409,
      code: 'conflict/BXNIM0112E',
      message: 'The identity provider is shared with it already',
      details: `'${name}' is shared with '${wanted.consumer_id}' already.`,
    })
  if (consumers.length >= CONSUMERS_PER_IDP)
    fail({
      status: 409,
      code: 'conflict/BXNIM0111E',
      message: 'The limit of accounts is reached',
      details: `'${name}' is shared with ${CONSUMERS_PER_IDP} accounts, the most it can be shared with. Remove one first.`,
    })
  return created(wire(state.idpConsumers.insert({ idp_id, ...wanted, created_at: now })))
}

function remove(context: Context<unknown>): Reply {
  const { state, path } = context
  const consumer = path['consumer'] ?? ''
  const key = `${idpOf(context).idp_id}/${consumer}`
  if (!state.idpConsumers.has(key)) return objectNotFound('IdPConsumer', consumer)
  state.idpConsumers.remove(key)
  return noContent()
}

const ofIdp = (context: Context<unknown>): string => idpOf(context).account_id

export const idpConsumerOperations: readonly Operation[] = [
  operation('GET /v1/idps/{idp}/consumers', {
    id: 'listIdpConsumers',
    fidelity: 'shape',
    who: READERS,
    authorize: needSettings('get', ofIdp),
    handle: (context) =>
      ok({
        consumers: context.state.idpConsumers.find('idp', idpOf(context).idp_id).map((row) => wire(row)),
      }),
  }),
  operation<AddConsumerBody>('POST /v1/idps/{idp}/consumers', {
    id: 'addIdpConsumer',
    fidelity: 'shape',
    who: CHANGERS,
    body: body(addConsumerSchema),
    authorize: needSettings('update', ofIdp),
    handle: add,
  }),
  operation('DELETE /v1/idps/{idp}/consumers/{consumer}', {
    id: 'removeIdpConsumer',
    fidelity: 'shape',
    who: CHANGERS,
    authorize: needSettings('update', ofIdp),
    handle: remove,
  }),
]
