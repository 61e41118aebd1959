import { firstTag, nextTag } from '../../kernel/etag.ts'
import type { Context } from '../operation.ts'
import { delegate } from './delegation.ts'
import { invalidBody } from './manners.ts'
import type { PolicyRow } from './model.ts'
import { checkDraft } from './policy-check.ts'
import type { PolicyDraft } from './policy-draft.ts'
import { checkQuota, checkTag, checkUnique, checkUnlocked } from './policy-rules.ts'

type Write = (row: PolicyRow) => object

/** Makes a policy. Whether the caller may is the operation's question. */
export function createPolicy(context: Context<unknown>, draft: PolicyDraft, write: Write): PolicyRow {
  const { state, actor, access, now, ids } = context
  checkDraft(draft, actor.account_id, state, access.facts)
  checkUnlocked(state, draft)
  checkUnique(context, draft, write)
  checkQuota(state, actor.account_id, draft)
  const id = ids.uuid()
  const row = state.policies.insert({
    ...draft,
    id,
    entity_tag: firstTag(id),
    account_id: actor.account_id,
    state: 'active',
    created_at: now,
    created_by_id: actor.iam_id,
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  delegate(context, row)
  return row
}

const what = (row: PolicyRow): string => `Policy ${row.id}`

/** Puts another policy in a policy's place; its type stays. */
export function replacePolicy(
  context: Context<unknown>,
  row: PolicyRow,
  draft: PolicyDraft,
  write: Write,
): PolicyRow {
  const { state, actor, access } = context
  checkTag(context.headers, row.entity_tag, what(row))
  if (row.state === 'deleted') invalidBody(`${what(row)} is deleted. Restore it before you change it.`)
  if (draft.type !== row.type) invalidBody(`The type of ${what(row)} is ${row.type} and cannot be changed.`)
  checkDraft(draft, actor.account_id, state, access.facts)
  checkUnlocked(state, row)
  checkUnlocked(state, draft)
  checkUnique(context, draft, write, row.id)
  return touched(context, row, draft)
}

/** Deletes a policy softly, or restores it: it decides no longer, or again (api-contract.md, 5.1). */
export function setPolicyState(
  context: Context<unknown>,
  row: PolicyRow,
  wanted: PolicyRow['state'],
  write: Write,
): PolicyRow {
  if (row.state === wanted) return row
  checkUnlocked(context.state, row)
  if (wanted === 'active') {
    checkUnique(context, row, write, row.id)
    checkQuota(context.state, row.account_id, row)
  }
  return touched(context, row, { state: wanted })
}

function touched(context: Context<unknown>, row: PolicyRow, patch: Partial<PolicyRow>): PolicyRow {
  const { state, actor, now } = context
  const changed = state.policies.update(row.id, {
    ...patch,
    entity_tag: nextTag(row.entity_tag, row.id),
    last_modified_at: now,
    last_modified_by_id: actor.iam_id,
  })
  delegate(context, changed)
  return changed
}
