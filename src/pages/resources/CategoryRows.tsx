import { ChevronDown, ChevronUp } from '@carbon/icons-react'
import { memo, useId, useState } from 'react'
import { Link } from 'react-router'
import { href, paths } from '../../app/paths.ts'
import type { OpenInstanceDialog } from '../../iam/instances/instance-menu.ts'
import { Status } from '../../iam/instances/Status.tsx'
import { announce } from '../../stores/announcer.ts'
import { CategoryIcon } from './CategoryIcon.tsx'
import type { ResourceCategory } from './group-resources.ts'
import { ResourceMenu } from './ResourceMenu.tsx'
import type { ResourceRow } from './resource-row.ts'

/** Clicking a line anywhere but on its controls opens its details; the menu does the same by keyboard. */
const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button') !== null

const Line = memo(function Line({
  row: { instance, name, group, location, product, tags, category },
  onOpen,
}: {
  readonly row: ResourceRow
  readonly onOpen: (dialog: OpenInstanceDialog) => void
}) {
  return (
    <tr
      className="resource-line"
      onClick={(event) => {
        if (!isControl(event.target)) onOpen({ kind: 'details', instance })
      }}
    >
      <td className="cell-expand" />
      <td>
        <span className="resource-name">
          <CategoryIcon category={category} />
          <Link to={href(paths.instance, { service: instance.service_name, crn: instance.crn })}>
            <bdi>{name}</bdi>
          </Link>
        </span>
      </td>
      <td>{group}</td>
      <td>{location}</td>
      <td>{product}</td>
      <td>
        <Status state={instance.state} />
      </td>
      <td>{tags.length === 0 ? '–' : tags.join(', ')}</td>
      <td>
        <ResourceMenu instance={instance} onOpen={onOpen} />
      </td>
    </tr>
  )
})

/** A category with its lines. Its count is `(2)`, or `(2 / 139)` while a filter is set. */
export function CategoryRows({
  category: { name, rows, of },
  isOpen,
  isFiltered,
  step,
  onToggle,
  onOpen,
}: {
  readonly category: ResourceCategory
  readonly isOpen: boolean
  readonly isFiltered: boolean
  /** Lines that are shown at once: more are a click away, so that 1,000 stay quick. */
  readonly step: number
  readonly onToggle: () => void
  readonly onOpen: (dialog: OpenInstanceDialog) => void
}) {
  const [more, setMore] = useState(0)
  const id = useId()
  const Chevron = isOpen ? ChevronUp : ChevronDown
  const shown = isOpen ? rows.slice(0, step + more) : []
  const left = isOpen ? rows.length - shown.length : 0
  const next = Math.min(left, step)
  return (
    <tbody aria-labelledby={id}>
      <tr className="resource-category">
        <th colSpan={8} scope="rowgroup">
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
        <Line key={row.instance.crn} row={row} onOpen={onOpen} />
      ))}
      {left > 0 && (
        <tr className="resource-more">
          <td colSpan={8}>
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
