import { useQuery } from '@tanstack/react-query'
import type { LoginSession } from '../../api/sessions.ts'
import { users } from '../../api/users.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Time } from '../../ui/Time.tsx'

/** What is known of a session besides its row. */
export function SessionDetails({
  session: { id, state, expires_at, ended_at, ended_by, user_agent },
}: {
  readonly session: LoginSession
}) {
  const { accountId } = useIdentity()
  const names = useQuery({ ...users.names(accountId), enabled: ended_by !== undefined })
  return (
    <dl className="facts">
      <dt>Session ID</dt>
      <dd>
        <CopyValue label="session ID" value={id} />
      </dd>
      {ended_at === undefined ? (
        <>
          <dt>{state === 'ACTIVE' ? 'Expires' : 'Expired'}</dt>
          <dd>
            <Time at={expires_at} />
          </dd>
        </>
      ) : (
        <>
          <dt>Ended</dt>
          <dd>
            <Time at={ended_at} />
            {ended_by !== undefined && ` by ${names.data?.get(ended_by) ?? ended_by}`}
          </dd>
        </>
      )}
      <dt>Client</dt>
      <dd>{user_agent ?? 'It did not say what it is.'}</dd>
    </dl>
  )
}
