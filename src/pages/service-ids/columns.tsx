import { Link } from 'react-router'
import type { ServiceId } from '../../api/service-ids.ts'
import { href, paths } from '../../app/paths.ts'
import { LockStatus } from '../../iam/LockStatus.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'

/** The columns of the service IDs table (console-ui.md, 2.6.1). */
export const serviceIdColumns: readonly Column<ServiceId>[] = [
  { id: 'status', header: 'Status', width: '7rem', cell: ({ locked }) => <LockStatus isLocked={locked} /> },
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    cell: ({ id, name }) => (
      <Link className="cell-name" to={href(paths.serviceId, { serviceId: id })}>
        {name}
      </Link>
    ),
  },
  {
    id: 'description',
    header: 'Description',
    isSortable: true,
    cell: ({ description }) => <span className="cell-text">{description ?? ''}</span>,
  },
  {
    id: 'created_at',
    header: 'Date created',
    isSortable: true,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  {
    id: 'modified_at',
    header: 'Last modified',
    isSortable: true,
    cell: ({ modified_at }) => <Time at={modified_at} />,
  },
]
