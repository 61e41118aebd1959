import type { UseFormReturn } from 'react-hook-form'
import { TextField } from '../../ui/TextField.tsx'
import type { NamedLimits, NamedValues } from './named-fields.ts'

const atMost = (what: string, max: number) => (text: string) =>
  text.trim().length <= max || `${what} has at most ${max} characters; this one has ${text.trim().length}.`

/** Name, email where there is one, and description. */
export function NamedFields({
  form,
  limits,
}: {
  readonly form: UseFormReturn<NamedValues>
  readonly limits: NamedLimits
}) {
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
            long: atMost('A name', limits.name),
          },
        })}
      />
      {limits.email !== undefined && (
        <TextField
          label="Email (optional)"
          type="email"
          placeholder="Enter an email address"
          help="Of a person or a distribution list to turn to about the profile."
          error={errors.email?.message}
          {...form.register('email', { validate: atMost('An email address', limits.email) })}
        />
      )}
      <TextField
        label="Description (optional)"
        placeholder="Enter description"
        error={errors.description?.message}
        {...form.register('description', { validate: atMost('A description', limits.description) })}
      />
    </>
  )
}
