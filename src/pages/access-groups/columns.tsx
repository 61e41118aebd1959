import { Link } from 'react-router'
import type { AccessGroupFacts } from '../../api/access-groups.ts'
import { href, paths } from '../../app/paths.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import { isPublic } from './powers.ts'

/** The columns of the access groups table; names and descriptions are what the service sorts by (console-ui.md, 2.9). */
export const groupColumns = (isPublicAccessOff: boolean): readonly ListColumn<AccessGroupFacts>[] => [
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: ({ name }) => name,
    cell: (group) => (
      <>
        <Link className="cell-name" to={href(paths.accessGroup, { groupId: group.id })}>
          {group.name}
        </Link>
        {isPublic(group) && isPublicAccessOff && <span className="reason"> Disabled</span>}
      </>
    ),
  },
  {
    id: 'description',
    header: 'Description',
    isSortable: true,
    text: ({ description }) => description,
    cell: ({ description }) => <span className="cell-text">{description ?? ''}</span>,
  },
  {
    id: 'is_federated',
    header: 'Dynamic rules',
    isSortable: true,
    width: '10rem',
    text: ({ is_federated }) => is_federated === true,
    cell: ({ is_federated }) => (is_federated === true ? 'Yes' : 'No'),
  },
  {
    id: 'created_at',
    header: 'Date created',
    text: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
]
