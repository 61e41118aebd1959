import type { AccessGroup, AccessGroupVersion } from '../../api/access-groups.ts'
import { accessGroups } from '../../api/access-groups.ts'
import { CreateNamedDialog } from '../../iam/named/CreateNamedDialog.tsx'
import { EditNamedDialog } from '../../iam/named/EditNamedDialog.tsx'
import { groupLimits, sentOf } from '../../iam/named/named-fields.ts'
import { say } from '../../ui/do-now.ts'
import { DeleteGroup, DeleteGroups } from './DeleteGroups.tsx'

/** The dialog that is open over the access groups or over one of them. */
export type OpenDialog =
  | { readonly kind: 'create'; readonly onCreated: (id: string) => void }
  | { readonly kind: 'edit'; readonly group: AccessGroupVersion }
  | { readonly kind: 'delete'; readonly group: AccessGroup; readonly onDeleted?: () => void }
  | { readonly kind: 'delete-several'; readonly groups: readonly AccessGroup[] }

export default function AccessGroupDialogs({
  dialog,
  accountId,
  onClose,
}: {
  readonly dialog: OpenDialog
  readonly accountId: string
  readonly onClose: () => void
}) {
  switch (dialog.kind) {
    case 'create':
      return (
        <CreateNamedDialog
          title="Create access group"
          lead="Whoever is in the group has the access that is assigned to it. Add members and access after it is created."
          problem="The access group was not created"
          limits={groupLimits}
          create={async (values) => {
            const { id, name } = await accessGroups.create(accountId, sentOf(values))
            onClose()
            dialog.onCreated(id)
            say(`Access group ${name} was created`)
          }}
          onClose={onClose}
        />
      )
    case 'edit':
      return (
        <EditNamedDialog
          what="access group"
          thing={dialog.group}
          limits={groupLimits}
          update={(version, { name, description }) =>
            accessGroups.update(version, {
              ...(name === undefined ? {} : { name }),
              ...(description === undefined ? {} : { description }),
            })
          }
          read={() => accessGroups.read(dialog.group.id)}
          onClose={(saved) => {
            if (saved !== undefined) say(`Access group ${saved} was changed`)
            onClose()
          }}
        />
      )
    case 'delete':
      return (
        <DeleteGroup
          accountId={accountId}
          group={dialog.group}
          onClose={(isDone) => {
            if (isDone) dialog.onDeleted?.()
            onClose()
          }}
        />
      )
    case 'delete-several':
      return <DeleteGroups groups={dialog.groups} onClose={onClose} />
    default:
      return dialog satisfies never
  }
}
