import { instances } from '../../api/resource-controller.ts'
import { say } from '../../ui/do-now.ts'
import { RenameDialog } from '../RenameDialog.tsx'
import { DeleteInstanceDialog } from './DeleteInstanceDialog.tsx'
import { InstanceDetails } from './InstanceDetails.tsx'
import type { OpenInstanceDialog } from './instance-menu.ts'

/** The dialogs of an instance, wherever they are opened. */
export default function InstanceDialogs({
  dialog: { kind, instance },
  onClose,
}: {
  readonly dialog: OpenInstanceDialog
  readonly onClose: () => void
}) {
  switch (kind) {
    case 'details':
      return <InstanceDetails instance={instance} onClose={onClose} />
    case 'rename':
      return (
        <RenameDialog
          title="Rename service"
          name={instance.name}
          rename={(name) => instances.rename(instance.guid, name)}
          onClose={(renamed) => {
            if (renamed !== undefined) say(`${instance.name} is now called ${renamed}`)
            onClose()
          }}
        />
      )
    case 'delete':
      return (
        <DeleteInstanceDialog
          instance={instance}
          onClose={(isDone) => {
            if (isDone) say(`${instance.name} was deleted`)
            onClose()
          }}
        />
      )
    default:
      return kind satisfies never
  }
}
