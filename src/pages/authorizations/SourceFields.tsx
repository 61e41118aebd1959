import { useId } from 'react'
import type { Choices } from '../../iam/policy-form/use-choices.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { AuthorizationValues, Field } from './authorization-values.ts'
import { ALL } from './authorization-values.ts'

/** Whether a field's text is missing, said below the field that is a choice. */
export const FieldProblem = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p role="alert" className="field-error">
      {text}
    </p>
  )

/** Who is authorized: a service of this account or of another one, all of it or a part. */
export function SourceFields({
  values,
  choices,
  problems,
  onChange,
}: {
  readonly values: AuthorizationValues
  readonly choices: Choices
  readonly problems: Partial<Record<Field, string>>
  readonly onChange: (patch: Partial<AuthorizationValues>) => void
}) {
  const name = useId()
  const { account, isOtherAccount, source, scope, within } = values
  const instances = choices.instances.filter(({ service_name }) => service_name === source)
  const withResources = [...choices.services].filter(([service]) => !choices.account.has(service))
  const scopes = [
    ...(source === ALL ? [] : [['all', 'All resources'] as const]),
    ['resource-group', 'Resource group'] as const,
    ...(source === ALL ? [] : [['instance', 'Source service instance'] as const]),
  ]
  const options: readonly (readonly [string, string])[] =
    scope === 'instance' ? instances.map((one) => [one.guid, one.name]) : [...choices.resourceGroups]
  const label = scope === 'instance' ? 'Instance' : 'Resource group'
  return (
    <>
      <fieldset className="policy-choice">
        <legend className="form-heading">Source account</legend>
        {[
          { isOther: false, words: 'This account' },
          { isOther: true, words: 'Another account' },
        ].map(({ isOther, words }) => (
          <label key={words}>
            <input
              type="radio"
              name={name}
              checked={isOtherAccount === isOther}
              onChange={() => onChange({ isOtherAccount: isOther, within: '' })}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      {isOtherAccount && (
        <TextField
          label="Account ID"
          value={account}
          error={problems.account}
          onChange={({ target }) => onChange({ account: target.value })}
        />
      )}
      <SelectField
        label="Source service"
        value={source}
        onChange={({ target }) =>
          onChange({
            source: target.value,
            scope: target.value === ALL ? 'resource-group' : 'all',
            within: '',
          })
        }
      >
        <option value="">Choose a service</option>
        <option value={ALL}>All Identity and Access enabled services</option>
        {withResources.map(([service, title]) => (
          <option key={service} value={service}>
            {title}
          </option>
        ))}
      </SelectField>
      <FieldProblem text={problems.source} />
      {source !== '' && (
        <fieldset className="policy-choice">
          <legend className="form-heading">Scope of the source</legend>
          {scopes.map(([id, words]) => (
            <label key={id}>
              <input
                type="radio"
                name={`${name}-scope`}
                checked={scope === id}
                onChange={() => onChange({ scope: id, within: '' })}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      )}
      {scope !== 'all' &&
        (isOtherAccount ? (
          <TextField
            label={`${label} ID`}
            value={within}
            error={problems.within}
            onChange={({ target }) => onChange({ within: target.value })}
          />
        ) : (
          <>
            <SelectField
              label={label}
              value={within}
              onChange={({ target }) => onChange({ within: target.value })}
            >
              <option value="">Choose one</option>
              {options.map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </SelectField>
            <FieldProblem text={problems.within} />
          </>
        ))}
    </>
  )
}
