import { useForm } from 'react-hook-form'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/use-act.ts'
import { resourceNameProblem } from './resource-name.ts'

/** Gives an instance or a credential another name. */
export function RenameDialog({
  title,
  name,
  rename,
  onClose,
}: {
  readonly title: string
  readonly name: string
  readonly rename: (name: string) => Promise<void>
  /** `renamed` is the new name when it was given. */
  readonly onClose: (renamed?: string) => void
}) {
  const form = useForm({ defaultValues: { name } })
  const { errors, isDirty } = form.formState
  const save = useAct(async (values: { readonly name: string }) => {
    const next = values.name.trim()
    if (next !== name) await rename(next)
    onClose(next === name ? undefined : next)
  })
  return (
    <FormDialog
      title={title}
      submitLabel="Rename"
      busyLabel="Renaming"
      isBusy={save.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(save.run)()}
      onClose={() => onClose()}
    >
      <TextField
        label="Name"
        data-first-focus
        error={errors.name?.message}
        {...form.register('name', { validate: (text) => resourceNameProblem(text) ?? true })}
      />
      <Problem error={save.error} title={`${name} was not renamed`} />
    </FormDialog>
  )
}
