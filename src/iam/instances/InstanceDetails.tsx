import { useQuery } from '@tanstack/react-query'
import { catalog } from '../../api/catalog.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { resourceGroups } from '../../api/resource-groups.ts'
import { users } from '../../api/users.ts'
import { locationName } from '../../lib/locations.ts'
import { ActivityLink } from '../activity/ActivityLink.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Time } from '../../ui/Time.tsx'
import { Status } from './Status.tsx'

/** Everything about an instance, in a panel beside the page. */
export function InstanceDetails({
  instance,
  onClose,
}: {
  readonly instance: Instance
  readonly onClose: () => void
}) {
  const services = useQuery(catalog.services())
  const plans = useQuery(catalog.plans(instance.resource_id))
  const groups = useQuery(resourceGroups.names(instance.account_id))
  const people = useQuery(users.names(instance.account_id))
  const nameOf = (iamId: string): string => people.data?.get(iamId) ?? iamId
  const plan = plans.data?.find(({ id }) => id === instance.resource_plan_id)
  const { deleted_at, scheduled_reclaim_at } = instance
  return (
    <Dialog title={instance.name} size="side" onLeave={onClose}>
      <dl className="facts">
        <dt>Status</dt>
        <dd>
          <Status state={instance.state} />
        </dd>
        <dt>Service</dt>
        <dd>{services.data?.get(instance.service_name)?.title ?? instance.service_name}</dd>
        <dt>Plan</dt>
        <dd>{plan?.title ?? instance.resource_plan_id}</dd>
        <dt>Location</dt>
        <dd>{locationName(instance.region_id)}</dd>
        <dt>Resource group</dt>
        <dd>{groups.data?.get(instance.resource_group_id) ?? instance.resource_group_id}</dd>
        <dt>Tags</dt>
        <dd>{instance.tags === undefined || instance.tags.length === 0 ? '–' : instance.tags.join(', ')}</dd>
        <dt>One-time view</dt>
        <dd>{instance.onetime_credentials ? 'On' : 'Off'}</dd>
        <dt>Locked</dt>
        <dd>{instance.locked ? 'Yes: it cannot be changed or deleted' : 'No'}</dd>
        <dt>CRN</dt>
        <dd>
          <CopyValue label="CRN" value={instance.crn} />
        </dd>
        <dt>GUID</dt>
        <dd>
          <CopyValue label="GUID" value={instance.guid} />
        </dd>
        <dt>Created</dt>
        <dd>
          <Time at={instance.created_at} /> by {nameOf(instance.created_by)}
        </dd>
        <dt>Last changed</dt>
        <dd>
          <Time at={instance.updated_at} />
        </dd>
        {scheduled_reclaim_at !== null && (
          <>
            <dt>Deleted</dt>
            <dd>
              by {nameOf(instance.scheduled_reclaim_by)}; can be restored until{' '}
              <Time at={scheduled_reclaim_at} />
            </dd>
          </>
        )}
        {deleted_at !== null && (
          <>
            <dt>Removed</dt>
            <dd>
              <Time at={deleted_at} /> by {nameOf(instance.deleted_by)}
            </dd>
          </>
        )}
      </dl>
      <ActivityLink id={instance.guid} name={instance.name} />
    </Dialog>
  )
}
