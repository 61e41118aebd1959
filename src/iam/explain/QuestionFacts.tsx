import { useQuery } from '@tanstack/react-query'
import { catalog } from '../../api/catalog.ts'
import { instances } from '../../api/resource-controller.ts'
import type { AccessQuestion } from '../../stores/explanation.ts'
import { ACCOUNT_SERVICES } from '../account-services.ts'

/** What is asked: the action, and on what, by the names that the reader may know. */
export function QuestionFacts({ question: { action, resource } }: { readonly question: AccessQuestion }) {
  const { serviceName = '', serviceInstance = '', resourceType, resource: id } = resource
  const services = useQuery(catalog.services())
  const instance = useQuery({ ...instances.get(serviceInstance), enabled: serviceInstance !== '' })
  return (
    <dl className="facts">
      <dt>Action</dt>
      <dd className="mono">{action}</dd>
      <dt>Service</dt>
      <dd>{services.data?.get(serviceName)?.title ?? ACCOUNT_SERVICES.get(serviceName) ?? serviceName}</dd>
      {serviceInstance !== '' && (
        <>
          <dt>Instance</dt>
          <dd>
            <bdi>{instance.data?.name ?? serviceInstance}</bdi>
          </dd>
        </>
      )}
      {resourceType !== undefined && (
        <>
          <dt>Resource type</dt>
          <dd>{resourceType}</dd>
        </>
      )}
      {id !== undefined && (
        <>
          <dt>Resource</dt>
          <dd className="mono">{id}</dd>
        </>
      )}
    </dl>
  )
}
