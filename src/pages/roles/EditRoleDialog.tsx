import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { CustomRole, RoleVersion } from '../../api/roles.ts'
import { roles } from '../../api/roles.ts'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { saveOver } from '../../ui/save-over.ts'
import { TheirsAndMine } from '../../ui/TheirsAndMine.tsx'
import { useAct } from '../../ui/use-act.ts'
import type { RoleValues } from './role-fields.ts'
import { contentOf, valuesOf, wordsOf } from './role-fields.ts'
import { RoleForm } from './RoleForm.tsx'

/** Edits a custom role: whoever has it has the new actions at once. Versions that cross are both shown. */
export function EditRoleDialog({
  role,
  accountId,
  onClose,
}: {
  readonly role: CustomRole
  readonly accountId: string
  readonly onClose: () => void
}) {
  // The list has no versions: this one is read when the dialog opens, while the form shows what the list had.
  const [opened] = useState(() => roles.read(role.id))
  const [base, setBase] = useState<RoleVersion>()
  const [theirs, setTheirs] = useState<RoleVersion>()
  const form = useForm<RoleValues>({ defaultValues: valuesOf(role) })
  const { isDirty } = form.formState
  useEffect(() => {
    // A failure is shown when it is applied, where it can be tried again.
    opened.catch(() => undefined)
  }, [opened])
  /** The list behind the dialog was read before somebody else's change. */
  const isOld = (version: RoleVersion): boolean =>
    base === undefined && JSON.stringify(valuesOf(version.role)) !== JSON.stringify(valuesOf(role))
  const save = useAct(async (values: RoleValues) => {
    const version = base ?? (await opened.catch(() => roles.read(role.id)))
    const other = isOld(version)
      ? version
      : await saveOver(version, {
          save: (over) => roles.replace(over, contentOf(values)),
          read: () => roles.read(role.id),
          shown: (one) => valuesOf(one.role),
        })
    if (other !== undefined) {
      setTheirs(other)
      return
    }
    say(`Role ${values.displayName.trim()} was changed`)
    onClose()
  })
  const go = (version: RoleVersion): void => {
    setBase(version)
    setTheirs(undefined)
  }
  return (
    <FormDialog
      title="Edit custom role"
      size="md"
      submitLabel="Save"
      busyLabel="Saving"
      isBusy={save.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(save.run)()}
      onClose={onClose}
    >
      <RoleForm
        form={form}
        accountId={accountId}
        fixed={
          <p>
            ID <strong>{role.name}</strong>, of the service <strong>{role.service_name}</strong>. They cannot
            be changed.
          </p>
        }
      />
      {theirs !== undefined && (
        <TheirsAndMine
          what="This role"
          theirs={wordsOf(valuesOf(theirs.role))}
          mine={wordsOf(form.getValues())}
          mineLabel="Keep mine"
          onMine={() => go(theirs)}
          onTheirs={() => {
            go(theirs)
            form.reset(valuesOf(theirs.role))
          }}
        />
      )}
      <Problem error={save.error} title="The role was not changed" />
    </FormDialog>
  )
}
