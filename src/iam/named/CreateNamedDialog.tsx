import { useForm } from 'react-hook-form'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'
import { NamedFields } from './NamedFields.tsx'
import type { NamedLimits, NamedValues } from './named-fields.ts'
import { noNames } from './named-fields.ts'

/** Creates something that has a name and a description. */
export function CreateNamedDialog({
  title,
  lead,
  problem,
  limits,
  create,
  onClose,
}: {
  readonly title: string
  readonly lead: string
  /** Title of what is shown when the cloud refuses. */
  readonly problem: string
  readonly limits: NamedLimits
  /** Creates it and goes on from there. */
  readonly create: (values: NamedValues) => Promise<void>
  readonly onClose: () => void
}) {
  const form = useForm<NamedValues>({ defaultValues: noNames })
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
      <NamedFields form={form} limits={limits} />
      <Problem error={act.error} title={problem} />
    </FormDialog>
  )
}
