import { RadioButton, RadioButtonGroup } from '@carbon/react'
import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Controller } from 'react-hook-form'
import { TextField } from '../../ui/TextField.tsx'
import type { ApiKeyValues } from './key-fields.ts'
import { DESCRIPTION_MAX, NAME_MAX, leakedActions } from './key-fields.ts'

/** The fields of an API key. A service ID's key has no sessions. */
export function ApiKeyFields({
  form,
  hasSessions,
  today,
}: {
  readonly form: UseFormReturn<ApiKeyValues>
  readonly hasSessions: boolean
  /** `2026-11-16`: an expiration date is a day after it. */
  readonly today: string
}) {
  const id = useId()
  const { errors } = form.formState
  return (
    <>
      <TextField
        label="Name"
        placeholder="Enter name"
        data-first-focus
        error={errors.name?.message}
        {...form.register('name', {
          validate: {
            empty: (text) => text.trim() !== '' || 'Enter a name.',
            long: (text) =>
              text.trim().length <= NAME_MAX ||
              `A name has at most ${NAME_MAX} characters; this one has ${text.trim().length}.`,
          },
        })}
      />
      <TextField
        label="Description (optional)"
        placeholder="Enter description"
        error={errors.description?.message}
        {...form.register('description', {
          validate: (text) =>
            text.trim().length <= DESCRIPTION_MAX ||
            `A description has at most ${DESCRIPTION_MAX} characters; this one has ${text.trim().length}.`,
        })}
      />
      <Controller
        control={form.control}
        name="leaked"
        render={({ field }) => (
          <RadioButtonGroup
            name={`${id}-leaked`}
            orientation="vertical"
            legendText={
              <>
                <span className="form-heading">Leaked action</span>
                <br />
                If API key is discovered to have been leaked out in the world, what would you like the system
                to do?
              </>
            }
            valueSelected={field.value}
            onChange={field.onChange}
          >
            {leakedActions.map(({ value, label }) => (
              <RadioButton key={value} id={`${id}-leaked-${value}`} value={value} labelText={label} />
            ))}
          </RadioButtonGroup>
        )}
      />
      {hasSessions && (
        <Controller
          control={form.control}
          name="hasSessions"
          render={({ field }) => (
            <RadioButtonGroup
              name={`${id}-sessions`}
              legendText={
                <>
                  <span className="form-heading">Session management</span>
                  <br />
                  Enable session management for CLI logins?
                </>
              }
              helperText="With Yes, a login with this key makes a session that can be ended."
              valueSelected={field.value}
              onChange={field.onChange}
            >
              <RadioButton id={`${id}-sessions-yes`} value="yes" labelText="Yes" />
              <RadioButton id={`${id}-sessions-no`} value="no" labelText="No" />
            </RadioButtonGroup>
          )}
        />
      )}
      <TextField
        type="date"
        label="Expiration date (optional)"
        help="The key stops working at the end of that day (GMT)."
        error={errors.expires?.message}
        {...form.register('expires', {
          validate: (date) =>
            date === '' ||
            !form.formState.dirtyFields.expires ||
            date > today ||
            'Choose a day after today, or leave it empty.',
        })}
      />
    </>
  )
}
