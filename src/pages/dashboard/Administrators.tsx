import type { Administrator, Powers } from '../../api/insight.ts'
import { count } from '../../lib/text.ts'

const kinds = {
  user: 'User',
  service_id: 'Service ID',
  trusted_profile: 'Trusted profile',
  access_group: 'Access group',
} as const

const scopes = { services: 'all services', account_management: 'all account management services' } as const

const listOf = new Intl.ListFormat('en', { type: 'conjunction' })

const kindOf = ({ kind, members }: Administrator): string =>
  members === undefined ? kinds[kind] : `${kinds[kind]}, ${count(members, 'member')}`

/** Who may do everything, or everything of one half of the account. */
export function Administrators({ powers }: { readonly powers: Powers }) {
  return (
    <table className="dashboard-table" aria-label="Who administers everything">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">Administers</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <bdi>{powers.owner_name}</bdi>
          </th>
          <td>Account owner</td>
          <td>everything</td>
        </tr>
        {powers.administrators.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <bdi>{one.name}</bdi>
            </th>
            <td>{kindOf(one)}</td>
            <td>{listOf.format(one.on.map((scope) => scopes[scope]))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
