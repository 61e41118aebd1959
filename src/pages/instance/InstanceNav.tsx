import { Link, useSearchParams } from 'react-router'
import type { PaneId } from './panes.ts'
import { panes } from './panes.ts'

/** The parts of the page, at its side; below each other only while there is room. */
export function InstanceNav({ name, pane }: { readonly name: string; readonly pane: PaneId }) {
  const [search] = useSearchParams()
  // What is searched and sorted in one part says nothing to another.
  const to = (id: PaneId): string =>
    id === pane ? `?${search.toString()}` : `?${new URLSearchParams({ paneId: id }).toString()}`
  return (
    <nav className="instance-nav" aria-label={`Parts of ${name}`}>
      <ul>
        {panes.map(({ id, label }) => (
          <li key={id}>
            <Link to={to(id)} aria-current={id === pane ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
