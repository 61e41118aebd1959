import { allHold } from './claim-conditions.ts'
import { federatedOf } from './federated-claims.ts'
import type { State } from './state.ts'

const HOUR = 3_600_000

/** Access groups one identity may be in (IAM documentation, limits). */
const GROUPS_PER_MEMBER = 50

/** Counts as activity of whoever has authenticated: a user, a service ID or a trusted profile. */
export function countSignIn(state: State, iamId: string, now: number): void {
  const seen = (row: { readonly authn_count: number }) => ({
    last_authn: now,
    authn_count: row.authn_count + 1,
  })
  const serviceId = state.serviceIds.one('iam_id', iamId)
  if (serviceId !== undefined) state.serviceIds.update(serviceId.id, seen(serviceId))
  const profile = state.profiles.one('iam_id', iamId)
  if (profile !== undefined) state.profiles.update(profile.id, seen(profile))
  const user = state.users.get(iamId)
  if (user !== undefined) state.users.update(iamId, seen(user))
}

/**
 * Asks the dynamic rules of all access groups anew, as each sign-in of a federated person does: who fits is a member
 * for as many hours as the rule says, who fits no longer is none (api-contract.md, 6).
 */
export function renewDynamicMemberships(state: State, iamId: string, now: number): void {
  const { dynamicMembers, groupRules, groupMembers } = state
  const { key } = dynamicMembers.options
  const federated = federatedOf(state, iamId)
  const before = dynamicMembers.find('iam_id', iamId)
  if (federated === undefined && before.length === 0) return
  for (const row of before) dynamicMembers.remove(key(row))
  if (federated === undefined) return
  const since = new Map(
    before.filter(({ expires_at }) => expires_at > now).map((row) => [row.group_id, row.created_at]),
  )
  const fitting = groupRules
    .find('realm', federated.realm_name)
    .filter(({ conditions }) => allHold(conditions, federated.claims))
  let left = GROUPS_PER_MEMBER - groupMembers.bucket('iam_id', iamId).length
  for (const { id, group_id, expiration } of fitting) {
    const expires_at = now + expiration * HOUR
    const row = { group_id, rule_id: id, iam_id: iamId, created_at: since.get(group_id) ?? now, expires_at }
    const there = dynamicMembers.get(key(row))
    // Two rules of one group: the longer one counts.
    if (there !== undefined) {
      if (there.expires_at < expires_at) dynamicMembers.update(key(row), row)
    } else if (left-- > 0) dynamicMembers.insert(row)
  }
}
