import { has } from '../lib/text.ts'
import { accessGroups } from './access-groups.ts'
import { askCan } from './authz.ts'
import { request } from './http.ts'
import { idps } from './idps.ts'
import type { ApiKeyScope } from './iam-identity.ts'
import { apiKeys, searchFilter } from './iam-identity.ts'
import { profiles } from './profiles.ts'
import type { Subject } from './query.ts'
import { query } from './query.ts'
import { serviceIds } from './service-ids.ts'
import type { User } from './users.ts'
import { userName, usersPath } from './users.ts'

/** Something that the header's search finds. */
export interface Found {
  readonly id: string
  readonly name: string
  /** What tells it from others of the same name. */
  readonly note: string
  /** Whose it is, of an API key. */
  readonly iamId?: string
}

export interface FoundPage {
  readonly rows: readonly Found[]
  /** There are more than are shown. */
  readonly hasMore: boolean
}

export type FoundKind = 'users' | 'serviceIds' | 'profiles' | 'apiKeys' | 'groups' | 'idps'

/** How many of a kind are found at once. */
export const MOST_FOUND = 5

type Read = (accountId: string, text: string, signal: AbortSignal) => Promise<readonly Found[]>

const LIMIT = MOST_FOUND + 1
const listed = (text: string) => ({
  filter: searchFilter(text, ['name', 'description', 'id']),
  sort: 'name',
  pageSize: LIMIT,
})

/** User Management looks for one word in one field at a time, so the whole text is looked for here. */
const findUsers: Read = async (accountId, text, signal) => {
  const [word = ''] = text.replaceAll(/[,:]/g, ' ').trim().split(/\s+/)
  if (word === '') return []
  const { data } = await request<{ readonly resources: readonly User[] }>('listUsers', usersPath(accountId), {
    query: { limit: 100, search: `firstname:${word},lastname:${word},email:${word},iam_id:${word}` },
    signal,
  })
  return data.resources
    .filter((user) => has(`${userName(user)} ${user.email} ${user.iam_id}`, text))
    .map((user) => ({ id: user.iam_id, name: userName(user), note: user.email }))
}

const findServiceIds: Read = async (accountId, text, signal) =>
  (await serviceIds.page(accountId, undefined, listed(text), signal)).rows.map(
    ({ id, name, description }) => ({
      id,
      name,
      note: description ?? id,
    }),
  )

const findProfiles: Read = async (accountId, text, signal) =>
  (await profiles.page(accountId, listed(text), signal)).rows.map(({ id, name, description }) => ({
    id,
    name,
    note: description ?? id,
  }))

const findGroups: Read = async (accountId, text, signal) => {
  const wanted = { text, sort: 'name', isDescending: false, limit: LIMIT, offset: 0 }
  const { groups } = await accessGroups.page(accountId, wanted, signal)
  return groups.map(({ id, name, description }) => ({ id, name, note: description ?? id }))
}

/** An account has five at most. */
const findIdps: Read = async (accountId, text, signal) =>
  (await idps.ofAccount(accountId, signal))
    .filter((idp) => has(`${idp.name} ${idp.idp_id}`, text))
    .map(({ idp_id, name }) => ({ id: idp_id, name, note: idp_id }))

const EVERYBODYS: readonly ApiKeyScope[] = [
  { kind: 'account', type: 'user' },
  { kind: 'account', type: 'serviceid' },
]

/** Whoever may not list the keys of the account finds those of one's own. */
const findKeys: Read = async (_accountId, text, signal) => {
  const { manage } = await askCan({
    manage: { action: 'iam-identity.apikey.manage', resource: { serviceName: 'iam-identity' } },
  })
  const scopes: readonly ApiKeyScope[] = manage.permitted ? EVERYBODYS : [{ kind: 'mine' }]
  const pages = await Promise.all(scopes.map((scope) => apiKeys.page(scope, listed(text), signal)))
  return pages
    .flatMap(({ rows }) => rows)
    .map(({ id, name, description, iam_id }) => ({
      id,
      name,
      note: description === undefined || description === '' ? id : description,
      iamId: iam_id,
    }))
}

const readers: Readonly<Record<FoundKind, readonly [Subject, Read]>> = {
  users: ['users', findUsers],
  serviceIds: ['serviceids', findServiceIds],
  profiles: ['profiles', findProfiles],
  apiKeys: ['apikeys', findKeys],
  groups: ['access-groups', findGroups],
  idps: ['idps', findIdps],
}

/** What of a kind has a text in its name, description, address or id, among what the reader may list. */
export const found = (kind: FoundKind, accountId: string, text: string) => {
  const [subject, read] = readers[kind]
  const wanted = text.trim()
  return query(subject, 'found', { kind, accountId, text: wanted }, async (signal): Promise<FoundPage> => {
    const rows = await read(accountId, wanted, signal)
    return { rows: rows.slice(0, MOST_FOUND), hasMore: rows.length > MOST_FOUND }
  })
}
