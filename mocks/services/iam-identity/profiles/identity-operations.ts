import { matchesTag, nextTag } from '../../../kernel/etag.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { ifMatchOf } from '../api-key-rules.ts'
import { iamIdentity, invalidProperty, objectNotFound, staleTag } from '../manners.ts'
import type { IdentityType, ProfileIdentityRow, ProfileRow } from './model.ts'
import { identityKey } from './model.ts'
import { needOnProfile, profileOf, WHO_CHANGES, WHO_READS } from './profile-rules.ts'
import { identityWire } from './profile-wire.ts'
import type { IdentitiesBody, IdentityBody } from './schema.ts'
import { identitiesSchema, identitySchema, identityTypes } from './schema.ts'

const operation = operationOf(iamIdentity)

const iamIdOf: Readonly<Record<IdentityType, (identifier: string) => string>> = {
  user: (identifier) => identifier,
  serviceid: (identifier) => `iam-${identifier}`,
  crn: (identifier) => `crn-${identifier}`,
}

/** Checks one identity and says how it is kept. */
function rowOf(context: Context<unknown>, profile: ProfileRow, wanted: IdentityBody): ProfileIdentityRow {
  const { type, identifier, accounts = [], description } = wanted
  const serviceId = type === 'serviceid' ? context.state.serviceIds.get(identifier) : undefined
  if (type === 'serviceid' && serviceId === undefined)
    return invalidProperty('identifier', `there is no service ID '${identifier}'.`)
  if (type === 'crn' && !identifier.startsWith('crn:'))
    return invalidProperty('identifier', `'${identifier}' is not a CRN: crn:v1:…`)
  if (accounts.length > 0 && type !== 'user')
    return invalidProperty('accounts', 'it is for identities of the type user only.')
  return {
    profile_id: profile.id,
    type,
    identifier,
    iam_id: iamIdOf[type](identifier),
    accounts: accounts.length === 0 ? undefined : accounts,
    // A service ID that is given none has its own.
    description: description === undefined || description === '' ? serviceId?.description : description,
  }
}

const keyOf = (row: ProfileIdentityRow): string => identityKey(row.profile_id, row.type, row.identifier)

const identitiesOf = ({ state }: Context<unknown>, profile: ProfileRow): readonly ProfileIdentityRow[] =>
  state.profileIdentities.find('profile_id', profile.id)

/** The list changes by itself: its version is not the profile's. */
const touched = ({ state }: Context<unknown>, { id, identities_tag }: ProfileRow): ProfileRow =>
  state.profiles.update(id, { identities_tag: nextTag(identities_tag, `${id}/identities`) })

const listReply = (context: Context<unknown>, profile: ProfileRow): Reply =>
  ok(
    { entity_tag: profile.identities_tag, identities: identitiesOf(context, profile).map(identityWire) },
    { ETag: profile.identities_tag },
  )

function setAll(context: Context<IdentitiesBody>): Reply {
  const { state, headers, body: wanted } = context
  const profile = profileOf(context)
  if (!matchesTag(ifMatchOf(headers), profile.identities_tag))
    return staleTag('ProfileIdentities', profile.id)
  const rows = (wanted.identities ?? []).map((one) => rowOf(context, profile, one))
  const keys = new Set(rows.map(keyOf))
  if (keys.size < rows.length) return invalidProperty('identities', 'it names one identity more than once.')
  for (const row of identitiesOf(context, profile)) state.profileIdentities.remove(keyOf(row))
  for (const row of rows) state.profileIdentities.insert(row)
  return listReply(context, touched(context, profile))
}

function typeInPath({ path }: Context<unknown>): IdentityType {
  const type = identityTypes.find((one) => one === path['type'])
  return (
    type ?? invalidProperty('identity-type', `'${path['type']}' is not one of ${identityTypes.join(', ')}.`)
  )
}

/** Trusts an identity; one that is trusted already gets the new description and accounts. */
function setOne(context: Context<IdentityBody>): Reply {
  const { state, body: wanted } = context
  const profile = profileOf(context)
  if (wanted.type !== typeInPath(context))
    return invalidProperty('type', `'${wanted.type}' is not the type in the path, '${context.path['type']}'.`)
  const row = rowOf(context, profile, wanted)
  if (state.profileIdentities.has(keyOf(row))) state.profileIdentities.update(keyOf(row), row)
  else state.profileIdentities.insert(row)
  touched(context, profile)
  return ok(identityWire(row))
}

/** The identity that the path names. */
function identityOf(context: Context<unknown>): ProfileIdentityRow {
  const profile = profileOf(context)
  const identifier = context.path['identifier'] ?? ''
  const key = identityKey(profile.id, typeInPath(context), identifier)
  return context.state.profileIdentities.get(key) ?? objectNotFound('ProfileIdentity', identifier)
}

function removeOne(context: Context<unknown>): Reply {
  context.state.profileIdentities.remove(keyOf(identityOf(context)))
  touched(context, profileOf(context))
  return noContent()
}

const IDENTITIES = '/v1/profiles/{profile}/identities'

export const profileIdentityOperations: readonly Operation[] = [
  operation(`GET ${IDENTITIES}`, {
    id: 'getProfileIdentities',
    who: WHO_READS,
    authorize: needOnProfile('get'),
    handle: (context) => listReply(context, profileOf(context)),
  }),
  operation<IdentitiesBody>(`PUT ${IDENTITIES}`, {
    id: 'setProfileIdentities',
    who: WHO_CHANGES,
    body: body(identitiesSchema),
    authorize: needOnProfile('update'),
    handle: setAll,
  }),
  operation<IdentityBody>(`POST ${IDENTITIES}/{type}`, {
    id: 'setProfileIdentity',
    who: WHO_CHANGES,
    body: body(identitySchema),
    authorize: needOnProfile('update'),
    handle: setOne,
  }),
  operation(`GET ${IDENTITIES}/{type}/{identifier}`, {
    id: 'getProfileIdentity',
    who: WHO_READS,
    authorize: needOnProfile('get'),
    handle: (context) => ok(identityWire(identityOf(context))),
  }),
  operation(`DELETE ${IDENTITIES}/{type}/{identifier}`, {
    id: 'deleteProfileIdentity',
    who: WHO_CHANGES,
    authorize: needOnProfile('update'),
    handle: removeOne,
  }),
]
