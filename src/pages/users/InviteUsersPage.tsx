import './invite.scss'
import { Link } from 'react-router'
import { useCan } from '../../api/authz.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { Explain } from '../../ui/Explain.tsx'
import { InviteUsers } from './InviteUsers.tsx'

function InviteUsersPage() {
  const can = useCan({
    invite: { action: 'user-management.user.create', resource: { serviceName: 'user-management' } },
  })
  return (
    <div className="page">
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={paths.users}>Users</Link>
          </li>
        </ol>
      </nav>
      <h1>Invite users</h1>
      {can.isAsking && <span className="skeleton-line" aria-busy />}
      {can.invite.permitted && <InviteUsers />}
      {!can.isAsking && !can.invite.permitted && (
        <div className="list">
          <div className="list-face">
            <h2>Looks like you don't have access to invite users</h2>
            <p>
              You must be assigned the editor or administrator role for the User management service. Contact
              your account owner for access.
            </p>
            <p>{can.invite.reason}</p>
            <Explain reason={can.invite.reason} />
          </div>
        </div>
      )}
    </div>
  )
}

export const page = definePage({ path: paths.inviteUsers, title: 'Invite users', Page: InviteUsersPage })
