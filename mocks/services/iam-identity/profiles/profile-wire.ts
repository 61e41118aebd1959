import { identityTime } from '../../../kernel/timestamps.ts'
import type { ClaimCondition } from '../../claim-conditions.ts'
import type { HistoryWire } from '../api-key-wire.ts'
import { activityWire, historyWire } from '../api-key-wire.ts'
import type { ClaimRuleRow, LinkRow, LinkTarget, ProfileIdentityRow, ProfileRow } from './model.ts'
import { profileCrn } from './model.ts'

/** A trusted profile as it travels (api-contract.md, 4.3). */
export interface ProfileWire {
  readonly id: string
  readonly entity_tag: string
  readonly crn: string
  readonly name: string
  readonly description?: string
  readonly email?: string
  readonly created_at: string
  readonly modified_at: string
  readonly iam_id: string
  readonly account_id: string
  readonly history?: readonly HistoryWire[]
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
}

export const profileWire = (
  row: ProfileRow,
  include: { readonly history: boolean; readonly activity: boolean },
): ProfileWire => ({
  id: row.id,
  entity_tag: row.entity_tag,
  crn: profileCrn(row),
  name: row.name,
  ...(row.description === undefined ? {} : { description: row.description }),
  ...(row.email === undefined ? {} : { email: row.email }),
  created_at: identityTime(row.created_at),
  modified_at: identityTime(row.modified_at),
  iam_id: row.iam_id,
  account_id: row.account_id,
  ...(include.history ? { history: historyWire(row.history) } : {}),
  ...(include.activity ? { activity: activityWire(row) } : {}),
})

export interface ClaimRuleWire {
  readonly id: string
  readonly entity_tag: string
  readonly created_at: string
  readonly modified_at: string
  readonly name?: string
  readonly type: string
  readonly realm_name?: string
  readonly expiration: number
  readonly cr_type?: string
  readonly conditions: readonly ClaimCondition[]
}

export const claimRuleWire = (row: ClaimRuleRow): ClaimRuleWire => ({
  id: row.id,
  entity_tag: row.entity_tag,
  created_at: identityTime(row.created_at),
  modified_at: identityTime(row.modified_at),
  ...(row.name === undefined ? {} : { name: row.name }),
  type: row.type,
  ...(row.realm_name === undefined ? {} : { realm_name: row.realm_name }),
  expiration: row.expiration,
  ...(row.cr_type === undefined ? {} : { cr_type: row.cr_type }),
  conditions: row.conditions,
})

export interface LinkWire {
  readonly id: string
  readonly entity_tag: string
  readonly created_at: string
  readonly modified_at: string
  readonly name?: string
  readonly cr_type: string
  readonly is_cross_account?: boolean
  readonly link: LinkTarget
}

export const linkWire = (row: LinkRow): LinkWire => ({
  id: row.id,
  entity_tag: row.entity_tag,
  created_at: identityTime(row.created_at),
  modified_at: identityTime(row.modified_at),
  ...(row.name === undefined ? {} : { name: row.name }),
  cr_type: row.cr_type,
  ...(row.is_cross_account === undefined ? {} : { is_cross_account: row.is_cross_account }),
  link: row.link,
})

export interface ProfileIdentityWire {
  readonly iam_id: string
  readonly identifier: string
  readonly type: string
  readonly accounts?: readonly string[]
  readonly description?: string
}

export const identityWire = (row: ProfileIdentityRow): ProfileIdentityWire => ({
  iam_id: row.iam_id,
  identifier: row.identifier,
  type: row.type,
  ...(row.accounts === undefined ? {} : { accounts: row.accounts }),
  ...(row.description === undefined ? {} : { description: row.description }),
})
