import type { ServiceId } from '../../api/service-ids.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { GoesWithItList } from '../../iam/details/GoesWithIt.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useWhatGoesWithIt } from './what-goes-with-it.ts'

/** Deletes a service ID, after naming everything that goes with it. */
export function DeleteServiceIdDialog({
  serviceId,
  onClose,
}: {
  readonly serviceId: ServiceId
  readonly onClose: (isDone: boolean) => void
}) {
  const { isReading, hasKeys, list } = useWhatGoesWithIt(serviceId)
  return (
    <ConfirmDialog
      title="Delete service ID"
      confirmLabel="Delete"
      busyLabel="Deleting"
      isDanger
      isReading={isReading}
      {...(hasKeys ? { typeToConfirm: serviceId.name } : {})}
      act={() => serviceIds.remove(serviceId.id)}
      onClose={onClose}
    >
      <p>
        Delete <strong>{serviceId.name}</strong>? This goes with it:
      </p>
      <GoesWithItList isReading={isReading} list={list} />
      <p>Applications that use its API keys can no longer authenticate. This cannot be undone.</p>
    </ConfirmDialog>
  )
}
