import { matchesTag, nextTag } from '../../kernel/etag.ts'
import type { Reply } from '../../kernel/operation.ts'
import { created, noContent, ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { accountOf } from './account-rules.ts'
import { createKey } from './api-key-create.ts'
import { ifMatchOf } from './api-key-rules.ts'
import { apiKeyWire } from './api-key-wire.ts'
import { filterOf } from './filter.ts'
import { historyItem } from './history.ts'
import { iamIdentity, locked, objectNotFound, staleTag } from './manners.ts'
import type { ServiceIdRow } from './model.ts'
import { byText, byTime, identityPage, queryOf } from './paging.ts'
import type { CreateServiceIdBody, UpdateServiceIdBody } from './schema.ts'
import { createServiceIdSchema, updateServiceIdSchema } from './schema.ts'
import { createServiceId } from './service-id-create.ts'
import {
  checkKeysDeletable,
  needOnServiceId,
  needToCreateServiceId,
  serviceIdOf,
  visibleTo,
} from './service-id-rules.ts'
import { serviceIdIncludes, serviceIdWire } from './service-id-wire.ts'

const operation = operationOf(iamIdentity)

const tagged = (row: ServiceIdRow) => ({ ETag: row.entity_tag })

const filterFields = {
  name: (row: ServiceIdRow) => row.name,
  description: (row: ServiceIdRow) => row.description,
  id: (row: ServiceIdRow) => row.id,
  iam_id: (row: ServiceIdRow) => row.iam_id,
  created_by: (row: ServiceIdRow) => row.created_by,
}

const sorts = {
  name: (row: ServiceIdRow) => byText(row.name),
  description: (row: ServiceIdRow) => byText(row.description),
  created_at: (row: ServiceIdRow) => byTime(row.created_at),
  modified_at: (row: ServiceIdRow) => byTime(row.modified_at),
}

function list(context: Context<unknown>): Reply {
  const { state, url } = context
  const query = queryOf(url)
  const account = accountOf(context, query.get('account_id'))
  const group = query.get('group_id')
  if (group !== null && state.serviceIdGroups.get(group)?.account_id !== account.id)
    return objectNotFound('ServiceIdGroup', group)
  const name = query.get('name')
  const filter = query.get('filter')
  const matches = filter === null || filter === '' ? undefined : filterOf(filter, filterFields)
  const isVisible = visibleTo(context, account.id)
  const { head, rows } = identityPage<ServiceIdRow>({
    url,
    table: state.serviceIds,
    listName: group === null ? `account/${account.id}` : `group/${group}`,
    entries:
      group === null
        ? state.serviceIds.bucket('account_id', account.id)
        : state.serviceIds.bucket('group_id', group),
    // Text first: it costs less than the question of access.
    where: (row) =>
      (name === null || row.name === name) && (matches === undefined || matches(row)) && isVisible(row),
    sorts,
  })
  const include = serviceIdIncludes(query)
  return ok({ ...head, serviceids: rows.map((row) => serviceIdWire(row, include)) })
}

const read = ({ query }: Context<unknown>, row: ServiceIdRow): Reply =>
  ok(serviceIdWire(row, serviceIdIncludes(query)), tagged(row))

function create(context: Context<CreateServiceIdBody>): Reply {
  const { body: wanted, headers } = context
  const { id: account_id } = accountOf(context, wanted.account_id)
  const { apikey, ...about } = wanted
  const row = createServiceId(context, {
    ...about,
    account_id,
    locked: headers.get('Entity-Lock') === 'true',
  })
  const key = apikey && createKey(context, { ...apikey, iam_id: row.iam_id, account_id })
  const keyWire = key && apiKeyWire(key.row, key.value, { history: false, activity: false })
  return {
    ...created(serviceIdWire(row, { history: false, activity: false, group: true }, keyWire), tagged(row)),
    once: ['apikey.apikey'],
  }
}

function update(context: Context<UpdateServiceIdBody>): Reply {
  const { state, path, headers, body: changes, now, actor } = context
  const row = serviceIdOf(state, path['id'] ?? '')
  if (!matchesTag(ifMatchOf(headers), row.entity_tag)) return staleTag('ServiceId', row.id)
  if (row.locked) return locked('ServiceId', row.id, 'update')
  const { name, description, unique_instance_crns } = changes
  const changed = state.serviceIds.update(row.id, {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description: description === '' ? undefined : description }),
    ...(unique_instance_crns === undefined ? {} : { unique_instance_crns }),
    modified_at: now,
    entity_tag: nextTag(row.entity_tag, row.id),
    history: [...row.history, historyItem(actor, now, 'update', Object.keys(changes))],
  })
  return read(context, changed)
}

/** API keys, policies and memberships go with the service ID, as their tables declare. */
function remove({ state, path }: Context<unknown>): Reply {
  const row = serviceIdOf(state, path['id'] ?? '')
  if (row.locked) return locked('ServiceId', row.id, 'delete')
  checkKeysDeletable(state, row)
  state.serviceIds.remove(row.id)
  return noContent()
}

/** Locks or unlocks; doing it again changes nothing. */
const switched =
  (value: boolean, action: string) =>
  ({ state, path, now, actor }: Context<unknown>): Reply => {
    const row = serviceIdOf(state, path['id'] ?? '')
    if (row.locked !== value)
      state.serviceIds.update(row.id, {
        locked: value,
        modified_at: now,
        entity_tag: nextTag(row.entity_tag, row.id),
        history: [...row.history, historyItem(actor, now, action)],
      })
    return noContent()
  }

const needOn =
  (action: 'get' | 'update' | 'delete') =>
  (context: Context<unknown>): void =>
    needOnServiceId(context, serviceIdOf(context.state, context.path['id'] ?? ''), action)

export const serviceIdOperations: readonly Operation[] = [
  operation('GET /v1/serviceids', {
    id: 'listServiceIds',
    isSteady: true,
    who: 'Anyone, for those they have access to. All of the account: Viewer on IAM Identity',
    authorize: 'authenticated',
    handle: list,
  }),
  operation<CreateServiceIdBody>('POST /v1/serviceids', {
    id: 'createServiceId',
    who: 'Anyone, unless creation is restricted',
    body: body(createServiceIdSchema),
    authorize: needToCreateServiceId,
    handle: create,
  }),
  operation('GET /v1/serviceids/{id}', {
    id: 'getServiceId',
    who: 'Viewer on it or on IAM Identity',
    authorize: needOn('get'),
    handle: (context) => read(context, serviceIdOf(context.state, context.path['id'] ?? '')),
  }),
  operation<UpdateServiceIdBody>('PUT /v1/serviceids/{id}', {
    id: 'updateServiceId',
    who: 'Its creator; Operator, Editor or Administrator on it or on IAM Identity',
    body: body(updateServiceIdSchema),
    authorize: needOn('update'),
    handle: update,
  }),
  operation('DELETE /v1/serviceids/{id}', {
    id: 'deleteServiceId',
    who: 'Its creator; Operator or Administrator on it or on IAM Identity',
    authorize: needOn('delete'),
    handle: remove,
  }),
  operation('POST /v1/serviceids/{id}/lock', {
    id: 'lockServiceId',
    who: 'Its creator; Operator, Editor or Administrator on it or on IAM Identity',
    authorize: needOn('update'),
    handle: switched(true, 'lock'),
  }),
  operation('DELETE /v1/serviceids/{id}/lock', {
    id: 'unlockServiceId',
    who: 'Its creator; Operator, Editor or Administrator on it or on IAM Identity',
    authorize: needOn('update'),
    handle: switched(false, 'unlock'),
  }),
]
