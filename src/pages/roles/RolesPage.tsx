import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useSearchParams } from 'react-router'
import { catalog } from '../../api/catalog.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { ACCOUNT_SERVICES } from '../../iam/account-services.ts'
import { RoleList } from './RoleList.tsx'

/** The services that roles can be for, by programmatic name. */
function useServices() {
  const { data, isPending } = useQuery(catalog.services())
  return {
    isReading: isPending,
    products: Array.from(data ?? [], ([name, { title }]) => [name, title] as const),
    account: [...ACCOUNT_SERVICES],
  }
}

function RolesPage() {
  const [search, setSearch] = useSearchParams()
  const services = useServices()
  const id = useId()
  const service = search.get('service') ?? ''
  const names = new Map([...services.products, ...services.account])
  const groups = [
    ['Services', services.products],
    ['Account management', services.account],
  ] as const
  return (
    <div className="page">
      <h1>Roles</h1>
      <p className="page-description">
        A role is a set of actions. Platform roles are about managing resources and are the same for every
        service; service roles are about what a service does with them, and each service has its own. Where
        neither fits, create a custom role of exactly the actions that are needed.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-custom-roles"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <div className="view-choice">
        <label htmlFor={id}>Service</label>
        <select
          id={id}
          value={service}
          onChange={({ target }) => setSearch(target.value === '' ? {} : { service: target.value })}
        >
          <option value="">All services</option>
          {groups.map(([label, entries]) => (
            <optgroup key={label} label={label}>
              {entries.map(([name, title]) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
          {service !== '' && !names.has(service) && <option value={service}>{service}</option>}
        </select>
      </div>
      <RoleList service={service} services={names} isReadingServices={services.isReading} />
    </div>
  )
}

export const page = definePage({
  path: paths.roles,
  title: 'Roles',
  prefetch: () => [catalog.services()],
  Page: RolesPage,
})
