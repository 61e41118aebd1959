import { Add } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { everyPage } from '../../api/every-page.ts'
import { MOST_A_PAGE } from '../../api/iam-identity.ts'
import type { ServiceIdGroup } from '../../api/service-ids.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { href, paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { listParameters } from '../../iam/identities/list-parameters.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Faces } from '../../ui/ListFaces.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { usePageWithRows } from '../../ui/use-page-with-rows.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { serviceIdColumns } from './columns.tsx'
import { useGroupReasons } from './group-reasons.ts'
import { useServiceIdReasons } from './powers.ts'
import { assignHref } from '../../iam/access/principal.ts'
import { rowMenu } from '../../iam/access/row-menu.ts'
import { useAssignReason } from '../../iam/access/use-assignable.ts'
import { LOCKED } from './lock-words.ts'
import { changesMenu } from './service-id-menu.ts'
import type { OpenDialog } from './ServiceIdDialogs.tsx'

/** Name of the list in the preferences. */
export const SERVICE_IDS = 'service-ids'

const loadDetails = () => import('./ServiceIdPage.tsx')
const ServiceIdDialogs = warmLazy(() => import('./ServiceIdDialogs.tsx'))

/** The service IDs of a group, with everything that can be done to them and to the group. */
export function ServiceIdList({
  group,
  groupsError,
  onRetryGroups,
  createReason,
  viewReason,
}: {
  /** `undefined` until it is known. */
  readonly group: ServiceIdGroup | undefined
  readonly groupsError: Error | null
  readonly onRetryGroups: () => void
  readonly createReason: string | undefined
  /** Why not all service IDs of the account can be viewed; then one sees those that one was given access to. */
  readonly viewReason: string | undefined
}) {
  const { accountId } = useIdentity()
  const address = useListAddress(BY_NAME, SERVICE_IDS)
  const navigate = useNavigate()
  const assignReason = useAssignReason()
  const [, setSearch] = useSearchParams()
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(ServiceIdDialogs.warm)
  useWarm(loadDetails)
  const { text, sort, page, pageSize, goTo } = address
  const parameters = listParameters(address)
  const list = useQuery({
    ...serviceIds.list(accountId, group?.id, parameters),
    enabled: group !== undefined,
    // Rows of another group are not shown for this one's.
    placeholderData: (previous, query) =>
      (query?.queryKey[2] as { readonly groupId?: string } | undefined)?.groupId === group?.id
        ? previous
        : undefined,
  })
  const { data } = list
  const rows = data?.rows
  usePageWithRows(address, rows)
  const tools = useListTools({
    list: SERVICE_IDS,
    things: 'service IDs',
    columns: serviceIdColumns,
    readAll: (signal) =>
      everyPage((token) =>
        serviceIds.page(
          accountId,
          group?.id,
          { ...parameters, pageSize: MOST_A_PAGE, pageToken: token },
          signal,
        ),
      ),
  })
  const reasonsOf = useServiceIdReasons(rows ?? [])
  const groupReasons = useGroupReasons(accountId, group)
  const state = listState({
    rows,
    error: groupsError ?? list.error,
    refetch: groupsError === null ? list.refetch : onRetryGroups,
    isFiltered: text !== '',
  })
  const manage = (id: string): void => void navigate(href(paths.serviceId, { serviceId: id }))

  const createButton = (
    <Action
      label="Create"
      name="Create service ID"
      icon={Add}
      reason={createReason ?? (group === undefined ? 'There is no group to create it in yet.' : undefined)}
      onAct={() => group !== undefined && setDialog({ kind: 'create', group, accountId, onCreated: manage })}
    />
  )
  const faces: Faces = {
    empty: {
      ...(viewReason === undefined
        ? {
            title: 'No service IDs in this group yet',
            text: 'A service ID lets an application authenticate as itself, with access of its own. Create one for each application.',
          }
        : {
            title: 'No service IDs that you can view in this group',
            text: `You can view those that you created or that you were given access to. ${viewReason}`,
          }),
      action: createButton,
    },
    noMatch: {
      text: `No service ID of this group has "${text}" in its name or description.`,
      onClear: () => address.setText(''),
    },
    forbidden: 'You cannot view these service IDs',
  }
  return (
    <div className="list">
      <ListToolbar
        label="Filter by service ID name or description"
        text={text}
        onText={address.setText}
        tools={tools}
      >
        <Action
          label="Delete"
          name="Delete group"
          kind="ghost"
          reason={groupReasons.delete}
          onAct={() =>
            group !== undefined && setDialog({ kind: 'delete-group', group, onDeleted: () => setSearch({}) })
          }
        />
        <Action
          label="Create group"
          kind="ghost"
          reason={groupReasons.create}
          onAct={() =>
            setDialog({
              kind: 'create-group',
              accountId,
              onCreated: (made) => setSearch({ group: made.id }),
            })
          }
        />
        {state.kind !== 'empty' && createButton}
      </ListToolbar>
      <DataTable
        label="Service IDs"
        columns={tools.columns}
        state={state}
        faces={faces}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        sort={sort}
        onSort={address.setSort}
        isRefreshing={list.isPlaceholderData}
        menu={(serviceId) =>
          rowMenu({
            manage: 'Manage service ID',
            onManage: () => manage(serviceId.id),
            assignReason: assignReason ?? (serviceId.locked ? LOCKED : undefined),
            onAssign: () =>
              void navigate(assignHref({ kind: 'serviceId', id: serviceId.iam_id, name: serviceId.name })),
            changes: changesMenu({
              serviceId,
              reasons: reasonsOf(serviceId),
              onEdit: () => setDialog({ kind: 'edit', serviceId }),
              onDelete: () => setDialog({ kind: 'delete', serviceId }),
            }),
          })
        }
      />
      {state.kind === 'rows' && (
        <ListPages
          page={page}
          pageSize={pageSize}
          onPageSize={address.setPageSize}
          onPrevious={
            data?.hasPrevious === true ? () => goTo(Math.max(1, page - 1), data.previous) : undefined
          }
          onNext={data?.next === undefined ? undefined : () => goTo(page + 1, data.next)}
        />
      )}
      {dialog !== undefined && <ServiceIdDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}
