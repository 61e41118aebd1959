import { PlainHeader, SortHeader } from './TableHeaders.tsx'
import type { DataTableProps, Selection } from './table-props.ts'

function HeadCheckbox<Row>({
  rows,
  selection,
  idOf,
}: {
  readonly rows: readonly Row[]
  readonly selection: Selection
  readonly idOf: (row: Row) => string
}) {
  const isAll = rows.length > 0 && rows.every((row) => selection.ids.has(idOf(row)))
  const isSome = !isAll && rows.some((row) => selection.ids.has(idOf(row)))
  return (
    <th scope="col" className="cell-check">
      <input
        type="checkbox"
        className="check"
        aria-label={`Select all ${selection.things}`}
        disabled={rows.length === 0}
        checked={isAll}
        ref={(element) => {
          if (element !== null) element.indeterminate = isSome
        }}
        onChange={() => selection.onChange(new Set(isAll ? [] : rows.map(idOf)))}
      />
    </th>
  )
}

/** The header row: the table's own columns, and the caller's, which sort where they may. */
export function TableHead<Row>({
  table: { columns, idOf, sort, onSort, menu, selection, expansion },
  rows,
}: {
  readonly table: DataTableProps<Row>
  readonly rows: readonly Row[]
}) {
  return (
    <thead>
      <tr>
        {expansion !== undefined && (
          <th scope="col" className="cell-expand">
            <span className="visually-hidden">Details</span>
          </th>
        )}
        {selection !== undefined && <HeadCheckbox rows={rows} selection={selection} idOf={idOf} />}
        {columns.map(({ id, header, isSortable, width }) => {
          if (isSortable !== true || onSort === undefined)
            return (
              <PlainHeader key={id} width={width}>
                {header}
              </PlainHeader>
            )
          const isSorted = sort?.column === id
          return (
            <SortHeader
              key={id}
              width={width}
              direction={!isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
              onSort={() => onSort({ column: id, isDescending: isSorted && !sort.isDescending })}
            >
              {header}
            </SortHeader>
          )
        })}
        {menu !== undefined && (
          <PlainHeader>
            <span className="visually-hidden">Actions</span>
          </PlainHeader>
        )}
      </tr>
    </thead>
  )
}
