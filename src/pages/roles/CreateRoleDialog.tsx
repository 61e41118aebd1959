import { useForm } from 'react-hook-form'
import { roles } from '../../api/roles.ts'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'
import type { RoleValues } from './role-fields.ts'
import { contentOf, noValues } from './role-fields.ts'
import { RoleForm } from './RoleForm.tsx'

/** Creates a custom role. */
export function CreateRoleDialog({
  accountId,
  service,
  services,
  onClose,
}: {
  readonly accountId: string
  /** The one that the list shows; empty for all. */
  readonly service: string
  readonly services: ReadonlyMap<string, string>
  readonly onClose: () => void
}) {
  const first = service === '' ? (services.keys().next().value ?? '') : service
  const form = useForm<RoleValues>({ defaultValues: noValues(first) })
  const { isDirty } = form.formState
  const create = useAct(async (values: RoleValues) => {
    const { display_name } = await roles.create({
      account_id: accountId,
      name: values.id.trim(),
      service_name: values.service,
      ...contentOf(values),
    })
    say(`Role ${display_name} was created`)
    onClose()
  })
  return (
    <FormDialog
      title="Create custom role"
      size="md"
      submitLabel="Create"
      busyLabel="Creating"
      isBusy={create.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(create.run)()}
      onClose={onClose}
    >
      <RoleForm form={form} accountId={accountId} services={services} />
      <Problem error={create.error} title="The role was not created" />
    </FormDialog>
  )
}
