import { Fragment, Suspense, lazy, useRef, useState } from 'react'
import { ListFace } from './ListFaces.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { DataTableProps } from './table-props.ts'
import { extraColumns } from './table-props.ts'

export type { Column, DataTableProps, ListColumn, Expansion, Sort } from './table-props.ts'

const LongBody = lazy(() => import('./LongBody.tsx'))

const SKELETON_ROWS = 5

/** A list of things as a table, with its four other faces. It shows what it is given: sorting and paging are the caller's. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, state, faces, idOf, expansion, isRefreshing, isLong } = props
  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  if (state.kind !== 'rows' && state.kind !== 'loading') return <ListFace state={state} faces={faces} />
  const rows = state.kind === 'rows' ? state.rows : []
  const width = columns.length + extraColumns(props)
  const toggleRow = (id: string): void => {
    const next = new Set(openRows)
    if (!next.delete(id)) next.add(id)
    setOpenRows(next)
  }
  return (
    <div
      ref={scroller}
      className={isLong === true ? 'list-scroller list-scroller-long' : 'list-scroller'}
      role="region"
      aria-label={`${label} table`}
      // Not in the order of Tab, but where the focus goes when a row that had it goes.
      tabIndex={-1}
    >
      <table
        aria-label={label}
        aria-busy={state.kind === 'loading' || isRefreshing === true}
        aria-rowcount={isLong === true ? rows.length + 1 : undefined}
        className="cds--data-table cds--data-table--lg cds--data-table--sort"
      >
        <TableHead table={props} rows={rows} />
        {isLong === true && rows.length > 0 ? (
          <Suspense fallback={null}>
            <LongBody
              table={props as DataTableProps<unknown>}
              rows={rows}
              width={width}
              scroller={scroller}
            />
          </Suspense>
        ) : (
          <tbody>
            {state.kind === 'loading' &&
              Array.from({ length: SKELETON_ROWS }, (_, row) => (
                <tr key={row} aria-hidden>
                  {Array.from({ length: width }, (__, cell) => (
                    <td key={cell}>
                      <span className="skeleton-line" />
                    </td>
                  ))}
                </tr>
              ))}
            {rows.map((row) => {
              const id = idOf(row)
              const isOpen = openRows.has(id)
              return (
                <Fragment key={id}>
                  <TableRow table={props} row={row} isOpen={isOpen} onOpen={() => toggleRow(id)} />
                  {isOpen && expansion !== undefined && (
                    <tr className="row-panel">
                      <td colSpan={width}>{expansion.panel(row)}</td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        )}
      </table>
    </div>
  )
}
