import { ArrowRight } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { catalog } from '../../api/catalog.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { resourceGroups } from '../../api/resource-groups.ts'
import { locationName } from '../../lib/locations.ts'
import { CopyValue } from '../../ui/CopyValue.tsx'

/** What the service is, where this instance of it is, and where to go on. */
export function ManagePane({ instance }: { readonly instance: Instance }) {
  const services = useQuery(catalog.services())
  const groups = useQuery(resourceGroups.names(instance.account_id))
  const service = services.data?.get(instance.service_name)
  const title = service?.title ?? instance.service_name
  return (
    <>
      <h2 className="instance-title">{title}</h2>
      <p className="page-description">{service?.description ?? ''}</p>
      <div className="instance-tiles">
        {service !== undefined && service.docs !== '' && (
          <section className="instance-tile">
            <h3>Documentation</h3>
            <p>Learn what {title} does and how to use it from an app.</p>
            <a href={service.docs} target="_blank" rel="noopener noreferrer">
              {title} documentation <span className="visually-hidden">(opens in a new tab)</span>
              <ArrowRight aria-hidden />
            </a>
          </section>
        )}
        <section className="instance-tile">
          <h3>Connect an app</h3>
          <p>An app or another consumer connects to this instance with a service credential.</p>
          <Link to="?paneId=credentials">
            Service credentials <ArrowRight aria-hidden />
          </Link>
        </section>
      </div>
      <section className="instance-card">
        <h3>This instance</h3>
        <dl className="facts">
          <dt>Location</dt>
          <dd>{locationName(instance.region_id)}</dd>
          <dt>Resource group</dt>
          <dd>{groups.data?.get(instance.resource_group_id) ?? instance.resource_group_id}</dd>
          <dt>GUID</dt>
          <dd>
            <CopyValue label="GUID" value={instance.guid} />
          </dd>
          <dt>CRN</dt>
          <dd>
            <CopyValue label="CRN" value={instance.crn} />
          </dd>
          <dt>Dashboard</dt>
          <dd>
            <CopyValue label="dashboard address" value={instance.dashboard_url} />
          </dd>
          <dt>Service endpoints</dt>
          <dd>Each credential of this instance names the addresses that it is good for.</dd>
        </dl>
      </section>
    </>
  )
}
