import type { TrustDraft, TrustKind } from '../../iam/trust/trust-draft.ts'
import { TrustFields } from '../../iam/trust/TrustFields.tsx'
import { trustKinds, trustWords } from '../../iam/trust/trust-words.ts'

/** Whom the new profile trusts: one kind now, others later. */
export function TrustStep({
  accountId,
  kind,
  draft,
  onKind,
}: {
  readonly accountId: string
  /** `undefined`: that is decided later. */
  readonly kind: TrustKind | undefined
  readonly draft: TrustDraft
  readonly onKind: (kind: TrustKind | undefined) => void
}) {
  const choices = [
    ...trustKinds.map((id) => ({ id, title: trustWords[id].title, about: trustWords[id].about })),
    {
      id: undefined,
      title: 'Decide later',
      about: 'Nobody can take the profile on until it trusts somebody.',
    },
  ]
  return (
    <>
      <h2 tabIndex={-1}>Select trusted entity type</h2>
      <fieldset className="trust-choice">
        <legend className="visually-hidden">Trusted entity type</legend>
        {choices.map(({ id, title, about }) => (
          <label key={title}>
            <input type="radio" name="trust" checked={kind === id} onChange={() => onKind(id)} />
            <span>
              {title}
              <span className="reason">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kind !== undefined && <TrustFields kind={kind} draft={draft} accountId={accountId} />}
    </>
  )
}
