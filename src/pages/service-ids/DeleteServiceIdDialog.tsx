import type { ServiceId } from '../../api/service-ids.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import type { GoesWithIt } from './what-goes-with-it.ts'
import { useWhatGoesWithIt } from './what-goes-with-it.ts'

/** Names that are written out before the rest is only counted. */
const NAMED = 3

function words({ kind: [one, many], names }: GoesWithIt): string {
  if (names === undefined) return `Its ${many}, which you cannot view`
  if (names.length === 0) return `No ${many}`
  const rest = names.length - NAMED
  const first = names.slice(0, NAMED).join('; ')
  return `${names.length} ${names.length === 1 ? one : many}: ${first}${rest > 0 ? `; and ${rest} more` : ''}`
}

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
      {isReading ? (
        <p>Reading what goes with it.</p>
      ) : (
        <ul>
          {list.map((kind) => (
            <li key={kind.kind[0]}>{words(kind)}</li>
          ))}
        </ul>
      )}
      <p>Applications that use its API keys can no longer authenticate. This cannot be undone.</p>
    </ConfirmDialog>
  )
}
