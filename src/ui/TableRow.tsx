import { ChevronDown, ChevronUp } from '@carbon/icons-react'
import { ActionMenu } from './ActionMenu.tsx'
import type { DataTableProps } from './table-props.ts'

/** One row: what opens it, its checkbox, its cells, its menu. */
export function TableRow<Row>({
  table: { columns, idOf, nameOf, menu, selection, expansion },
  row,
  isOpen,
  onOpen,
  rowIndex,
}: {
  readonly table: DataTableProps<Row>
  readonly row: Row
  readonly isOpen: boolean
  readonly onOpen: () => void
  /** Place in the whole list, from 1, where not all rows are in the document. */
  readonly rowIndex?: number
}) {
  const id = idOf(row)
  const isSelected = selection?.ids.has(id) === true
  const Chevron = isOpen ? ChevronUp : ChevronDown
  const toggleSelected = (): void => {
    if (selection === undefined) return
    const next = new Set(selection.ids)
    if (!next.delete(id)) next.add(id)
    selection.onChange(next)
  }
  return (
    <tr className={isSelected ? 'cds--data-table--selected' : undefined} aria-rowindex={rowIndex}>
      {expansion !== undefined && (
        <td className="cell-expand">
          <button
            type="button"
            className="row-menu"
            aria-expanded={isOpen}
            aria-label={expansion.label(row, isOpen)}
            onClick={onOpen}
          >
            <Chevron aria-hidden />
          </button>
        </td>
      )}
      {selection !== undefined && (
        <td className="cell-check">
          <input
            type="checkbox"
            className="check"
            aria-label={`Select ${nameOf(row)}`}
            checked={isSelected}
            onChange={toggleSelected}
          />
        </td>
      )}
      {columns.map(({ id: column, cell }) => (
        <td key={column}>{cell(row)}</td>
      ))}
      {menu !== undefined && (
        <td>
          <ActionMenu label={`Actions for ${nameOf(row)}`} actions={() => menu(row)} />
        </td>
      )}
    </tr>
  )
}
