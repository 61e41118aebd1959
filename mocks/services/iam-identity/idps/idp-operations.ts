import { firstTag, matchesTag, nextTag } from '../../../kernel/etag.ts'
import { fail } from '../../../kernel/failure.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { created, noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import { identityTime } from '../../../kernel/timestamps.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import type { State } from '../../state.ts'
import { accountOf } from '../account-rules.ts'
import { ifMatchOf } from '../api-key-rules.ts'
import { iamIdentity, invalidProperty, objectNotFound, staleTag } from '../manners.ts'
import { identityService } from '../resources.ts'
import type { IdpProperties, IdpRow, IdpType } from './model.ts'
import type { CreateIdpBody, UpdateIdpBody } from './schema.ts'
import { createIdpSchema, updateIdpSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

/** Identity providers that an account may have (IAM documentation, limits). */
const IDPS_PER_ACCOUNT = 5

/** An identity provider as it travels. IBM's OpenAPI clients (`Idp`) are the source of the shape. */
export interface IdpWire {
  readonly idp_id: string
  readonly entity_tag: string
  readonly account_id: string
  readonly name: string
  readonly type: IdpType
  readonly active: boolean
  readonly properties: IdpProperties
  readonly created_at: string
  readonly modified_at: string
}

const wire = (row: IdpRow): IdpWire => ({
  ...row,
  created_at: identityTime(row.created_at),
  modified_at: identityTime(row.modified_at),
})

const answer = (row: IdpRow) => [wire(row), { ETag: row.entity_tag }] as const

/** The provider that the path names. */
export const idpOf = ({ state, path }: Pick<Context<unknown>, 'state' | 'path'>): IdpRow =>
  state.idps.get(path['idp'] ?? '') ?? objectNotFound('IdP', path['idp'] ?? '')

function checkName(state: State, accountId: string, name: string, own?: string): void {
  const taken = state.idps.one('name', `${accountId}/${name.toLowerCase()}`)
  if (taken !== undefined && taken.idp_id !== own)
    fail({
      status: 409,
      code: 'conflict/BXNIM0112E',
      message: 'The name is in use',
      details: `There is an identity provider '${taken.name}' already. Choose another name.`,
    })
}

/** App ID is one of the account's instances; a SAML provider may be completed later, and nobody signs in with it until then. */
function checkProperties(state: State, type: IdpType, accountId: string, properties: IdpProperties): void {
  if (type !== 'appid') return
  const guid = properties.instance?.split(':').at(-3)
  const instance = state.instances.get(guid ?? '')
  if (instance?.service_name !== 'appid' || instance.account_id !== accountId || instance.state !== 'active')
    invalidProperty('properties.instance', 'it must be the CRN of an active App ID instance of the account.')
}

function create(context: Context<CreateIdpBody>): Reply {
  const { state, body: wanted, ids, now } = context
  const { id: account_id } = accountOf(context, wanted.account_id)
  checkName(state, account_id, wanted.name)
  if (state.idps.bucket('account_id', account_id).length >= IDPS_PER_ACCOUNT)
    fail({
      status: 409,
      code: 'conflict/BXNIM0111E',
      message: 'The limit of identity providers is reached',
      details: `The account has ${IDPS_PER_ACCOUNT} identity providers, the most it can have. Remove one first.`,
    })
  const properties = wanted.properties ?? {}
  checkProperties(state, wanted.type, account_id, properties)
  const idp_id = ids.uuid()
  const row = state.idps.insert({
    idp_id,
    entity_tag: firstTag(idp_id),
    account_id,
    name: wanted.name,
    type: wanted.type,
    active: wanted.active ?? true,
    properties,
    created_at: now,
    modified_at: now,
  })
  return created(...answer(row))
}

function update(context: Context<UpdateIdpBody>): Reply {
  const { state, headers, body: changes, now } = context
  const row = idpOf(context)
  if (!matchesTag(ifMatchOf(headers), row.entity_tag)) return staleTag('IdP', row.idp_id)
  if (changes.name !== undefined) checkName(state, row.account_id, changes.name, row.idp_id)
  const properties = changes.properties ?? row.properties
  checkProperties(state, row.type, row.account_id, properties)
  return ok(
    ...answer(
      state.idps.update(row.idp_id, {
        name: changes.name ?? row.name,
        active: changes.active ?? row.active,
        properties,
        entity_tag: nextTag(row.entity_tag, row.idp_id),
        modified_at: now,
      }),
    ),
  )
}

/** Reading and changing sign-in is what reading and changing the account's settings is. No source names the actions. */
export const needSettings =
  <Body>(verb: 'get' | 'update', account: (context: Context<Body>) => string) =>
  (context: Context<Body>): void =>
    context.access.need(`iam-identity.account.${verb}`, identityService(account(context)))

const inQuery = (context: Context<unknown>): string => accountOf(context, context.query.get('account_id')).id
const ofIdp = (context: Context<unknown>): string => idpOf(context).account_id

export const READERS = 'Viewer, Operator, Editor or Administrator on IAM Identity'
export const CHANGERS = 'Operator, Editor or Administrator on IAM Identity'

export const idpOperations: readonly Operation[] = [
  operation('GET /v1/idps', {
    id: 'listIdps',
    fidelity: 'shape',
    who: READERS,
    authorize: needSettings('get', inQuery),
    handle: (context) =>
      ok({ idps: context.state.idps.find('account_id', inQuery(context)).map((row) => wire(row)) }),
  }),
  operation<CreateIdpBody>('POST /v1/idps', {
    id: 'createIdp',
    fidelity: 'shape',
    who: CHANGERS,
    body: body(createIdpSchema),
    authorize: needSettings('update', (context) => accountOf(context, context.body.account_id).id),
    handle: create,
  }),
  operation('GET /v1/idps/{idp}', {
    id: 'getIdp',
    fidelity: 'shape',
    who: READERS,
    authorize: needSettings('get', ofIdp),
    handle: (context) => ok(...answer(idpOf(context))),
  }),
  operation<UpdateIdpBody>('PUT /v1/idps/{idp}', {
    id: 'updateIdp',
    fidelity: 'shape',
    who: CHANGERS,
    body: body(updateIdpSchema),
    authorize: needSettings('update', ofIdp),
    handle: update,
  }),
  operation('DELETE /v1/idps/{idp}', {
    id: 'deleteIdp',
    fidelity: 'shape',
    who: CHANGERS,
    authorize: needSettings('update', ofIdp),
    handle: (context) => {
      context.state.idps.remove(idpOf(context).idp_id)
      return noContent()
    },
  }),
]
