import { firstTag } from '../kernel/etag.ts'
import type { Actor } from '../kernel/operation.ts'
import { historyItem } from '../services/iam-identity/history.ts'
import type { ApiKeyRow, HistoryRow, ServiceIdRow } from '../services/iam-identity/model.ts'
import type { ProfileRow } from '../services/iam-identity/profiles/model.ts'
import type { UserRow } from '../services/user-management/model.ts'
import { ACCOUNT } from './fixed.ts'
import type { Kit } from './model.ts'

/** Rows as scenarios write them: what is said, and the usual for the rest. Times are milliseconds. */

type Said<Row, Needed extends keyof Row> = Pick<Row, Needed> & Partial<Row>

/** Who made something, for its history. */
export type Maker = Pick<Actor, 'iam_id' | 'name'>

const history = (by: Maker, at: number): readonly HistoryRow[] => [
  historyItem({ ...by, kind: 'user', account_id: ACCOUNT.id }, at, 'create'),
]

export const userRow = (
  kit: Kit,
  said: Said<
    UserRow,
    'iam_id' | 'firstname' | 'lastname' | 'email' | 'added_on' | 'classic_id' | 'invited_by'
  >,
): UserRow => ({
  id: kit.hex(`user/${said.iam_id}`, 32),
  account_id: ACCOUNT.id,
  realm: 'IBMid',
  user_id: said.email,
  phonenumber: '',
  state: 'ACTIVE',
  authn_count: 0,
  ...said,
})

export const apiKeyRow = (
  by: Maker,
  said: Said<ApiKeyRow, 'id' | 'iam_id' | 'name' | 'created_at'>,
): ApiKeyRow => ({
  entity_tag: firstTag(said.id),
  account_id: ACCOUNT.id,
  locked: false,
  disabled: false,
  support_sessions: false,
  action_when_leaked: 'disable',
  created_by: by.iam_id,
  modified_at: said.created_at,
  store_value: false,
  authn_count: 0,
  history: history(by, said.created_at),
  ...said,
})

export const serviceIdRow = (
  by: Maker,
  said: Said<ServiceIdRow, 'id' | 'name' | 'group_id' | 'created_at'>,
): ServiceIdRow => ({
  iam_id: `iam-${said.id}`,
  entity_tag: firstTag(said.id),
  account_id: ACCOUNT.id,
  locked: false,
  unique_instance_crns: [],
  created_by: by.iam_id,
  modified_at: said.created_at,
  authn_count: 0,
  history: history(by, said.created_at),
  ...said,
})

export const profileRow = (by: Maker, said: Said<ProfileRow, 'id' | 'name' | 'created_at'>): ProfileRow => ({
  iam_id: `iam-${said.id}`,
  entity_tag: firstTag(said.id),
  account_id: ACCOUNT.id,
  created_by: by.iam_id,
  modified_at: said.created_at,
  identities_tag: firstTag(`${said.id}/identities`),
  authn_count: 0,
  history: history(by, said.created_at),
  ...said,
})
