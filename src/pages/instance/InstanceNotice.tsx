import type { Instance } from '../../api/resource-controller.ts'
import { Time } from '../../ui/Time.tsx'

/** Says that an instance was deleted, and what is left of it. */
export function InstanceNotice({ instance }: { readonly instance: Instance }) {
  const { state, deleted_at, scheduled_reclaim_at } = instance
  if (state === 'removed')
    return (
      <p role="status" className="instance-notice">
        <strong>This instance was removed</strong>
        {deleted_at !== null && (
          <>
            {' '}
            on <Time at={deleted_at} />
          </>
        )}
        , with its credentials. It cannot be restored; the page shows what is kept of it.
      </p>
    )
  if (state !== 'pending_reclamation') return null
  return (
    <p role="status" className="instance-notice">
      <strong>This instance was deleted.</strong> Its credentials do not work now.{' '}
      {scheduled_reclaim_at !== null && (
        <>
          Until <Time at={scheduled_reclaim_at} /> whoever may delete it can restore it, in the Actions menu.
          Then it is reclaimed with all its data.
        </>
      )}
    </p>
  )
}
