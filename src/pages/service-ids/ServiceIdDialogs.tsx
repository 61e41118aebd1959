import type { ServiceId, ServiceIdGroup } from '../../api/service-ids.ts'
import { serviceIdGroups, serviceIds } from '../../api/service-ids.ts'
import { CreateNamedDialog } from '../../iam/named/CreateNamedDialog.tsx'
import { EditNamedDialog } from '../../iam/named/EditNamedDialog.tsx'
import { sentOf, serviceIdLimits } from '../../iam/named/named-fields.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { DeleteServiceIdDialog } from './DeleteServiceIdDialog.tsx'
import { ServiceIdFactsDialog } from './ServiceIdFactsDialog.tsx'

/** The dialog that is open over the service IDs or over one of them. */
export type OpenDialog =
  | {
      readonly kind: 'create'
      readonly group: ServiceIdGroup
      readonly accountId: string
      readonly onCreated: (id: string) => void
    }
  | { readonly kind: 'edit'; readonly serviceId: ServiceId }
  | { readonly kind: 'details'; readonly serviceId: ServiceId }
  | { readonly kind: 'delete'; readonly serviceId: ServiceId; readonly onDeleted?: () => void }
  | {
      readonly kind: 'create-group'
      readonly accountId: string
      readonly onCreated: (group: ServiceIdGroup) => void
    }
  | { readonly kind: 'delete-group'; readonly group: ServiceIdGroup; readonly onDeleted: () => void }

export default function ServiceIdDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: OpenDialog
  readonly onClose: () => void
}) {
  switch (dialog.kind) {
    case 'create':
      return (
        <CreateNamedDialog
          title="Create service ID"
          lead={`The service ID is created in the group ${dialog.group.name}. It cannot be moved to another group later.`}
          problem="The service ID was not created"
          limits={serviceIdLimits}
          create={async (values) => {
            const { id, name } = await serviceIds.create({
              account_id: dialog.accountId,
              group_id: dialog.group.id,
              ...sentOf(values),
            })
            onClose()
            dialog.onCreated(id)
            say(`Service ID ${name} was created`)
          }}
          onClose={onClose}
        />
      )
    case 'edit':
      return (
        <EditNamedDialog
          what="service ID"
          thing={dialog.serviceId}
          limits={serviceIdLimits}
          update={serviceIds.update}
          read={() => serviceIds.read(dialog.serviceId.id)}
          onClose={(saved) => {
            if (saved !== undefined) say(`Service ID ${saved} was changed`)
            onClose()
          }}
        />
      )
    case 'details':
      return <ServiceIdFactsDialog serviceId={dialog.serviceId} onClose={onClose} />
    case 'delete':
      return (
        <DeleteServiceIdDialog
          serviceId={dialog.serviceId}
          onClose={(isDone) => {
            if (isDone) {
              dialog.onDeleted?.()
              say(`Service ID ${dialog.serviceId.name} was deleted`)
            }
            onClose()
          }}
        />
      )
    case 'create-group':
      return (
        <CreateNamedDialog
          title="Create group"
          lead="A group holds up to 2,000 service IDs. A service ID stays in the group that it is created in."
          problem="The group was not created"
          limits={serviceIdLimits}
          create={async (values) => {
            const group = await serviceIdGroups.create({ account_id: dialog.accountId, ...sentOf(values) })
            onClose()
            dialog.onCreated(group)
            say(`Service ID group ${group.name} was created`)
          }}
          onClose={onClose}
        />
      )
    case 'delete-group':
      return (
        <ConfirmDialog
          title="Delete group"
          confirmLabel="Delete"
          busyLabel="Deleting"
          isDanger
          act={() => serviceIdGroups.remove(dialog.group.id)}
          onClose={(isDone) => {
            if (isDone) {
              dialog.onDeleted()
              say(`Service ID group ${dialog.group.name} was deleted`)
            }
            onClose()
          }}
        >
          <p>
            Delete the service ID group <strong>{dialog.group.name}</strong>? It has no service IDs. This
            cannot be undone.
          </p>
        </ConfirmDialog>
      )
    default:
      return dialog satisfies never
  }
}
