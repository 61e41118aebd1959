import type { Reply } from '../../../kernel/operation.ts'
import { noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import { named } from '../../../kernel/named.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { accountInPath } from '../account-in-path.ts'
import { iamIdentity, invalidProperty, objectNotFound } from '../manners.ts'
import { profileResource } from '../resources.ts'
import type { PreferenceRow } from './model.ts'
import { preferenceKey } from './model.ts'
import type { PreferenceBody } from './schema.ts'
import { preferenceSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

/** The preferences there are, and how each is written (api-contract.md, 4.6). */
const known: Readonly<Record<string, keyof PreferenceBody>> = {
  'console/landing_page': 'value_string',
  'console/global_left_navigation': 'value_list_of_strings',
}

/** A preference as it travels; one of the two values is there. */
export interface PreferenceWire {
  readonly service: string
  readonly id: string
  readonly account_id: string
  readonly scope: 'account'
  readonly value_string?: string
  readonly value_list_of_strings?: readonly string[]
}

const wire = ({ service, preference_id: id, account_id, value }: PreferenceRow): PreferenceWire => ({
  service,
  id,
  account_id,
  scope: 'account',
  ...(typeof value === 'string' ? { value_string: value } : { value_list_of_strings: value }),
})

/** Only trusted profiles have preferences; one of IBM's own tests names a profile that is not there. */
function needOn(action: 'get' | 'update') {
  return (context: Context<unknown>): void => {
    const { id: account_id } = accountInPath(context)
    const iamId = context.path['iam_id'] ?? ''
    if (!iamId.startsWith('iam-Profile-'))
      invalidProperty('iam_id', `'${iamId}' is not the IAM ID of a trusted profile: iam-Profile-….`)
    if (action === 'get' && iamId === context.actor.iam_id) return
    const id = iamId.replace(/^iam-/, '')
    context.access.need(`iam-identity.profile.${action}`, profileResource({ id, account_id }))
  }
}

const placeOf = ({ path }: Context<unknown>) => ({
  account_id: path['account'] ?? '',
  iam_id: path['iam_id'] ?? '',
  service: path['service'] ?? '',
  preference_id: path['preference'] ?? '',
})

function valueOf(wanted: PreferenceBody, service: string, id: string): PreferenceRow['value'] {
  const name = `${service}/${id}`
  const member =
    named(known, name) ??
    invalidProperty('preference_id', `'${name}' is not one of ${Object.keys(known).join(', ')}.`)
  const value = wanted[member]
  // IBM's SDK always sends value_string: beside a list it says nothing.
  const isTwo = member === 'value_string' && wanted.value_list_of_strings !== undefined
  return value === undefined || isTwo
    ? invalidProperty(member, `the preference '${name}' is written as ${member} and nothing else.`)
    : value
}

function update(context: Context<PreferenceBody>): Reply {
  const { preferences } = context.state
  const place = placeOf(context)
  const row = { ...place, value: valueOf(context.body, place.service, place.preference_id) }
  const key = preferenceKey(place)
  return ok(wire(preferences.has(key) ? preferences.update(key, row) : preferences.insert(row)))
}

function preferenceOf(context: Context<unknown>): PreferenceRow {
  const place = placeOf(context)
  return (
    context.state.preferences.get(preferenceKey(place)) ??
    objectNotFound('Preference', `${place.service}/${place.preference_id}`)
  )
}

const ALL = '/v1/preferences/accounts/{account}/identities/{iam_id}'
const ONE = `${ALL}/{service}/{preference}` as const

const WHO_READS = 'The profile itself; Viewer on it or on IAM Identity'
const WHO_CHANGES = 'Operator, Editor or Administrator on it or on IAM Identity'

export const preferenceOperations: readonly Operation[] = [
  operation(`GET ${ALL}`, {
    id: 'getAllPreferencesOnScopeAccount',
    who: WHO_READS,
    authorize: needOn('get'),
    handle: (context) =>
      ok({
        preferences: context.state.preferences.find('iam_id', placeOf(context).iam_id).map(wire),
      }),
  }),
  operation(`GET ${ONE}`, {
    id: 'getPreferencesOnScopeAccount',
    who: WHO_READS,
    authorize: needOn('get'),
    handle: (context) => ok(wire(preferenceOf(context))),
  }),
  operation<PreferenceBody>(`PUT ${ONE}`, {
    id: 'updatePreferenceOnScopeAccount',
    who: WHO_CHANGES,
    body: body(preferenceSchema),
    authorize: needOn('update'),
    handle: update,
  }),
  operation(`DELETE ${ONE}`, {
    id: 'deletePreferencesOnScopeAccount',
    who: WHO_CHANGES,
    authorize: needOn('update'),
    handle: (context) => {
      context.state.preferences.remove(preferenceKey(preferenceOf(context)))
      return noContent()
    },
  }),
]
