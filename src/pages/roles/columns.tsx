import type { Column } from '../../ui/DataTable.tsx'
import { count } from '../../lib/text.ts'
import type { RoleRow } from './role-rows.ts'

/** The columns of the roles table (console-ui.md, 2.11). */
export const roleColumns = (
  nameOf: (service: string) => string,
  onShow: (row: RoleRow) => void,
): readonly Column<RoleRow>[] => [
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    cell: ({ role }) => <span className="cell-name">{role.display_name}</span>,
  },
  { id: 'type', header: 'Type', isSortable: true, width: '8rem', cell: ({ type }) => type },
  {
    id: 'service',
    header: 'Service',
    width: '12rem',
    cell: ({ custom }) => (custom === undefined ? '' : nameOf(custom.service_name)),
  },
  {
    id: 'description',
    header: 'Description',
    cell: ({ role }) => <span className="cell-text">{role.description}</span>,
  },
  {
    id: 'actions',
    header: 'Actions',
    width: '8rem',
    cell: (row) =>
      row.type === 'Service' && row.role.actions.length === 0 ? (
        'By service'
      ) : (
        <button
          type="button"
          className="link-button"
          aria-label={`${count(row.role.actions.length, 'action')} of ${row.role.display_name}`}
          onClick={() => onShow(row)}
        >
          {row.role.actions.length}
        </button>
      ),
  },
]
