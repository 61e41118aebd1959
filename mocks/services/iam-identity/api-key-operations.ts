import { nextTag, matchesTag } from '../../kernel/etag.ts'
import type { Reply } from '../../kernel/operation.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Entry } from '../../kernel/table.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { accountOf } from './account-rules.ts'
import { createKey } from './api-key-create.ts'
import { checkSessions, expiryOf, ifMatchOf, keyOf, needOnKey, needToCreateKey } from './api-key-rules.ts'
import { apiKeyWire, includes, storedValue } from './api-key-wire.ts'
import { filterOf } from './filter.ts'
import { historyItem } from './history.ts'
import { iamIdentity, invalidProperty, locked, objectNotFound, staleTag } from './manners.ts'
import type { ApiKeyRow } from './model.ts'
import { byText, byTime, identityPage, queryOf } from './paging.ts'
import { identityService, keyResource } from './resources.ts'
import type { CreateKeyBody, UpdateKeyBody } from './schema.ts'
import { createKeySchema, updateKeySchema } from './schema.ts'

const operation = operationOf(iamIdentity)

const tagged = (row: ApiKeyRow) => ({ ETag: row.entity_tag })

/** Which keys a list is of, and who may see it. */
function scopeOf(context: Context<unknown>) {
  const { state, actor, url } = context
  const query = queryOf(url)
  const { id: account } = accountOf(context, query.get('account_id') ?? actor.account_id)
  if (query.get('scope') === 'account') {
    const type = query.get('type')
    if (type !== null && type !== 'user' && type !== 'serviceid')
      return invalidProperty('type', "it must be 'user' or 'serviceid'.")
    const entries: readonly Entry<ApiKeyRow>[] =
      type === null
        ? state.apiKeys.bucket('account_id', account)
        : state.apiKeys.bucket('type', `${account}/${type}`)
    return { kind: 'account', account, entries, name: `account/${account}/${type ?? ''}` } as const
  }
  const iamId = query.get('iam_id') ?? actor.iam_id
  return {
    kind: 'entity',
    iamId,
    entries: state.apiKeys.bucket('iam_id', iamId),
    name: `entity/${iamId}`,
  } as const
}

function needToList(context: Context<unknown>): void {
  const scope = scopeOf(context)
  if (scope.kind === 'account')
    context.access.need('iam-identity.apikey.manage', identityService(scope.account))
  else if (scope.iamId !== context.actor.iam_id) {
    const { account_id } = context.actor
    context.access.need(
      'iam-identity.apikey.list',
      keyResource(context.state, { id: '', account_id, iam_id: scope.iamId }),
    )
  }
}

const filterFields = {
  name: (row: ApiKeyRow) => row.name,
  description: (row: ApiKeyRow) => row.description,
  id: (row: ApiKeyRow) => row.id,
  iam_id: (row: ApiKeyRow) => row.iam_id,
  created_by: (row: ApiKeyRow) => row.created_by,
}

const sorts = {
  name: (row: ApiKeyRow) => byText(row.name),
  description: (row: ApiKeyRow) => byText(row.description),
  created_at: (row: ApiKeyRow) => byTime(row.created_at),
  created_by: (row: ApiKeyRow) => row.created_by,
}

function list(context: Context<unknown>): Reply {
  const { state, url } = context
  const scope = scopeOf(context)
  const query = queryOf(url)
  const filter = query.get('filter')
  const matches = filter === null || filter === '' ? undefined : filterOf(filter, filterFields)
  const group = query.get('group_id')
  const isInGroup = (row: ApiKeyRow): boolean =>
    state.serviceIds.one('iam_id', row.iam_id)?.group_id === group
  const { head, rows } = identityPage<ApiKeyRow>({
    url,
    table: state.apiKeys,
    listName: scope.name,
    entries: scope.entries,
    where: group === null ? matches : (row) => isInGroup(row) && (matches?.(row) ?? true),
    sorts,
  })
  const include = {
    history: query.get('include_history') === 'true',
    activity: query.get('include_activity') === 'true',
  }
  // A list never carries a value, not even one that may be read again.
  return ok({ ...head, apikeys: rows.map((row) => apiKeyWire(row, '', include)) })
}

const read = ({ state, query }: Context<unknown>, row: ApiKeyRow): Reply => ({
  ...ok(apiKeyWire(row, storedValue(state, row), includes(query)), tagged(row)),
  once: ['apikey'],
})

function create(context: Context<CreateKeyBody>): Reply {
  const { state, actor, body: wanted, headers } = context
  const { id: account_id } = accountOf(context, wanted.account_id ?? actor.account_id)
  if (!state.users.has(wanted.iam_id) && state.serviceIds.one('iam_id', wanted.iam_id) === undefined)
    return invalidProperty('iam_id', `there is no identity '${wanted.iam_id}' in the account.`)
  const { row, value } = createKey(context, {
    ...wanted,
    account_id,
    locked: headers.get('Entity-Lock') === 'true',
    disabled: headers.get('Entity-Disable') === 'true',
  })
  return {
    ...created(apiKeyWire(row, value, { history: false, activity: false }), tagged(row)),
    once: ['apikey'],
  }
}

