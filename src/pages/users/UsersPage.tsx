import './users.scss'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { UserList } from './UserList.tsx'

function UsersPage() {
  return (
    <div className="page">
      <h1>Users</h1>
      <p className="page-description">
        View the users in this account, invite others, and manage the access that each of them has. A user who
        is removed loses the account with all its resources; the resources stay.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-iamuserinv"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <UserList />
    </div>
  )
}

export const page = definePage({ path: paths.users, title: 'Users', Page: UsersPage })
