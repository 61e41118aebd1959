import type { ActivityEvent } from '../../api/activity.ts'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { messageOf } from './event-words.ts'

const kinds = { user: 'User', serviceid: 'Service ID', profile: 'Trusted profile' } as const

/** Everything that is known of an event; what a request carried or was given is not. */
export function EventFacts({ event }: { readonly event: ActivityEvent }) {
  const { initiator, target, changed, reason } = event
  return (
    <dl className="facts activity-facts">
      <dt>Message</dt>
      <dd>
        <bdi>{messageOf(event)}</bdi>
      </dd>
      <dt>{event.operation === '' ? 'Platform' : kinds[initiator.type]}</dt>
      <dd>
        <CopyValue label="IAM ID" value={initiator.id} />
      </dd>
      {target.id !== '' && (
        <>
          <dt>Target ID</dt>
          <dd>
            <CopyValue label="target ID" value={target.id} />
          </dd>
        </>
      )}
      {changed.length > 0 && (
        <>
          <dt>Concerns</dt>
          <dd>{changed.join(', ')}</dd>
        </>
      )}
      {event.operation !== '' && (
        <>
          <dt>Operation</dt>
          <dd className="mono">{event.operation}</dd>
        </>
      )}
      <dt>Status</dt>
      <dd>{reason.text === undefined ? reason.code : `${reason.code}. ${reason.text}`}</dd>
      {event.request_id !== '' && (
        <>
          <dt>Request ID</dt>
          <dd>
            <CopyValue label="request ID" value={event.request_id} />
          </dd>
        </>
      )}
    </dl>
  )
}
