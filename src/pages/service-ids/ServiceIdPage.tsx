import { ChevronDown, Locked } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useCan } from '../../api/authz.ts'
import type { ServiceId } from '../../api/service-ids.ts'
import { isDefaultGroup, serviceIdGroups, serviceIds } from '../../api/service-ids.ts'
import { definePage } from '../../app/define-page.tsx'
import { href, paths } from '../../app/paths.ts'
import { AccessTab } from '../../iam/access/AccessTab.tsx'
import { isRefusal, NotShown } from '../../iam/details/NotShown.tsx'
import { reasonOf } from '../../iam/reasons.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { ApiKeysTab } from './ApiKeysTab.tsx'
import { LOCK_MEANS, LOCKED } from './lock-words.ts'
import { serviceIdResource } from './powers.ts'
import { changesMenu } from './service-id-menu.ts'
import type { OpenDialog } from './ServiceIdDialogs.tsx'

const ServiceIdDialogs = warmLazy(() => import('./ServiceIdDialogs.tsx'))

function Content({
  serviceId,
  onDeleted,
}: {
  readonly serviceId: ServiceId
  readonly onDeleted: () => void
}) {
  const { id, name, locked, account_id, group_id } = serviceId
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(ServiceIdDialogs.warm)
  const groups = useQuery(serviceIdGroups.list(account_id))
  const group = groups.data?.find((one) => one.id === group_id)
  const can = useCan({
    update: { action: 'iam-identity.serviceid.update', resource: serviceIdResource(id) },
    delete: { action: 'iam-identity.serviceid.delete', resource: serviceIdResource(id) },
  })
  const list =
    group === undefined || isDefaultGroup(group)
      ? paths.serviceIds
      : href(paths.serviceIds, undefined, { group: group.id })
  return (
    <div className="page">
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={list}>Service IDs</Link>
          </li>
        </ol>
      </nav>
      <div className="page-head">
        <div className="page-head-title">
          <h1>{name}</h1>
          {locked && (
            <span className="page-head-mark" title={`Locked. ${LOCK_MEANS}`}>
              <Locked size={24} aria-hidden />
              <span className="visually-hidden">Locked</span>
            </span>
          )}
        </div>
        <div className="page-head-actions">
          <Button kind="ghost" size="md" onClick={() => setDialog({ kind: 'details', serviceId })}>
            Details
          </Button>
          <ActionMenu
            label="Actions"
            className="cds--btn cds--btn--primary cds--btn--md cds--layout--size-md"
            face={
              <>
                Actions
                <ChevronDown aria-hidden className="cds--btn__icon" />
              </>
            }
            actions={() =>
              changesMenu({
                serviceId,
                reasons: { update: reasonOf(can.update), delete: reasonOf(can.delete) },
                onEdit: () => setDialog({ kind: 'edit', serviceId }),
                onDelete: () =>
                  setDialog({
                    kind: 'delete',
                    serviceId,
                    onDeleted: () => {
                      onDeleted()
                      void navigate(list)
                    },
                  }),
              })
            }
          />
        </div>
      </div>
      {locked && <p className="page-description">{LOCK_MEANS}</p>}
      <Tabs
        label={name}
        selected={search.get('tab') ?? 'iam'}
        onSelect={(tab) => setSearch({ tab }, { preventScrollReset: true })}
        tabs={[
          {
            id: 'iam',
            label: 'Access',
            panel: (
              <AccessTab
                principal={{ kind: 'serviceId', id: serviceId.iam_id, name }}
                kept={locked ? LOCKED : undefined}
              />
            ),
          },
          { id: 'apikeys', label: 'API keys', panel: <ApiKeysTab serviceId={serviceId} /> },
        ]}
      />
      {dialog !== undefined && <ServiceIdDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}

/** The navigation has begun to read it; what came of that is shown, and not asked again at once. */
const useServiceId = (id: string) => useQuery({ ...serviceIds.get(id), retryOnMount: false })

function ServiceIdPage({ params }: { readonly params: { readonly serviceId: string } }) {
  const { data, error, refetch } = useServiceId(params.serviceId)
  // One that was just deleted from here stays until the list is shown.
  const [isLeaving, setLeaving] = useState(false)
  if (error !== null && !isLeaving && (data === undefined || isRefusal(error)))
    return (
      <NotShown
        what="service ID"
        list={{ label: 'Service IDs', to: paths.serviceIds }}
        error={error}
        onRetry={() => void refetch()}
      />
    )
  if (data === undefined)
    return (
      <div className="page" aria-busy>
        <span className="skeleton-line" />
      </div>
    )
  return <Content key={data.id} serviceId={data} onDeleted={() => setLeaving(true)} />
}

export const page = definePage({
  path: paths.serviceId,
  title: 'Service ID',
  useTitle: ({ serviceId }) => useServiceId(serviceId).data?.name,
  prefetch: ({ params }) => [serviceIds.get(params.serviceId)],
  Page: ServiceIdPage,
})
