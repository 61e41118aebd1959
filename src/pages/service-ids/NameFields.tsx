import type { UseFormReturn } from 'react-hook-form'
import { TextField } from '../../ui/TextField.tsx'
import type { NameValues } from './name-fields.ts'
import { DESCRIPTION_MAX, NAME_MAX } from './name-fields.ts'

const atMost = (what: string, max: number) => (text: string) =>
  text.trim().length <= max || `A ${what} has at most ${max} characters; this one has ${text.trim().length}.`

/** Name and description, of a service ID or of a group of them. */
export function NameFields({ form }: { readonly form: UseFormReturn<NameValues> }) {
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
            long: atMost('name', NAME_MAX),
          },
        })}
      />
      <TextField
        label="Description (optional)"
        placeholder="Enter description"
        error={errors.description?.message}
        {...form.register('description', { validate: atMost('description', DESCRIPTION_MAX) })}
      />
    </>
  )
}
