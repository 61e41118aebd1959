import { ChevronDown, ChevronUp } from '@carbon/icons-react'
import { useId, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Controller } from 'react-hook-form'
import type { KeyParameter } from '../../api/catalog.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextAreaField } from '../../ui/TextAreaField.tsx'
import type { CredentialValues } from './credential-fields.ts'
import { parametersProblem } from './credential-fields.ts'
import { ParametersFile } from './ParametersFile.tsx'

function ParameterSwitch({
  form,
  parameter: { label, help, type, options },
  at,
}: {
  readonly form: UseFormReturn<CredentialValues>
  readonly parameter: KeyParameter
  readonly at: number
}) {
  return (
    <Controller
      control={form.control}
      name={`switches.${at}`}
      render={({ field }) =>
        type === 'boolean' ? (
          <div className="form-switch">
            <p className="cds--label">{label}</p>
            <Switch
              label={label}
              isOn={field.value === true}
              words={['On', 'Off']}
              onChange={field.onChange}
            />
            <p className="cds--form__helper-text">{help}</p>
          </div>
        ) : (
          <SelectField
            ref={field.ref}
            label={label}
            help={help}
            value={typeof field.value === 'string' ? field.value : ''}
            onChange={field.onChange}
            onBlur={field.onBlur}
          >
            <option value="">Default of the service</option>
            {options?.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </SelectField>
        )
      }
    />
  )
}

/** What most credentials do not need: the service's own switches, and parameters as JSON, typed or from a file. */
export function AdvancedOptions({
  form,
  parameters,
}: {
  readonly form: UseFormReturn<CredentialValues>
  readonly parameters: readonly KeyParameter[]
}) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { errors } = form.formState
  // A mistake in a closed part could not be found.
  const isShown = isOpen || errors.json !== undefined || errors.file !== undefined
  const Chevron = isShown ? ChevronUp : ChevronDown
  return (
    <div className="form-advanced">
      <button
        type="button"
        className="form-advanced-button"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setOpen(!isShown)}
      >
        Advanced options <Chevron aria-hidden />
      </button>
      <div id={id} className="form-nested" hidden={!isShown}>
        {parameters.map((parameter, at) => (
          <ParameterSwitch key={parameter.name} form={form} parameter={parameter} at={at} />
        ))}
        <TextAreaField
          label="Add Inline Configuration Parameters (Optional)"
          help="A JSON object with parameters of the service."
          placeholder={'{ "parameter": "value" }'}
          rows={4}
          isCode
          error={errors.json?.message}
          {...form.register('json', {
            validate: (text, values) => parametersProblem(text, values, parameters) ?? true,
          })}
        />
        <ParametersFile form={form} parameters={parameters} />
      </div>
    </div>
  )
}
