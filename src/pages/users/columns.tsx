import { Link } from 'react-router'
import type { User } from '../../api/users.ts'
import { userName } from '../../api/users.ts'
import { href, paths } from '../../app/paths.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import { userStatus } from './user-status.ts'
import { UserStatusMark } from './UserStatusMark.tsx'

/** Whoever was invited by nobody was there first: the owner of the account is the root of its users (console-ui.md, 2.3.1). */
export const isOwner = ({ invited_by, state }: User): boolean =>
  invited_by === undefined && state === 'ACTIVE'

/** The columns of the users table (console-ui.md, 2.3.1). */
export const userColumns: readonly ListColumn<User>[] = [
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: userName,
    cell: (user) => (
      <>
        <Link className="cell-name" to={href(paths.user, { user: user.iam_id })}>
          {userName(user)}
        </Link>
        {isOwner(user) && <span className="user-tag">owner</span>}
      </>
    ),
  },
  {
    id: 'email',
    header: 'Email',
    isSortable: true,
    text: ({ email }) => email,
    cell: ({ email }) => <span className="cell-text">{email}</span>,
  },
  {
    id: 'state',
    header: 'Status',
    isSortable: true,
    text: ({ state }) => userStatus(state).label,
    cell: ({ state }) => <UserStatusMark state={state} />,
  },
  {
    id: 'added_on',
    header: 'Date added',
    isSortable: true,
    text: ({ added_on }) => added_on,
    cell: ({ added_on }) => <Time at={added_on} />,
  },
]
