import { Link } from 'react-router'
import type { ServiceId } from '../../api/service-ids.ts'
import { href, paths } from '../../app/paths.ts'
import { LockStatus } from '../../iam/LockStatus.tsx'
import { lockWord } from '../../iam/lock-word.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'

/** The columns of the service IDs table (console-ui.md, 2.6.1). */
export const serviceIdColumns: readonly ListColumn<ServiceId>[] = [
  {
    id: 'status',
    header: 'Status',
    width: '7rem',
    text: ({ locked }) => lockWord(locked),
    cell: ({ locked }) => <LockStatus isLocked={locked} />,
  },
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: ({ name }) => name,
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
    text: ({ description }) => description,
    cell: ({ description }) => <span className="cell-text">{description ?? ''}</span>,
  },
  {
    id: 'created_at',
    header: 'Date created',
    isSortable: true,
    text: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  {
    id: 'modified_at',
    header: 'Last modified',
    isSortable: true,
    text: ({ modified_at }) => modified_at,
    cell: ({ modified_at }) => <Time at={modified_at} />,
  },
]
