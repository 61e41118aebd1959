import type { SupposedChange } from '../../api/access-preview.ts'
import type { PolicyContent } from '../../api/policies.ts'
import { isV1 } from '../../api/policies.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { describePolicy } from '../../iam/describe-policy.ts'
import { Action } from '../../ui/Action.tsx'
import { Difference, useRefusal } from './Difference.tsx'

/** Which version of the API a policy is written in, and why. */
const versionWords = (content: PolicyContent): string =>
  isV1(content)
    ? 'A v1 policy.'
    : content.rule === undefined
      ? 'A v2 policy, as v1 does not have its operators.'
      : 'A v2 policy, as conditions are unavailable for v1 policies.'

/** Step 6: what it grants in one sentence, and to whom it gives what. */
export function ReviewStep({
  contents,
  change,
  names,
  addLabel,
  onAdd,
}: {
  readonly contents: readonly PolicyContent[]
  readonly change: SupposedChange
  readonly names: PolicyNames
  /** Empty: there is another button for it. */
  readonly addLabel: string
  readonly onAdd: () => void
}) {
  const refusal = useRefusal(change)
  return (
    <>
      {contents.map((content) => (
        <p key={JSON.stringify(content.resource)}>
          {describePolicy(content, names)}. <span className="reason">{versionWords(content)}</span>
        </p>
      ))}
      <Difference change={change} names={names} />
      {addLabel !== '' && (
        <div>
          <Action label={addLabel} size="md" reason={refusal} onAct={onAdd} />
        </div>
      )}
    </>
  )
}
