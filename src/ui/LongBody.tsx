import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { memo } from 'react'
import { TableRow } from './TableRow.tsx'
import type { DataTableProps } from './table-props.ts'

const ROW_HEIGHT = 48
const ROWS_BEYOND_SIGHT = 6

const nothing = (): void => {}

/** While the list is scrolled, only the rows that come into sight are made. */
const Row = memo(TableRow) as typeof TableRow

/** The rows in sight of a very long list, between two spacers that stand for all the others. */
export default function LongBody<Item>({
  table,
  rows,
  width,
  scroller,
}: {
  readonly table: DataTableProps<Item>
  readonly rows: readonly Item[]
  readonly width: number
  readonly scroller: RefObject<HTMLElement | null>
}) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND_SIGHT,
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <tbody>
      {above > 0 && (
        <tr aria-hidden>
          <td colSpan={width} className="list-spacer" style={{ blockSize: above }} />
        </tr>
      )}
      {items.map(({ index }) => {
        const row = rows[index]
        return row === undefined ? null : (
          <Row
            key={table.idOf(row)}
            table={table}
            row={row}
            isOpen={false}
            onOpen={nothing}
            rowIndex={index + 2}
          />
        )
      })}
      {below > 0 && (
        <tr aria-hidden>
          <td colSpan={width} className="list-spacer" style={{ blockSize: below }} />
        </tr>
      )}
    </tbody>
  )
}
