import type { ListColumn } from '../../ui/DataTable.tsx'
import { count } from '../../lib/text.ts'
import type { RoleRow } from './role-rows.ts'

/** The columns of the roles table (console-ui.md, 2.11). */
export const roleColumns = (
  nameOf: (service: string) => string,
  onShow: (row: RoleRow) => void,
): readonly ListColumn<RoleRow>[] => [
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: ({ role }) => role.display_name,
    cell: ({ role }) => <span className="cell-name">{role.display_name}</span>,
  },
  {
    id: 'type',
    header: 'Type',
    isSortable: true,
    text: ({ type }) => type,
    width: '8rem',
    cell: ({ type }) => type,
  },
  {
    id: 'service',
    header: 'Service',
    text: ({ custom }) => custom?.service_name,
    width: '12rem',
    cell: ({ custom }) => (custom === undefined ? '' : nameOf(custom.service_name)),
  },
  {
    id: 'description',
    header: 'Description',
    text: ({ role }) => role.description,
    cell: ({ role }) => <span className="cell-text">{role.description}</span>,
  },
  {
    id: 'actions',
    header: 'Actions',
    text: ({ role }) => role.actions.join(' '),
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
