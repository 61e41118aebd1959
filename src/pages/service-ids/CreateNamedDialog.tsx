import { useForm } from 'react-hook-form'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'
import { NameFields } from './NameFields.tsx'
import type { NameValues } from './name-fields.ts'
import { noNames } from './name-fields.ts'

/** Creates something that has a name and a description: a service ID, or a group of them. */
export function CreateNamedDialog({
  title,
  lead,
  problem,
  create,
  onClose,
}: {
  readonly title: string
  readonly lead: string
  /** Title of what is shown when the cloud refuses. */
  readonly problem: string
  /** Creates it and goes on from there. */
  readonly create: (values: NameValues) => Promise<void>
  readonly onClose: () => void
}) {
  const form = useForm<NameValues>({ defaultValues: noNames })
  const { isDirty } = form.formState
  const act = useAct(create)
  return (
    <FormDialog
      title={title}
      submitLabel="Create"
      busyLabel="Creating"
      isBusy={act.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(act.run)()}
      onClose={onClose}
    >
      <p>{lead}</p>
      <NameFields form={form} />
      <Problem error={act.error} title={problem} />
    </FormDialog>
  )
}
