import { ok } from '../../kernel/operation.ts'
import type { Context } from '../operation.ts'
import { groupResource, groupSpace, isPublic } from './group-rules.ts'
import { groupWire, isFederated } from './group-wire.ts'
import { missingQuery } from './manners.ts'
import type { Membership } from './membership.ts'
import { membershipIn, membersOf } from './membership.ts'
import type { AccessGroupRow } from './model.ts'
import { byText, groupPage, inOrder } from './paging.ts'

const sortsIn = (state: Context<unknown>['state']) => ({
  id: (row: AccessGroupRow) => row.id,
  name: (row: AccessGroupRow) => byText(row.name),
  description: (row: AccessGroupRow) => byText(row.description),
  is_federated: (row: AccessGroupRow) => String(isFederated(state, row)),
})

type Test = (row: AccessGroupRow) => boolean

/** `search=name:ops`: a part of the id, the name or the description; without a field any of them. */
function searchTest(search: string): Test {
  const [, field, text] = /^(?:(id|name|description):)?(.*)$/s.exec(search) ?? []
  const wanted = byText(text ?? '')
  const fields = field === undefined ? (['id', 'name', 'description'] as const) : ([field] as ['id'])
  return (row) => fields.some((name) => byText(row[name]).includes(wanted))
}

/** The groups that one identity is in. The Public Access group has everybody and is not counted among them. */
function memberTest({ state, now }: Context<unknown>, iamId: string, membership: Membership): Test {
  const ids = new Set(membersOf(state, 'iam_id', iamId, membership, now).map(({ group_id }) => group_id))
  return (row) => ids.has(row.id)
}

/**
 * Which groups the caller sees: all by the action, else those that the caller has a role on. One's own memberships are
 * one's own to see.
 */
function readable(context: Context<unknown>, isAboutSelf: boolean): Test {
  const { access, actor } = context
  const space = groupSpace(actor.account_id)
  if (isAboutSelf || access.can('iam-groups.groups.list', space)) return () => true
  const rows = context.state.accessGroups
    .find('account_id', actor.account_id)
    .filter((row) => access.can('iam-groups.groups.read', groupResource(row)))
  if (rows.length === 0) access.need('iam-groups.groups.list', space)
  const ids = new Set(rows.map(({ id }) => id))
  return (row) => ids.has(row.id)
}

export function listGroups(context: Context<unknown>) {
  const { state, actor, url, query } = context
  const account = query.get('account_id') ?? missingQuery('account_id')
  const iamId = query.get('iam_id')
  const membership = membershipIn(query, 'all')
  const tests: Test[] = [readable(context, iamId === actor.iam_id)]
  if (iamId !== null) tests.push(memberTest(context, iamId, membership))
  if (query.get('hide_public_access') === 'true') tests.push((row) => !isPublic(row))
  const search = query.get('search')
  if (search !== null && search !== '') tests.push(searchTest(search))
  const found =
    account === actor.account_id
      ? state.accessGroups.find('account_id', account).filter((row) => tests.every((test) => test(row)))
      : []
  const { head, rows } = groupPage({ url, rows: inOrder(found, query.get('sort'), sortsIn(state)) })
  return ok({ ...head, groups: rows.map((row) => groupWire(state, row, query)) })
}
