import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { instances } from '../../api/resource-controller.ts'
import { href, paths } from '../paths.ts'
import { searchablePages } from './navigation.ts'

const MOST = 5

const matches = (text: string, name: string): boolean =>
  name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase())

/** Pages and resources whose name has the text in it. */
export default function SearchResults({
  text,
  onDone,
}: {
  readonly text: string
  readonly onDone: () => void
}) {
  const { data, isPending, error } = useQuery(instances.all())
  const pages = searchablePages.filter(({ label }) => matches(text, label)).slice(0, MOST)
  const found = data?.filter(({ name }) => matches(text, name)).slice(0, MOST) ?? []
  const isEmpty = pages.length === 0 && found.length === 0 && !isPending
  return (
    <>
      {isEmpty && <p className="header-empty">Nothing is named like this.</p>}
      {error !== null && <p className="header-empty">Resources could not be searched.</p>}
      {found.length > 0 && <p className="header-menu-heading">Resources</p>}
      <ul>
        {found.map(({ crn, name, service_name, region_id }) => (
          <li key={crn}>
            <Link to={href(paths.instance, { service: service_name, crn })} onClick={onDone}>
              {name} <span className="header-hint">{region_id}</span>
            </Link>
          </li>
        ))}
      </ul>
      {pages.length > 0 && <p className="header-menu-heading">Pages</p>}
      <ul>
        {pages.map(({ label, to }) => (
          <li key={to}>
            <Link to={to} onClick={onDone}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
