import { ChevronDown, ChevronUp } from '@carbon/icons-react'
import { memo, useId, useState } from 'react'
import type { OpenInstanceDialog } from '../../iam/instances/instance-menu.ts'
import { announce } from '../../stores/announcer.ts'
import type { Column } from '../../ui/DataTable.tsx'
import type { ResourceCategory } from './group-resources.ts'
import { ResourceMenu } from './ResourceMenu.tsx'
import type { ResourceRow } from './resource-row.ts'

/** Clicking a line anywhere but on its controls opens its details; the menu does the same by keyboard. */
const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button') !== null

const Line = memo(function Line({
  row,
  columns,
  onOpen,
}: {
  readonly row: ResourceRow
  readonly columns: readonly Column<ResourceRow>[]
  readonly onOpen: (dialog: OpenInstanceDialog) => void
}) {
  return (
    <tr
      className="resource-line"
      onClick={(event) => {
        if (!isControl(event.target)) onOpen({ kind: 'details', instance: row.instance })
      }}
    >
      <td className="cell-expand" />
      {columns.map(({ id, cell }) => (
        <td key={id}>{cell(row)}</td>
      ))}
      <td>
        <ResourceMenu instance={row.instance} onOpen={onOpen} />
      </td>
    </tr>
  )
})

/** A category with its lines. Its count is `(2)`, or `(2 / 139)` while a filter is set. */
export function CategoryRows({
  category: { name, rows, of },
  columns,
  isOpen,
  isFiltered,
  step,
  onToggle,
  onOpen,
}: {
  readonly category: ResourceCategory
  readonly columns: readonly Column<ResourceRow>[]
  readonly isOpen: boolean
  readonly isFiltered: boolean
  /** Lines that are shown at once: more are a click away, so that 1,000 stay quick. */
  readonly step: number
  readonly onToggle: () => void
  readonly onOpen: (dialog: OpenInstanceDialog) => void
}) {
  const [more, setMore] = useState(0)
  const id = useId()
  /** The chevron's column before them, the menu's behind. */
  const width = columns.length + 2
  const Chevron = isOpen ? ChevronUp : ChevronDown
  const shown = isOpen ? rows.slice(0, step + more) : []
  const left = isOpen ? rows.length - shown.length : 0
  const next = Math.min(left, step)
  return (
    <tbody aria-labelledby={id}>
      <tr className="resource-category">
        <th colSpan={width} scope="rowgroup">
          <button id={id} type="button" aria-expanded={isOpen} onClick={onToggle}>
            <Chevron aria-hidden />
            {name}{' '}
            <span>
              ({isFiltered ? `${rows.length.toLocaleString('en')} / ` : ''}
              {of.toLocaleString('en')})
            </span>
          </button>
        </th>
      </tr>
      {shown.map((row) => (
        <Line key={row.instance.crn} row={row} columns={columns} onOpen={onOpen} />
      ))}
      {left > 0 && (
        <tr className="resource-more">
          <td colSpan={width}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setMore(more + step)
                announce(`${next} more shown in ${name}`)
              }}
            >
              Show {next} more of {left.toLocaleString('en')} in {name}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}
