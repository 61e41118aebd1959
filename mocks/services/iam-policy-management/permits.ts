import { DAY } from '../../kernel/clock.ts'
import type { Access } from '../access.ts'
import type { State } from '../state.ts'

/** `last_permit_frequency` counts the permits of these days (IAM documentation, "Auditing access policies"). */
const COUNTED = 30 * DAY

/**
 * Keeps when the policies that decided a request permitted something last, and how often. Only a request that changed
 * something does: a read keeps nothing, since then each look at a page would be a change of what is looked at, and no
 * answer could be given twice (kernel/kept-answers.ts). The ETag of a policy stays, as the policy does.
 */
export function recordPermits({ policies }: State, permits: Access['permits'], now: number): void {
  for (const [id, times] of permits) {
    const row = policies.get(id)
    // It may have gone with what the request removed.
    if (row === undefined) continue
    const before = now - (row.last_permit_at ?? 0) > COUNTED ? 0 : (row.last_permit_frequency ?? 0)
    policies.update(id, { last_permit_at: now, last_permit_frequency: before + times })
  }
}
