import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ActionChoice } from './ActionChoice.tsx'
import type { RoleValues } from './role-fields.ts'
import { DESCRIPTION_MAX, DISPLAY_NAME_MAX, ID_MAX, suggestedId } from './role-fields.ts'
import { useRoleActions } from './use-role-actions.ts'

const atMost = (what: string, max: number) => (text: string) =>
  text.trim().length <= max || `${what} at most ${max} characters; this one has ${text.trim().length}.`

/** The fields of a custom role; what names it and its service are fixed once it is there. */
export function RoleForm({
  form,
  accountId,
  services,
  fixed,
}: {
  readonly form: UseFormReturn<RoleValues>
  readonly accountId: string
  /** Titles of the services to choose from, by name. */
  readonly services?: ReadonlyMap<string, string>
  /** In place of ID and service. */
  readonly fixed?: ReactNode
}) {
  const { errors, dirtyFields } = form.formState
  const service = form.watch('service')
  const actions = useRoleActions(accountId, service)
  const isPlatform = (id: string): boolean => actions?.find((one) => one.id === id)?.type === 'Platform'
  form.register('actions', {
    validate: (chosen) =>
      chosen.length === 0
        ? 'Add an action.'
        : !chosen.every(isPlatform) || 'Add an action of the type Service, too.',
  })
  return (
    <>
      <div className="form-row">
        <TextField
          label="Name"
          placeholder="Enter name"
          data-first-focus
          error={errors.displayName?.message}
          {...form.register('displayName', {
            validate: {
              empty: (text) => text.trim() !== '' || 'Enter a name.',
              long: atMost('A name has', DISPLAY_NAME_MAX),
            },
            onChange: ({ target }: { readonly target: HTMLInputElement }) => {
              if (fixed === undefined && dirtyFields.id !== true)
                form.setValue('id', suggestedId(target.value))
            },
          })}
        />
        {fixed ?? (
          <TextField
            label="ID"
            placeholder="Enter ID"
            help="Is a part of the role's CRN. It begins with a capital and has letters and digits only."
            error={errors.id?.message}
            {...form.register('id', {
              validate: {
                form: (text) =>
                  /^[A-Z][A-Za-z0-9]*$/.test(text.trim()) ||
                  'Enter an ID that begins with a capital and has letters and digits only.',
                long: atMost('An ID has', ID_MAX),
              },
            })}
          />
        )}
      </div>
      <TextField
        label="Description (optional)"
        placeholder="Enter description"
        error={errors.description?.message}
        {...form.register('description', { validate: atMost('A description has', DESCRIPTION_MAX) })}
      />
      {services !== undefined && (
        <SelectField
          label="Service"
          help="A custom role is for one service."
          {...form.register('service', {
            onChange: () => form.setValue('actions', [], { shouldDirty: true }),
          })}
        >
          {Array.from(services, ([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <ActionChoice
        actions={actions}
        chosen={form.watch('actions')}
        error={errors.actions?.message}
        onChoose={(chosen) =>
          form.setValue('actions', chosen, {
            shouldDirty: true,
            shouldValidate: form.formState.isSubmitted,
          })
        }
      />
    </>
  )
}