function update(context: Context<UpdateKeyBody>): Reply {
  const { state, path, headers, body: changes, now, actor } = context
  const row = keyOf(state, path['id'] ?? '')
  if (!matchesTag(ifMatchOf(headers), row.entity_tag)) return staleTag('ApiKey', row.id)
  if (row.locked) return locked('ApiKey', row.id, 'update')
  checkSessions(state, row.iam_id, changes.support_sessions)
  const changed = state.apiKeys.update(row.id, {
    ...(changes.name === undefined ? {} : { name: changes.name }),
    ...(changes.description === undefined
      ? {}
      : { description: changes.description === '' ? undefined : changes.description }),
    ...(changes.support_sessions === undefined ? {} : { support_sessions: changes.support_sessions }),
    ...(changes.action_when_leaked === undefined ? {} : { action_when_leaked: changes.action_when_leaked }),
    ...(changes.expires_at === undefined ? {} : { expires_at: expiryOf(changes.expires_at) }),
    modified_at: now,
    entity_tag: nextTag(row.entity_tag, row.id),
    history: [...row.history, historyItem(actor, now, 'update', Object.keys(changes))],
  })
  return read(context, changed)
}

/** Sets or clears one of a key's two switches; doing it again changes nothing. */
const switched =
  (name: 'locked' | 'disabled', value: boolean, action: string) =>
  ({ state, path, now, actor }: Context<unknown>): Reply => {
    const row = keyOf(state, path['id'] ?? '')
    if (row[name] !== value)
      state.apiKeys.update(row.id, {
        [name]: value,
        modified_at: now,
        entity_tag: nextTag(row.entity_tag, row.id),
        history: [...row.history, historyItem(actor, now, action)],
      })
    return noContent()
  }

const needOn =
  (action: 'get' | 'update' | 'delete') =>
  (context: Context<unknown>): void =>
    needOnKey(context, keyOf(context.state, context.path['id'] ?? ''), action)

export const apiKeyOperations: readonly Operation[] = [
  operation('GET /v1/apikeys', {
    id: 'listApiKeys',
    isSteady: true,
    who: 'Your own: anyone. All of the account: Administrator on IAM Identity',
    authorize: needToList,
    handle: list,
  }),
  operation<CreateKeyBody>('POST /v1/apikeys', {
    id: 'createApiKey',
    who: 'For yourself: anyone, unless creation is restricted. For a service ID: its administrator or operator',
    body: body(createKeySchema),
    authorize: needToCreateKey,
    handle: create,
  }),
  operation('GET /v1/apikeys/details', {
    id: 'getApiKeysDetails',
    who: 'Anyone who has the value',
    authorize: 'authenticated',
    handle: (context) => {
      const value = context.headers.get('IAM-ApiKey')
      const row = value === null ? undefined : context.state.apiKeys.one('seal', context.seal(value))
      return row === undefined ? objectNotFound('ApiKey', 'given by its value') : read(context, row)
    },
  }),
  operation('GET /v1/apikeys/{id}', {
    id: 'getApiKey',
    who: 'Its owner; Operator, Editor or Administrator on IAM Identity',
    authorize: needOn('get'),
    handle: (context) => read(context, keyOf(context.state, context.path['id'] ?? '')),
  }),
  operation<UpdateKeyBody>('PUT /v1/apikeys/{id}', {
    id: 'updateApiKey',
    who: 'Its owner; Operator, Editor or Administrator on IAM Identity',
    body: body(updateKeySchema),
    authorize: needOn('update'),
    handle: update,
  }),
  operation('DELETE /v1/apikeys/{id}', {
    id: 'deleteApiKey',
    who: 'Its owner; Operator or Administrator on IAM Identity',
    authorize: needOn('delete'),
    handle: ({ state, path }) => {
      const row = keyOf(state, path['id'] ?? '')
      if (row.locked) return locked('ApiKey', row.id, 'delete')
      state.apiKeys.remove(row.id)
      return noContent()
    },
  }),
  ...(['lock', 'disable'] as const).flatMap((verb) => {
    const name = verb === 'lock' ? 'locked' : 'disabled'
    const undo = verb === 'lock' ? 'unlock' : 'enable'
    return [
      operation(`POST /v1/apikeys/{id}/${verb}`, {
        id: `${verb}ApiKey`,
        who: 'Its owner; Operator, Editor or Administrator on IAM Identity',
        authorize: needOn('update'),
        handle: switched(name, true, verb),
      }),
      operation(`DELETE /v1/apikeys/{id}/${verb}`, {
        id: `${undo}ApiKey`,
        who: 'Its owner; Operator, Editor or Administrator on IAM Identity',
        authorize: needOn('update'),
        handle: switched(name, false, undo),
      }),
    ]
  }),
]
