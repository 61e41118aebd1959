import './resources.scss'
import { Add } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { catalog } from '../../api/catalog.ts'
import { instances } from '../../api/resource-controller.ts'
import { resourceGroups } from '../../api/resource-groups.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import type { OpenInstanceDialog } from '../../iam/instances/instance-menu.ts'
import type { Faces } from '../../ui/ListFaces.tsx'
import { ListFace } from '../../ui/ListFaces.tsx'
import { listState } from '../../ui/list-state.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { columnsFor } from './columns.tsx'
import { groupResources } from './group-resources.ts'
import { ResourceTable } from './ResourceTable.tsx'
import { resourceRow } from './resource-row.ts'
import { useResourceFilters } from './use-resource-filters.ts'

const InstanceDialogs = warmLazy(() => import('../../iam/instances/InstanceDialogs.tsx'))

const none = new Map<string, never>()

function CreateResource() {
  return (
    <Link to="/catalog" className="cds--btn cds--btn--primary cds--btn--lg cds--layout--size-lg">
      Create resource
      <Add aria-hidden className="cds--btn__icon" />
    </Link>
  )
}

function ResourceListPage() {
  const { accountId } = useIdentity()
  const address = useResourceFilters()
  const [dialog, setDialog] = useState<OpenInstanceDialog>()
  useWarm(InstanceDialogs.warm)
  const list = useQuery(instances.all())
  const services = useQuery(catalog.services())
  const groups = useQuery(resourceGroups.names(accountId))
  // A list without product names or groups is better than none.
  const isNamed = !services.isPending && !groups.isPending
  const rows = useMemo(
    () =>
      isNamed
        ? list.data?.map((instance) => resourceRow(instance, services.data ?? none, groups.data ?? none))
        : undefined,
    [isNamed, list.data, services.data, groups.data],
  )
  const state = listState({ rows: list.data, error: list.error, refetch: list.refetch, isFiltered: false })
  const tools = useListTools({
    list: 'resources',
    things: 'resources',
    columns: columnsFor(address.filters),
    readAll:
      rows &&
      (() => groupResources(rows, address.filters, address.sort).flatMap((category) => category.rows)),
  })
  const faces: Faces = {
    empty: {
      title: 'You have no resources here yet',
      text: 'Instances of services are listed here: those that you create, and those that others in the account give you access to.',
      action: <CreateResource />,
    },
    noMatch: { text: '', onClear: address.clear },
    forbidden: 'You cannot view resources',
  }
  return (
    <div className="page resource-page">
      <div className="page-head">
        <div className="page-head-title">
          <h1>Resource list</h1>
        </div>
        {/* An empty list has the button as its own next step. */}
        {state.kind !== 'empty' && (
          <div className="page-head-actions">
            {tools.menu}
            <CreateResource />
          </div>
        )}
      </div>
      {groups.data?.size === 0 && (
        <p className="resource-banner">
          You do not have access to any resource group in this account. Ask the account owner or an
          administrator for Viewer on a resource group to create resources in it.
        </p>
      )}
      {state.kind === 'rows' || state.kind === 'loading' ? (
        <ResourceTable rows={rows} columns={tools.columns} address={address} onOpen={setDialog} />
      ) : (
        <ListFace state={state} faces={faces} />
      )}
      {dialog !== undefined && <InstanceDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}

export const page = definePage({
  path: paths.resources,
  title: 'Resource list',
  prefetch: () => [instances.all(), catalog.services()],
  Page: ResourceListPage,
})
