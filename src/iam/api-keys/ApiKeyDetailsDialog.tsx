import type { ApiKey } from '../../api/iam-identity.ts'
import { ActivityLink } from '../activity/ActivityLink.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Time } from '../../ui/Time.tsx'
import { leakedActions } from './key-fields.ts'

/** Everything about a key but its value. */
export default function ApiKeyDetailsDialog({
  apiKey,
  onClose,
}: {
  readonly apiKey: ApiKey
  readonly onClose: () => void
}) {
  const { activity } = apiKey
  return (
    <Dialog title={apiKey.name} size="sm" onLeave={onClose}>
      <p>
        The value of this key was shown once, when it was created. It cannot be shown again; if it is lost,
        create a new key and delete this one.
      </p>
      <dl className="facts">
        <dt>Description</dt>
        <dd>{apiKey.description ?? 'None'}</dd>
        <dt>ID</dt>
        <dd className="mono">{apiKey.id}</dd>
        <dt>Belongs to</dt>
        <dd className="mono">{apiKey.iam_id}</dd>
        <dt>Created</dt>
        <dd>
          <Time at={apiKey.created_at} /> by <span className="mono">{apiKey.created_by}</span>
        </dd>
        <dt>Last changed</dt>
        <dd>
          <Time at={apiKey.modified_at} />
        </dd>
        <dt>Last used</dt>
        <dd>{activity?.last_authn === undefined ? 'Never' : <Time at={activity.last_authn} />}</dd>
        <dt>Expires</dt>
        <dd>{apiKey.expires_at === undefined ? 'Never' : <Time at={apiKey.expires_at} />}</dd>
        <dt>Locked</dt>
        <dd>{apiKey.locked ? 'Yes: it cannot be changed or deleted' : 'No'}</dd>
        <dt>Enabled</dt>
        <dd>{apiKey.disabled ? 'No: it cannot be used to sign in' : 'Yes'}</dd>
        <dt>When leaked</dt>
        <dd>{leakedActions.find(({ value }) => value === apiKey.action_when_leaked)?.label}</dd>
      </dl>
      <ActivityLink id={apiKey.id} name={apiKey.name} />
    </Dialog>
  )
}
