import '../../iam/policy-form/policy-form.scss'
import { AddAlt } from '@carbon/icons-react'
import { useState } from 'react'
import { useIdentity } from '../../app/use-identity.ts'
import { useAssignable } from '../../iam/access/use-assignable.ts'
import { describeResource } from '../../iam/describe-policy.ts'
import { ResourceChoice } from '../../iam/policy-form/ResourceChoice.tsx'
import { RoleChoice } from '../../iam/policy-form/RoleChoice.tsx'
import { GROUPS_OF_SERVICES } from '../../iam/policy-form/targets.ts'
import { useChoices, useRoleBlocks } from '../../iam/policy-form/use-choices.ts'
import { Action } from '../../ui/Action.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { AddedPolicy, PolicyDraft } from './invited-policy.ts'
import { draftProblem, NO_POLICY, policyOf, resourceOf, typesOf } from './invited-policy.ts'

const EQUALS = ['stringEquals'] as const

/** A policy that the invited users will have: on what, and with which roles (console-ui.md, 2.3.2 and 2.4). */
export function InvitePolicy({
  draft,
  onChange,
  onAdd,
}: {
  readonly draft: PolicyDraft
  readonly onChange: (draft: PolicyDraft) => void
  readonly onAdd: (policy: AddedPolicy) => void
}) {
  const { accountId } = useIdentity()
  const choices = useChoices(accountId)
  const { policies: reason } = useAssignable([])
  const { blocks, error } = useRoleBlocks(accountId, draft.target)
  const [isTried, setTried] = useState(false)
  const types = typesOf(draft.target)
  const problem = draftProblem(draft)
  const add = (): void => {
    setTried(problem !== undefined)
    if (problem !== undefined) return
    const names = new Map(
      (blocks ?? []).flatMap(({ roles }) => roles).map((role) => [role.crn, role.display_name]),
    )
    const roles = draft.roles.map((crn) => names.get(crn) ?? crn).join(', ')
    const policy = policyOf(draft)
    onAdd({
      id: JSON.stringify(policy),
      policy,
      text: `${roles} on ${describeResource({ attributes: resourceOf(draft) }, choices.names)}`,
    })
  }
  return (
    <section aria-label="Access policy" className="invite-policy">
      <h2 className="user-heading">Access policy</h2>
      <p>You can assign access to only what you administer.</p>
      <SelectField
        label="Service"
        value={draft.target}
        onChange={({ target }) => {
          setTried(false)
          onChange({ ...NO_POLICY, target: target.value })
        }}
      >
        <option value="">Choose a service</option>
        {[...Object.entries(GROUPS_OF_SERVICES), ...choices.services].map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </SelectField>
      {draft.target !== '' && types.length > 0 && (
        <ResourceChoice
          values={draft}
          choices={choices}
          types={types}
          operators={EQUALS}
          isTried={isTried}
          onChange={(patch) => onChange({ ...draft, ...patch })}
        />
      )}
      {draft.target !== '' && (
        <RoleChoice
          blocks={blocks}
          error={error}
          chosen={draft.roles}
          onChange={(roles) => onChange({ ...draft, roles })}
        />
      )}
      {isTried && problem !== undefined && (
        <p role="alert" className="cds--form-requirement field-error">
          {problem}
        </p>
      )}
      {reason !== undefined && <p className="reason">{reason}</p>}
      <div className="invite-buttons">
        <Action
          label="Add"
          name="Add policy"
          kind="tertiary"
          size="md"
          icon={AddAlt}
          reason={reason}
          onAct={add}
        />
        {draft.target !== '' && (
          <Button kind="ghost" size="md" onClick={() => onChange(NO_POLICY)}>
            Clear
          </Button>
        )}
      </div>
    </section>
  )
}
