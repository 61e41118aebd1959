import { firstTag, matchesTag, nextTag } from '../../../kernel/etag.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { created, noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { accountOf } from '../account-rules.ts'
import { ifMatchOf } from '../api-key-rules.ts'
import { includes } from '../api-key-wire.ts'
import { filterOf } from '../filter.ts'
import { historyItem } from '../history.ts'
import { iamIdentity, staleTag } from '../manners.ts'
import { byText, byTime, identityPage, queryOf } from '../paging.ts'
import { profileSpace } from '../resources.ts'
import type { ProfileRow } from './model.ts'
import {
  checkName,
  checkProfileLimit,
  needOnProfile,
  profileOf,
  visibleTo,
  WHO_CHANGES,
  WHO_READS,
} from './profile-rules.ts'
import { profileWire } from './profile-wire.ts'
import type { CreateProfileBody, UpdateProfileBody } from './schema.ts'
import { createProfileSchema, updateProfileSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

const tagged = (row: ProfileRow) => ({ ETag: row.entity_tag })

/** `''` clears a text that may be left out. */
const orNothing = (text: string | undefined): string | undefined => (text === '' ? undefined : text)

const filterFields = {
  name: (row: ProfileRow) => row.name,
  description: (row: ProfileRow) => row.description,
  email: (row: ProfileRow) => row.email,
  id: (row: ProfileRow) => row.id,
  iam_id: (row: ProfileRow) => row.iam_id,
}

const sorts = {
  name: (row: ProfileRow) => byText(row.name),
  description: (row: ProfileRow) => byText(row.description),
  created_at: (row: ProfileRow) => byTime(row.created_at),
  modified_at: (row: ProfileRow) => byTime(row.modified_at),
}

function list(context: Context<unknown>): Reply {
  const { state, url } = context
  const query = queryOf(url)
  const account = accountOf(context, query.get('account_id'))
  const name = query.get('name')
  const filter = query.get('filter')
  const matches = filter === null || filter === '' ? undefined : filterOf(filter, filterFields)
  const isVisible = visibleTo(context, account.id)
  const { head, rows } = identityPage<ProfileRow>({
    url,
    table: state.profiles,
    listName: `account/${account.id}`,
    entries: state.profiles.bucket('account_id', account.id),
    where: (row) =>
      (name === null || row.name === name) && (matches === undefined || matches(row)) && isVisible(row),
    sorts,
  })
  return ok({ ...head, profiles: rows.map((row) => profileWire(row, includes(query))) })
}

const read = ({ query }: Context<unknown>, row: ProfileRow): Reply =>
  ok(profileWire(row, includes(query)), tagged(row))

function create(context: Context<CreateProfileBody>): Reply {
  const { state, body: wanted, ids, now, actor } = context
  const { id: account_id } = accountOf(context, wanted.account_id)
  checkName(state, account_id, wanted.name)
  checkProfileLimit(state, account_id)
  const id = `Profile-${ids.uuid()}`
  const row = state.profiles.insert({
    id,
    iam_id: `iam-${id}`,
    entity_tag: firstTag(id),
    account_id,
    name: wanted.name,
    description: orNothing(wanted.description),
    email: orNothing(wanted.email),
    created_at: now,
    created_by: actor.iam_id,
    modified_at: now,
    identities_tag: firstTag(`${id}/identities`),
    authn_count: 0,
    history: [historyItem(actor, now, 'create')],
  })
  return created(profileWire(row, { history: false, activity: false }), tagged(row))
}

function update(context: Context<UpdateProfileBody>): Reply {
  const { state, headers, body: changes, now, actor } = context
  const row = profileOf(context)
  if (!matchesTag(ifMatchOf(headers), row.entity_tag)) return staleTag('Profile', row.id)
  const { name, description, email } = changes
  if (name !== undefined) checkName(state, row.account_id, name, row.id)
  const changed = state.profiles.update(row.id, {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description: orNothing(description) }),
    ...(email === undefined ? {} : { email: orNothing(email) }),
    modified_at: now,
    entity_tag: nextTag(row.entity_tag, row.id),
    history: [...row.history, historyItem(actor, now, 'update', Object.keys(changes))],
  })
  return read(context, changed)
}

/** Trust, policies, memberships and preferences go with the profile, and its tokens are good no longer. */
function remove(context: Context<unknown>): Reply {
  context.state.profiles.remove(profileOf(context).id)
  return noContent()
}

export const profileOperations: readonly Operation[] = [
  operation('GET /v1/profiles', {
    id: 'listProfiles',
    who: 'Anyone, for those they have access to. All of the account: Viewer on IAM Identity',
    authorize: 'authenticated',
    handle: list,
  }),
  operation<CreateProfileBody>('POST /v1/profiles', {
    id: 'createProfile',
    who: 'Administrator on IAM Identity',
    body: body(createProfileSchema),
    authorize: ({ access, actor }) =>
      access.need('iam-identity.profile.create', profileSpace(actor.account_id)),
    handle: create,
  }),
  operation('GET /v1/profiles/{profile}', {
    id: 'getProfile',
    who: WHO_READS,
    authorize: needOnProfile('get'),
    handle: (context) => read(context, profileOf(context)),
  }),
  operation<UpdateProfileBody>('PUT /v1/profiles/{profile}', {
    id: 'updateProfile',
    who: WHO_CHANGES,
    body: body(updateProfileSchema),
    authorize: needOnProfile('update'),
    handle: update,
  }),
  operation('DELETE /v1/profiles/{profile}', {
    id: 'deleteProfile',
    who: 'Operator or Administrator on it or on IAM Identity',
    authorize: needOnProfile('delete'),
    handle: remove,
  }),
]
