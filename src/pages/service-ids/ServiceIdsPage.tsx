import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { accountSettings } from '../../api/account-settings.ts'
import { useCan } from '../../api/authz.ts'
import { queryClient } from '../../api/query.ts'
import type { ServiceIdGroup } from '../../api/service-ids.ts'
import { isDefaultGroup, serviceIdGroups, serviceIds } from '../../api/service-ids.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { listParameters } from '../../iam/identities/list-parameters.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { BY_NAME, listWish } from '../../ui/use-list-address.ts'
import { GroupChoice } from './GroupChoice.tsx'
import { serviceIdResource } from './powers.ts'
import { SERVICE_IDS, ServiceIdList } from './ServiceIdList.tsx'

/** The group that the address names; without a name the default one. */
function groupIn(
  search: URLSearchParams,
  groups: readonly ServiceIdGroup[] | undefined,
): ServiceIdGroup | undefined {
  const wanted = search.get('group')
  return groups?.find(wanted === null ? isDefaultGroup : ({ id }) => id === wanted)
}

function ServiceIdsPage() {
  const { accountId } = useIdentity()
  const [search, setSearch] = useSearchParams()
  const groups = useQuery(serviceIdGroups.list(accountId))
  const settings = useQuery(accountSettings.get(accountId))
  const can = useCan({
    create: { action: 'iam-identity.serviceid.create', resource: { serviceName: 'iam-identity' } },
    view: { action: 'iam-identity.serviceid.get', resource: serviceIdResource() },
  })
  const group = groupIn(search, groups.data)
  const isRestricted = settings.data?.restrict_create_service_id === 'RESTRICTED'
  return (
    <div className="page">
      <h1>Service IDs</h1>
      <p className="page-description">
        A service ID identifies an application or a service, as a user ID identifies a person. The application
        signs in with an API key of the service ID and has the access that is assigned to the service ID,
        whoever created it.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-serviceids"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <p className="page-description">
        Each service ID is in one group. The following table displays the service IDs of the group that you
        choose. To work with the API keys and the access of a service ID, open it by its name.
      </p>
      <GroupChoice
        groups={groups.data}
        selected={group?.id}
        onSelect={(chosen) => setSearch(isDefaultGroup(chosen) ? {} : { group: chosen.id })}
      />
      {groups.data !== undefined && group === undefined && !groups.isFetching ? (
        <div className="list">
          <div className="list-face">
            <h2>There is no such service ID group</h2>
            <p>The address names a group that was deleted, or that you cannot view.</p>
            <button type="button" className="link-button" onClick={() => setSearch({})}>
              Go to the default group
            </button>
          </div>
        </div>
      ) : (
        <ServiceIdList
          group={group}
          groupsError={groups.error}
          onRetryGroups={() => void groups.refetch()}
          createReason={
            isRestricted && !can.isAsking && !can.create.permitted
              ? `Creation of service IDs is restricted in this account. ${can.create.reason}`
              : undefined
          }
          viewReason={reasonOf(can.view)}
        />
      )}
    </div>
  )
}

export const page = definePage({
  path: paths.serviceIds,
  title: 'Service IDs',
  prefetch: ({ search, identity: { accountId } }) => {
    const groups = serviceIdGroups.list(accountId)
    const parameters = listParameters(listWish(search, BY_NAME, SERVICE_IDS))
    const list = queryClient.fetchQuery(groups).then((all) => {
      const group = groupIn(search, all)
      return group && serviceIds.list(accountId, group.id, parameters)
    })
    return [groups, list, accountSettings.get(accountId)]
  },
  Page: ServiceIdsPage,
})
