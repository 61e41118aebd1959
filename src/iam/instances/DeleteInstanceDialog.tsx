import { useQuery } from '@tanstack/react-query'
import { catalog } from '../../api/catalog.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { instances, resourceKeys } from '../../api/resource-controller.ts'
import { count } from '../../lib/text.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'

/** Deletes an instance and its credentials, after saying what goes and whether it can come back. */
export function DeleteInstanceDialog({
  instance,
  onClose,
}: {
  readonly instance: Instance
  readonly onClose: (isDone: boolean) => void
}) {
  const keys = useQuery(resourceKeys.ofInstance(instance.guid))
  const plans = useQuery(catalog.plans(instance.resource_id))
  const isReclaimed = plans.data?.find(({ id }) => id === instance.resource_plan_id)?.isReclaimed === true
  const credentials = keys.data?.length ?? 0
  return (
    <ConfirmDialog
      title="Delete service"
      confirmLabel="Delete"
      busyLabel="Deleting"
      isDanger
      isReading={keys.isPending}
      {...(credentials === 0 ? {} : { typeToConfirm: instance.name })}
      act={() => instances.remove(instance.guid, credentials > 0)}
      onClose={onClose}
    >
      <p>
        Delete <strong>{instance.name}</strong>?{' '}
        {credentials > 0 &&
          `Its ${count(credentials, 'credential')} ${credentials === 1 ? 'goes' : 'go'} with it, and the service IDs that were generated for them. Applications that use them can no longer authenticate.`}
      </p>
      <p>
        {isReclaimed
          ? 'It can be restored for 7 days. Then it is reclaimed, with all its data, and cannot be brought back.'
          : 'This cannot be undone.'}
      </p>
    </ConfirmDialog>
  )
}
