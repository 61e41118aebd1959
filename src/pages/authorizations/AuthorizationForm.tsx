import { InlineLoading } from '@carbon/react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { PolicyContent } from '../../api/policies.ts'
import { paths } from '../../app/paths.ts'
import { ResourceChoice } from '../../iam/policy-form/ResourceChoice.tsx'
import { RoleChoice } from '../../iam/policy-form/RoleChoice.tsx'
import { attributesOf } from '../../iam/policy-form/targets.ts'
import { useChoices, useRoleBlocks } from '../../iam/policy-form/use-choices.ts'
import { isSame } from '../../lib/same.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useUnsaved } from '../../ui/use-unsaved.tsx'
import type { AuthorizationValues } from './authorization-values.ts'
import { contentOf, problemsOf } from './authorization-values.ts'
import { Delegation, useIsDelegable } from './Delegation.tsx'
import { FieldProblem, SourceFields } from './SourceFields.tsx'

/** Source, target and roles of an authorization. A refusal keeps everything that was chosen. */
export function AuthorizationForm({
  accountId,
  start,
  words: { verb, busy, failed },
  save,
  children,
}: {
  readonly accountId: string
  readonly start: AuthorizationValues
  readonly words: { readonly verb: string; readonly busy: string; readonly failed: string }
  /** False when something has to be decided first. */
  readonly save: (content: PolicyContent) => Promise<boolean>
  /** What is said before the buttons. */
  readonly children?: ReactNode
}) {
  const choices = useChoices(accountId)
  const [values, setValues] = useState(start)
  const [isTried, setTried] = useState(false)
  const { target } = values
  const { blocks, error } = useRoleBlocks(accountId, target.target)
  const isDelegable = useIsDelegable(accountId, values)
  const problems = isTried ? problemsOf(values) : {}
  const unsaved = useUnsaved(!isSame(values, start))
  const saving = useAct(async () => {
    setTried(true)
    if (Object.keys(problemsOf(values)).length > 0) return
    // What was chosen for another source is not sent for one that cannot.
    const isDelegated = values.isDelegated && isDelegable !== false
    const names = (blocks ?? []).flatMap((block) =>
      block.roles.map(({ crn, display_name }) => [crn, display_name] as const),
    )
    if (await save(contentOf({ ...values, isDelegated }, accountId, new Map(names))))
      await unsaved.goTo(paths.authorizations)
  })
  return (
    <form
      className="authorize"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void saving.run()
      }}
    >
      {unsaved.question}
      <section aria-label="Source">
        <h2>Source</h2>
        <SourceFields
          values={values}
          choices={choices}
          problems={problems}
          onChange={(patch) => setValues({ ...values, ...patch })}
        />
      </section>
      <section aria-label="Target">
        <h2>Target</h2>
        <SelectField
          label="Target service"
          help="The target is in this account."
          value={target.target}
          onChange={(event) =>
            setValues({
              ...values,
              target: { target: event.target.value, isSpecific: false, rows: [] },
              roles: [],
            })
          }
        >
          <option value="">Choose a service</option>
          {[...choices.services].map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </SelectField>
        <FieldProblem text={problems.target} />
        {target.target !== '' && (
          <>
            <ResourceChoice
              values={target}
              choices={choices}
              types={attributesOf(target.target)}
              isTried={isTried}
              onChange={(patch) => setValues({ ...values, target: { ...target, ...patch } })}
            />
            <FieldProblem text={problems.resources} />
          </>
        )}
      </section>
      {isDelegable === true && (
        <Delegation
          isDelegated={values.isDelegated}
          onChange={(isDelegated) => setValues({ ...values, isDelegated })}
        />
      )}
      {target.target !== '' && (
        <section aria-label="Roles">
          <h2>Roles</h2>
          <p>What the source may do with the target.</p>
          <RoleChoice
            blocks={blocks?.filter(({ title }) => title !== 'Custom access')}
            error={error}
            chosen={values.roles}
            onChange={(roles) => setValues({ ...values, roles })}
          />
          <FieldProblem text={problems.roles} />
        </section>
      )}
      {children}
      <Problem error={saving.error} title={failed} />
      <div className="authorize-buttons">
        <Button type="submit" aria-disabled={saving.isBusy}>
          {saving.isBusy ? <InlineLoading description={busy} /> : verb}
        </Button>
        <Button
          kind="secondary"
          aria-disabled={saving.isBusy}
          onClick={() => {
            if (!saving.isBusy) void unsaved.goTo(paths.authorizations)
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  )
}
