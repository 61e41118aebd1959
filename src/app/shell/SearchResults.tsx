import { useId } from 'react'
import { Link } from 'react-router'
import { count } from '../../lib/text.ts'
import type { ResultGroup } from './use-search.ts'
import { useSearch } from './use-search.ts'

function Group({ group, onDone }: { readonly group: ResultGroup; readonly onDone: () => void }) {
  const id = useId()
  const { label, results, all } = group
  return (
    <>
      <p className="header-menu-heading" id={id}>
        {label}
      </p>
      <ul aria-labelledby={id}>
        {results.map(({ key, label: name, note, to }) => (
          <li key={key}>
            <Link to={to} onClick={onDone}>
              {name} {note !== undefined && <span className="header-hint">{note}</span>}
            </Link>
          </li>
        ))}
        {all !== undefined && (
          <li>
            <Link to={all} onClick={onDone}>
              All results in {label}
            </Link>
          </li>
        )}
      </ul>
    </>
  )
}

/** What the header's search finds, by kind. The arrow keys go through all of it. */
export default function SearchResults({
  text,
  onDone,
}: {
  readonly text: string
  readonly onDone: () => void
}) {
  const { groups, isSearching, failed } = useSearch(text)
  const found = groups.reduce((sum, { results }) => sum + results.length, 0)
  return (
    <div aria-busy={isSearching}>
      {groups.map((group) => (
        <Group key={group.label} group={group} onDone={onDone} />
      ))}
      <p role="status" className={found > 0 && failed.length === 0 ? 'visually-hidden' : 'header-empty'}>
        {isSearching
          ? 'Searching.'
          : found === 0 && failed.length === 0
            ? 'Nothing that you can list is named like this.'
            : `${count(found, 'result')}.`}
        {failed.length > 0 && ` Could not be searched: ${failed.join(', ')}.`}
      </p>
    </div>
  )
}
