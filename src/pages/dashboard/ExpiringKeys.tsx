import type { KeyFigures } from '../../api/insight.ts'
import { count } from '../../lib/text.ts'
import { Time } from '../../ui/Time.tsx'

/** What expires in the next 30 days, the soonest first. */
export function ExpiringKeys({ keys }: { readonly keys: KeyFigures }) {
  const { expiring, expiring_total } = keys
  if (expiring.length === 0) return <p>No API key expires in the next 30 days.</p>
  return (
    <>
      <p>
        {count(expiring_total, 'API key')}{' '}
        {expiring_total > expiring.length && `(the first ${expiring.length} are shown)`}
      </p>
      <div className="figure-scroller dashboard-long" role="region" aria-label="Expiring API keys">
        <table className="dashboard-table" aria-label="API keys that expire in the next 30 days">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Belongs to</th>
              <th scope="col">Expires</th>
            </tr>
          </thead>
          <tbody>
            {expiring.map(({ id, name, owner_name, type, expires_at }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <bdi>{owner_name}</bdi> {type === 'serviceid' && '(service ID)'}
                </td>
                <td>
                  <Time at={expires_at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
