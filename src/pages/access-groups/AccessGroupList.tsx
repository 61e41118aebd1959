import { Add } from '@carbon/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { accessGroups, groupSettings, MOST_GROUPS } from '../../api/access-groups.ts'
import { useCan } from '../../api/authz.ts'
import { everyPage } from '../../api/every-page.ts'
import { href, paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { assignHref } from '../../iam/access/principal.ts'
import { rowMenu } from '../../iam/access/row-menu.ts'
import { useAssignReason } from '../../iam/access/use-assignable.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { announce } from '../../stores/announcer.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { doNow } from '../../ui/do-now.ts'
import type { Faces } from '../../ui/ListFaces.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { usePageWithRows } from '../../ui/use-page-with-rows.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { OpenDialog } from './AccessGroupDialogs.tsx'
import { groupParameters } from './list-parameters.ts'
import { groupColumns } from './columns.tsx'
import { changesMenu } from './group-menu.ts'
import { groupResource, useGroupReasons } from './powers.ts'

const loadDetails = () => import('./AccessGroupPage.tsx')
const AccessGroupDialogs = warmLazy(() => import('./AccessGroupDialogs.tsx'))

/** Name of the list in the preferences. */
export const ACCESS_GROUPS = 'access-groups'

const NONE: ReadonlySet<string> = new Set()

/** The access groups of the account, with everything that can be done to them. */
export function AccessGroupList() {
  const { accountId } = useIdentity()
  const address = useListAddress(BY_NAME, ACCESS_GROUPS)
  const navigate = useNavigate()
  const assignReason = useAssignReason()
  const [selected, setSelected] = useState(NONE)
  const open = (id: string): void => void navigate(href(paths.accessGroup, { groupId: id }))
  const [search, setSearch] = useSearchParams()
  // The overview leads here to create one.
  const [dialog, setDialog] = useState<OpenDialog | undefined>(
    search.has('create') ? { kind: 'create', onCreated: open } : undefined,
  )
  useWarm(AccessGroupDialogs.warm)
  useWarm(loadDetails)
  const { text, sort, page, pageSize, goTo } = address
  const parameters = groupParameters(address)
  const list = useQuery({
    ...accessGroups.list(accountId, parameters),
    placeholderData: keepPreviousData,
  })
  const settings = useQuery(groupSettings.get(accountId))
  const can = useCan({
    create: { action: 'iam-groups.groups.create', resource: groupResource() },
  })
  const rows = list.data?.groups
  usePageWithRows(address, rows)
  const tools = useListTools({
    list: ACCESS_GROUPS,
    things: 'access groups',
    columns: groupColumns(settings.data?.public_access_enabled === false),
    readAll: (signal) =>
      everyPage(async (token) => {
        const offset = Number(token ?? 0)
        const all = { ...parameters, limit: MOST_GROUPS, offset }
        const { groups, total_count } = await accessGroups.page(accountId, all, signal)
        const next = offset + groups.length
        return { rows: groups, next: groups.length > 0 && next < total_count ? String(next) : undefined }
      }),
  })
  const reasonsOf = useGroupReasons(rows ?? [])
  const chosen = (rows ?? []).filter(({ id }) => selected.has(id))
  const whyNot = chosen.map((group) => reasonsOf(group).delete)
  const select = (ids: ReadonlySet<string>): void => {
    setSelected(ids)
    announce(`${ids.size} selected${ids.size === 0 ? '' : '. The actions are above the table.'}`)
  }
  const state = listState({ rows, error: list.error, refetch: list.refetch, isFiltered: text !== '' })
  const createButton = (
    <Action
      label="Create"
      name="Create access group"
      icon={Add}
      reason={reasonOf(can.create)}
      onAct={() => setDialog({ kind: 'create', onCreated: open })}
    />
  )
  const faces: Faces = {
    empty: {
      title: 'No access groups',
      text: 'An access group gives all its members the same access. Create one for each job that people or applications have.',
      action: createButton,
    },
    noMatch: {
      text: `No access group has "${text}" in its name, description or ID.`,
      onClear: () => address.setText(''),
    },
    forbidden: 'You cannot view these access groups',
  }
  return (
    <div className="list">
      <ListToolbar
        label="Filter by access group name or description"
        text={text}
        onText={address.setText}
        tools={tools}
      >
        {state.kind !== 'empty' && createButton}
      </ListToolbar>
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          label="Remove"
          // One that can be removed is enough: the cloud says of each of the others why not.
          reason={whyNot.includes(undefined) ? undefined : whyNot[0]}
          onAct={() => setDialog({ kind: 'delete-several', groups: chosen })}
          onCancel={() => select(NONE)}
        />
      )}
      <DataTable
        label="Access groups"
        columns={tools.columns}
        state={state}
        faces={faces}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        sort={sort}
        onSort={address.setSort}
        isRefreshing={list.isPlaceholderData}
        selection={{ ids: selected, onChange: select, things: 'access groups' }}
        menu={(group) =>
          rowMenu({
            manage: 'Manage group',
            onManage: () => open(group.id),
            assignReason,
            onAssign: () => void navigate(assignHref({ kind: 'group', id: group.id, name: group.name })),
            changes: changesMenu({
              reasons: reasonsOf(group),
              onEdit: () =>
                void doNow(
                  async () => setDialog({ kind: 'edit', group: await accessGroups.read(group.id) }),
                  undefined,
                  `Access group ${group.name} could not be read`,
                ),
              onDelete: () => setDialog({ kind: 'delete', group }),
            }),
          })
        }
      />
      {state.kind === 'rows' && (
        <ListPages
          page={page}
          pageSize={pageSize}
          onPageSize={address.setPageSize}
          onPrevious={page > 1 ? () => goTo(page - 1, undefined) : undefined}
          onNext={
            page * pageSize < (list.data?.total_count ?? 0) ? () => goTo(page + 1, undefined) : undefined
          }
        />
      )}
      {dialog !== undefined && (
        <AccessGroupDialogs
          dialog={dialog}
          accountId={accountId}
          onClose={() => {
            if (dialog.kind === 'delete-several') setSelected(NONE)
            if (search.has('create')) setSearch({}, { replace: true })
            setDialog(undefined)
          }}
        />
      )}
    </div>
  )
}
