import type { RoleVersion } from '../../api/roles.ts'
import { roles } from '../../api/roles.ts'
import { say } from '../../ui/do-now.ts'
import { EditDialog } from '../../ui/EditDialog.tsx'
import { contentOf, valuesOf, wordsOf } from './role-fields.ts'
import { RoleForm } from './RoleForm.tsx'

/** Edits a custom role: whoever has it has the new actions at once. */
export function EditRoleDialog({
  version,
  accountId,
  onClose,
}: {
  readonly version: RoleVersion
  readonly accountId: string
  readonly onClose: () => void
}) {
  const { id, name, service_name } = version.role
  return (
    <EditDialog
      title="Edit custom role"
      size="md"
      submitLabel="Save"
      busyLabel="Saving"
      what="role"
      version={version}
      valuesOf={({ role }) => valuesOf(role)}
      wordsOf={wordsOf}
      save={(over, values) => roles.replace(over, contentOf(values))}
      read={() => roles.read(id)}
      onClose={(saved) => {
        if (saved !== undefined) say(`Role ${saved.displayName.trim()} was changed`)
        onClose()
      }}
    >
      {(form) => (
        <RoleForm
          form={form}
          accountId={accountId}
          fixed={
            <p>
              ID <strong>{name}</strong>, of the service <strong>{service_name}</strong>. They cannot be
              changed.
            </p>
          }
        />
      )}
    </EditDialog>
  )
}
