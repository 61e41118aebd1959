import type { AccessPolicy, Attribute, Facts, GroupFacts } from './model.ts'

/** What would be otherwise. */
export interface Supposition {
  readonly added: readonly AccessPolicy[]
  /** Ids of policies. */
  readonly removed: ReadonlySet<string>
  /** Groups that an identity would be in. */
  readonly joined: { readonly iam_id: string; readonly groups: readonly GroupFacts[] } | undefined
}

const namesSubject = (subject: readonly Attribute[], id: string): boolean =>
  subject.some(({ value }) => value === id)

/** The facts as they would be. Nothing is changed: the engine decides on them as it decides on the real ones. */
export const supposing = (facts: Facts, { added, removed, joined }: Supposition): Facts => ({
  ...facts,
  policiesOf: (subject) => [
    ...facts.policiesOf(subject).filter(({ id }) => !removed.has(id)),
    ...added.filter((policy) => namesSubject(policy.subject, subject)),
  ],
  groupsOf(iamId) {
    const groups = facts.groupsOf(iamId)
    if (joined?.iam_id !== iamId) return groups
    return [...groups, ...joined.groups.filter(({ id }) => !groups.some((group) => group.id === id))]
  },
})
