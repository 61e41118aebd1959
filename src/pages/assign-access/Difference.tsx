import { useQuery } from '@tanstack/react-query'
import type { SupposedChange } from '../../api/access-preview.ts'
import { accessPreview } from '../../api/access-preview.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { isApiError } from '../../lib/api-error.ts'
import { Problem } from '../../ui/Problem.tsx'
import { sentence } from '../../ui/list-state.ts'
import { amountWords, changedWords, identityWords, limitWords } from './difference-words.ts'

/**
 * Why the change cannot be made, in the cloud's words, as far as it knows before; `undefined` when it knows of nothing.
 * Only a refusal counts: when the question itself fails, the change may still be tried.
 */
export function useRefusal(change: SupposedChange): string | undefined {
  const { error } = useQuery(accessPreview.of(change))
  if (!isApiError(error)) return undefined
  const { status, message, details } = error.fields
  return [400, 403, 409, 422].includes(status) ? sentence(message, details) : undefined
}

/** Who gains and who loses what by a change that is not made yet, as the cloud's own engine decides. */
export function Difference({
  change,
  names,
}: {
  readonly change: SupposedChange
  readonly names: PolicyNames
}) {
  const { data, error } = useQuery(accessPreview.of(change))
  return (
    <section className="policy-difference" aria-label="Who gains what">
      <h3 className="form-heading">Who gains what</h3>
      {error !== null && data === undefined ? (
        <Problem error={error} title="What this would change is not known." />
      ) : data === undefined ? (
        <p role="status">It is being computed.</p>
      ) : (
        <>
          {data.differences.map(({ identities, changes }) => (
            <div key={identities.map(({ iam_id }) => iam_id).join()}>
              <p>
                <strong>{identityWords(identities)}</strong>
              </p>
              <ul>
                {changes.map((one) => (
                  <li key={`${one.service_name}/${one.gained.join()}/${one.lost.join()}`}>
                    {amountWords(one, identities.length > 1 || identities[0]?.kind === 'group')} on{' '}
                    {changedWords(one, names)}
                    <details>
                      <summary>Actions</summary>
                      <ul>
                        {one.gained.map((action) => (
                          <li key={action} className="mono">
                            + {action}
                          </li>
                        ))}
                        {one.lost.map((action) => (
                          <li key={action} className="mono">
                            − {action}
                          </li>
                        ))}
                      </ul>
                    </details>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {data.differences.length === 0 && <p>Nobody gains or loses anything by it now.</p>}
          {data.unchanged.length > 0 && (
            <p className="reason">Nothing changes for: {identityWords(data.unchanged)}.</p>
          )}
          {data.supposes_conditions && <p className="reason">As long as the conditions are met.</p>}
          {limitWords(data) !== undefined && <p className="reason">{limitWords(data)}</p>}
        </>
      )}
    </section>
  )
}
