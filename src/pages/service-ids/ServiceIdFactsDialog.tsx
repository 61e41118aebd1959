import { useQuery } from '@tanstack/react-query'
import type { ServiceId } from '../../api/service-ids.ts'
import { serviceIdGroups } from '../../api/service-ids.ts'
import { ActivityLink } from '../../iam/activity/ActivityLink.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Time } from '../../ui/Time.tsx'
import { LOCK_MEANS } from './lock-words.ts'

/** The Details panel of a service ID (console-ui.md, 2.6.3). */
export function ServiceIdFactsDialog({
  serviceId,
  onClose,
}: {
  readonly serviceId: ServiceId
  readonly onClose: () => void
}) {
  const { account_id, activity, group_id } = serviceId
  const groups = useQuery(serviceIdGroups.list(account_id))
  const group = groups.data?.find(({ id }) => id === group_id)
  return (
    <Dialog title="Details" size="side" onLeave={onClose}>
      <dl className="facts">
        <dt>Name</dt>
        <dd>{serviceId.name}</dd>
        <dt>Description</dt>
        <dd>{serviceId.description ?? 'None'}</dd>
        <dt>ID</dt>
        <dd>
          <CopyValue label="ID" value={serviceId.id} />
        </dd>
        <dt>IAM ID</dt>
        <dd>
          <CopyValue label="IAM ID" value={serviceId.iam_id} />
        </dd>
        <dt>CRN</dt>
        <dd>
          <CopyValue label="CRN" value={serviceId.crn} />
        </dd>
        <dt>Service ID group</dt>
        {/* Who may not see the group gets its ID. */}
        <dd>{groups.isPending ? 'Loading' : (group?.name ?? group_id ?? 'Unknown')}</dd>
        <dt>Locked</dt>
        <dd>{serviceId.locked ? `Yes. ${LOCK_MEANS}` : 'No'}</dd>
        <dt>Created</dt>
        <dd>
          <Time at={serviceId.created_at} />
        </dd>
        <dt>Last modified</dt>
        <dd>
          <Time at={serviceId.modified_at} />
        </dd>
        <dt>Last authenticated</dt>
        <dd>{activity?.last_authn === undefined ? 'Never' : <Time at={activity.last_authn} />}</dd>
      </dl>
      <ActivityLink id={serviceId.id} name={serviceId.name} />
    </Dialog>
  )
}
