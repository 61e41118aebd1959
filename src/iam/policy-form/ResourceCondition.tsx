import { Close } from '@carbon/icons-react'
import { locationName } from '../../lib/locations.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { AttributeRow, Operator } from './attribute-rows.ts'
import { OPERATORS, TAG, rowProblem } from './attribute-rows.ts'
import type { AttributeType } from './targets.ts'
import type { Choices } from './use-choices.ts'

/** The values there are for an attribute, by what they are called; `undefined` where any text will do. */
function known(
  key: string,
  target: string,
  choices: Choices,
): readonly (readonly [string, string])[] | undefined {
  if (key === 'serviceInstance')
    return choices.instances
      .filter(({ service_name }) => service_name === target)
      .map(({ guid, name }) => [guid, name])
  if (key === 'resourceGroupId' || (key === 'resource' && target === 'resource-groups'))
    return [...choices.resourceGroups]
  return key === 'region'
    ? choices.regions(target).map((region) => [region, locationName(region)])
    : undefined
}

/** Tags are compared by equality or by a pattern only (api-contract.md, 5.2). */
const operatorsFor = (key: string): readonly Operator[] => {
  const all = Object.keys(OPERATORS) as Operator[]
  return key === TAG ? all.slice(0, 2) : all
}

const help: Readonly<Partial<Record<Operator, string>>> = {
  stringMatch: '* stands for any text, ? for one character.',
  stringEqualsAnyOf: 'Several values are separated by commas.',
  stringMatchAnyOf: 'Several patterns are separated by commas. * stands for any text.',
}

/** One condition on a resource: attribute type, operator, value. */
export function ResourceCondition({
  number,
  row,
  target,
  types,
  operators,
  choices,
  isTried,
  onChange,
  onRemove,
}: {
  /** Its place, by which it is called: `2`, or `2.1` in a group. */
  readonly number: number | string
  readonly row: AttributeRow
  readonly target: string
  readonly types: readonly AttributeType[]
  /** Where not every operator will do. */
  readonly operators?: readonly Operator[] | undefined
  readonly choices: Choices
  readonly isTried: boolean
  readonly onChange: (row: AttributeRow) => void
  readonly onRemove: () => void
}) {
  const { key, operator, value } = row
  const values = known(key, target, choices)
  // Of what there is nothing to choose from, one may still know the ID.
  const options = values?.length === 0 && !choices.areComing ? undefined : values
  const problem = isTried ? rowProblem(row) : undefined
  // A policy may be about more than the form offers.
  const offered = types.some((type) => type.key === key) ? types : [...types, { key, label: key }]
  return (
    <div role="group" aria-label={`Condition ${number}`} className="policy-condition">
      <SelectField
        label="Attribute type"
        value={key}
        onChange={(event) => onChange({ key: event.target.value, operator: 'stringEquals', value: '' })}
      >
        {offered.map((type) => (
          <option key={type.key} value={type.key}>
            {type.label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Operator"
        value={operator}
        onChange={(event) => {
          const next = event.target.value as Operator
          onChange({ key, operator: next, value: next === 'stringExists' ? 'true' : '' })
        }}
      >
        {(operators ?? operatorsFor(key)).map((name) => (
          <option key={name} value={name}>
            {OPERATORS[name]}
          </option>
        ))}
      </SelectField>
      {operator === 'stringExists' ? (
        <SelectField
          label="Value"
          value={value}
          onChange={(event) => onChange({ ...row, value: event.target.value })}
        >
          <option value="true">true</option>
          <option value="false">false</option>
        </SelectField>
      ) : operator === 'stringEquals' && options !== undefined ? (
        <SelectField
          label="Value"
          value={value}
          aria-invalid={problem === undefined ? undefined : true}
          help={problem === undefined ? undefined : <span className="field-error">{problem}</span>}
          onChange={(event) => onChange({ ...row, value: event.target.value })}
        >
          <option value="">{options.length === 0 ? 'Loading' : 'Choose a value'}</option>
          {value !== '' && !options.some(([id]) => id === value) && <option value={value}>{value}</option>}
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <TextField
          label="Value"
          value={value}
          placeholder={key === TAG ? 'key:value' : ''}
          help={help[operator]}
          error={problem}
          onChange={(event) => onChange({ ...row, value: event.target.value })}
        />
      )}
      <Button
        kind="ghost"
        size="md"
        className="policy-condition-remove"
        aria-label={`Remove condition ${number}`}
        onClick={onRemove}
      >
        <Close aria-hidden />
      </Button>
    </div>
  )
}
