import { Add, TrashCan } from '@carbon/icons-react'
import type { UseFormReturn } from 'react-hook-form'
import { useFieldArray } from 'react-hook-form'
import { comparators, takesSeveral } from '../../lib/claim-conditions.ts'
import { Action } from '../../ui/Action.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextAreaField } from '../../ui/TextAreaField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { RuleValues } from './rule-values.ts'
import { noCondition } from './rule-values.ts'

/** Conditions that a rule has at most (console-ui.md, 3.11). */
const MOST = 10

/** The conditions of a rule: all of them must hold. */
export function ConditionFields({
  form,
  legend,
  claimLabel,
}: {
  readonly form: UseFormReturn<RuleValues>
  readonly legend: string
  readonly claimLabel: string
}) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'conditions' })
  const operators = form.watch('conditions').map(({ operator }) => operator)
  const errors = form.formState.errors.conditions
  return (
    <fieldset className="rule-conditions">
      <legend className="form-heading">{legend}</legend>
      {fields.map(({ id }, i) => {
        const values = form.register(`conditions.${i}.values`, {
          validate: (text) => text.trim() !== '' || 'Enter a value.',
        })
        return (
          <div key={id} role="group" aria-label={`Condition ${i + 1}`} className="rule-condition">
            <TextField
              label={claimLabel}
              placeholder="groups"
              error={errors?.[i]?.claim?.message}
              {...form.register(`conditions.${i}.claim`, {
                validate: (text) => text.trim() !== '' || 'Enter the name of an attribute.',
              })}
            />
            <SelectField label="Qualifier" {...form.register(`conditions.${i}.operator`)}>
              {comparators.map(([operator, label]) => (
                <option key={operator} value={operator}>
                  {label}
                </option>
              ))}
            </SelectField>
            {takesSeveral(operators[i] ?? '') ? (
              <TextAreaField
                label="Values"
                help="One value a line; any of them fits."
                rows={3}
                error={errors?.[i]?.values?.message}
                {...values}
              />
            ) : (
              <TextField label="Value" error={errors?.[i]?.values?.message} {...values} />
            )}
            {fields.length > 1 && (
              <button
                type="button"
                className="row-menu"
                aria-label={`Remove condition ${i + 1}`}
                title="Remove"
                onClick={() => remove(i)}
              >
                <TrashCan aria-hidden />
              </button>
            )}
          </div>
        )
      })}
      <Action
        label="Add a condition"
        kind="ghost"
        size="md"
        icon={Add}
        reason={fields.length >= MOST ? `A rule has at most ${MOST} conditions.` : undefined}
        onAct={() => append(noCondition, { focusName: `conditions.${fields.length}.claim` })}
      />
    </fieldset>
  )
}
