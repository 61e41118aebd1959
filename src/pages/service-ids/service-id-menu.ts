import type { ServiceId } from '../../api/service-ids.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { doNow } from '../../ui/do-now.ts'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import { LOCKED } from './lock-words.ts'
import type { ServiceIdReasons } from './powers.ts'

function setLocked({ id, name }: ServiceId, isLocked: boolean): void {
  const verb = isLocked ? 'locked' : 'unlocked'
  void doNow(
    () => serviceIds.setLocked(id, isLocked),
    `Service ID ${name} was ${verb}`,
    `Service ID ${name} was not ${verb}`,
  )
}

interface Needs {
  readonly serviceId: ServiceId
  readonly reasons: ServiceIdReasons
  readonly onEdit: () => void
  readonly onDelete: () => void
}

/** What can be done to a service ID wherever it is shown: Edit, Lock or Unlock, Delete. */
export function changesMenu({ serviceId, reasons, onEdit, onDelete }: Needs): readonly MenuAction[] {
  const whenLocked = serviceId.locked ? LOCKED : undefined
  return [
    { label: 'Edit', reason: reasons.update ?? whenLocked, onAct: onEdit },
    {
      label: serviceId.locked ? 'Unlock service ID' : 'Lock service ID',
      reason: reasons.update,
      onAct: () => setLocked(serviceId, !serviceId.locked),
    },
    { label: 'Delete', isDanger: true, reason: reasons.delete ?? whenLocked, onAct: onDelete },
  ]
}
