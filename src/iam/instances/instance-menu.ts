import { instances, reclamations } from '../../api/resource-controller.ts'
import type { Instance } from '../../api/resource-controller.ts'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import { doNow } from '../../ui/do-now.ts'
import type { InstanceAccess } from './instance-access.ts'
import { denied } from './instance-access.ts'

/** The dialog that is open over an instance. */
export interface OpenInstanceDialog {
  readonly kind: 'details' | 'rename' | 'delete'
  readonly instance: Instance
}

const LOCKED = 'The instance is locked. Unlock it first.'

/** What can be done to an instance, each with why not. */
export function instanceMenu(
  instance: Instance,
  can: InstanceAccess,
  onOpen: (dialog: OpenInstanceDialog) => void,
): readonly MenuAction[] {
  const { name, guid, locked, state } = instance
  const noUpdate = denied(instance, can.update)
  const noDelete = denied(instance, can.delete)
  if (state === 'removed') return []
  if (state === 'pending_reclamation')
    return [
      {
        label: 'Restore',
        reason: noDelete,
        onAct: () =>
          void doNow(
            () => reclamations.restore(guid),
            `${name} is being restored`,
            `${name} was not restored`,
          ),
      },
    ]
  const verb = locked ? 'unlocked' : 'locked'
  return [
    {
      label: 'Rename',
      reason: noUpdate ?? (locked ? LOCKED : undefined),
      onAct: () => onOpen({ kind: 'rename', instance }),
    },
    {
      label: locked ? 'Unlock' : 'Lock',
      reason: noUpdate,
      onAct: () =>
        void doNow(
          () => instances.setLocked(guid, !locked),
          `${name} was ${verb}`,
          `${name} was not ${verb}`,
        ),
    },
    {
      label: 'Delete service',
      isDanger: true,
      reason: noDelete ?? (locked ? LOCKED : undefined),
      onAct: () => onOpen({ kind: 'delete', instance }),
    },
  ]
}
