import { InlineLoading } from '@carbon/react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { policies } from '../../api/policies.ts'
import { paths } from '../../app/paths.ts'
import { ResourceChoice } from '../../iam/policy-form/ResourceChoice.tsx'
import { RoleChoice } from '../../iam/policy-form/RoleChoice.tsx'
import { attributesOf } from '../../iam/policy-form/targets.ts'
import { useChoices, useRoleBlocks } from '../../iam/policy-form/use-choices.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../ui/do-now.ts'
import { useAct } from '../../ui/use-act.ts'
import { NOTHING, contentOf, problemsOf } from './authorization-values.ts'
import { FieldProblem, SourceFields } from './SourceFields.tsx'

/** Source, target and roles of a new authorization. A refusal keeps everything that was chosen. */
export function AuthorizationForm({ accountId }: { readonly accountId: string }) {
  const navigate = useNavigate()
  const choices = useChoices(accountId)
  const [values, setValues] = useState(NOTHING)
  const [isTried, setTried] = useState(false)
  const { target } = values
  const { blocks, error } = useRoleBlocks(accountId, target.target)
  const hasInstances = choices.instances.some(({ service_name }) => service_name === target.target)
  const problems = isTried ? problemsOf(values) : {}
  const authorize = useAct(async () => {
    setTried(true)
    if (Object.keys(problemsOf(values)).length > 0) return
    await policies.create(contentOf(values, accountId), 'authorization')
    say('The authorization was created')
    await navigate(paths.authorizations)
  })
  return (
    <form
      className="authorize"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void authorize.run()
      }}
    >
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
              types={attributesOf(target.target, hasInstances)}
              isTried={isTried}
              onChange={(patch) => setValues({ ...values, target: { ...target, ...patch } })}
            />
            <FieldProblem text={problems.resources} />
          </>
        )}
      </section>
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
      <Problem error={authorize.error} title="The authorization was not created" />
      <div className="authorize-buttons">
        <Button type="submit" aria-disabled={authorize.isBusy}>
          {authorize.isBusy ? <InlineLoading description="Authorizing" /> : 'Authorize'}
        </Button>
        <Button
          kind="secondary"
          onClick={() => {
            if (!authorize.isBusy) void navigate(paths.authorizations)
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  )
}
