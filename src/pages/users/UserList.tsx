import { Add } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { users } from '../../api/users.ts'
import { userName } from '../../api/users.ts'
import { href, paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { assignHref } from '../../iam/access/principal.ts'
import { useAssignReason } from '../../iam/access/use-assignable.ts'
import { announce } from '../../stores/announcer.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Faces } from '../../ui/ListFaces.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { useAddress } from '../../ui/use-address.ts'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { userColumns } from './columns.tsx'
import { foundUsers } from './found-users.ts'
import { useUserReasons } from './powers.ts'
import { StatusChoice } from './StatusChoice.tsx'
import type { OpenDialog } from './UserDialogs.tsx'
import { rowMenu } from './user-menu.ts'
import { userStatus } from './user-status.ts'

const loadDetails = () => import('./UserPage.tsx')
const UserDialogs = warmLazy(() => import('./UserDialogs.tsx'))

/** Name of the list in the preferences. */
const LIST = 'users'

const NONE: ReadonlySet<string> = new Set()

/** The users of the account that one may see, with everything that can be done to them. */
export function UserList() {
  const { accountId, iamId } = useIdentity()
  const address = useListAddress(BY_NAME, LIST)
  const [search, changeQuery] = useAddress()
  const navigate = useNavigate()
  const assignReason = useAssignReason()
  const [selected, setSelected] = useState(NONE)
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(UserDialogs.warm)
  useWarm(loadDetails)
  const { text, sort, pageSize, goTo } = address
  const status = search.get('status') ?? undefined
  const list = useQuery(users.all(accountId))
  const found = foundUsers(list.data ?? [], { text, state: status }, sort)
  const last = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(address.page, last)
  const rows = found.slice((page - 1) * pageSize, page * pageSize)
  const reasons = useUserReasons(iamId)
  const tools = useListTools({
    list: LIST,
    things: 'users',
    columns: userColumns,
    readAll: list.data && (() => found),
  })
  const chosen = (list.data ?? []).filter((user) => selected.has(user.iam_id))
  const whyNot = chosen.map(reasons.remove)
  const select = (ids: ReadonlySet<string>): void => {
    setSelected(ids)
    announce(`${ids.size} selected${ids.size === 0 ? '' : '. The actions are above the table.'}`)
  }
  const isFiltered = text !== '' || status !== undefined
  const state = listState({
    rows: list.data === undefined ? undefined : rows,
    error: list.error,
    refetch: list.refetch,
    isFiltered,
  })
  const invite = (
    <Action
      label="Invite users"
      icon={Add}
      reason={reasons.invite}
      onAct={() => void navigate(paths.inviteUsers)}
    />
  )
  const faces: Faces = {
    empty: { title: 'No users', text: 'Invite the people who work in the account.', action: invite },
    noMatch: {
      text: [
        'No user',
        ...(status === undefined ? [] : [`of the status ${userStatus(status).label}`]),
        ...(text === '' ? ['is here'] : [`has "${text}" in the name or email`]),
      ]
        .join(' ')
        .concat('.'),
      onClear: () =>
        changeQuery((next) => {
          for (const name of ['q', 'status', 'page', 'at']) next.delete(name)
        }),
    },
    forbidden: 'You cannot view the users of this account',
  }
  return (
    <>
      <StatusChoice
        status={status}
        onChange={(chosenStatus) => {
          changeQuery((next) => {
            next.delete('page')
            if (chosenStatus === undefined) next.delete('status')
            else next.set('status', chosenStatus)
          })
        }}
      />
      <div className="list">
        <ListToolbar label="Filter by name or email" text={text} onText={address.setText} tools={tools}>
          {state.kind !== 'empty' && invite}
        </ListToolbar>
        {chosen.length > 0 && (
          <SelectionBar
            count={chosen.length}
            label="Remove"
            // One that can be removed is enough: the cloud says of each of the others why not.
            reason={whyNot.includes(undefined) ? undefined : whyNot[0]}
            onAct={() => setDialog({ kind: 'remove-several', users: chosen })}
            onCancel={() => select(NONE)}
          />
        )}
        <DataTable
          label="Users"
          columns={tools.columns}
          state={state}
          faces={faces}
          idOf={(user) => user.iam_id}
          nameOf={userName}
          sort={sort}
          onSort={address.setSort}
          selection={{ ids: selected, onChange: select, things: 'users' }}
          menu={(user) =>
            rowMenu({
              user,
              reasons,
              assignReason,
              onManage: () => void navigate(href(paths.user, { user: user.iam_id })),
              onAssign: () =>
                void navigate(assignHref({ kind: 'user', id: user.iam_id, name: userName(user) })),
              onReport: () => setDialog({ kind: 'report', user }),
              onRemove: () => setDialog({ kind: 'remove', user, isMe: user.iam_id === iamId }),
            })
          }
        />
        {state.kind === 'rows' && (
          <ListPages
            page={page}
            pageSize={pageSize}
            onPageSize={address.setPageSize}
            onPrevious={page > 1 ? () => goTo(page - 1, undefined) : undefined}
            onNext={page < last ? () => goTo(page + 1, undefined) : undefined}
          />
        )}
      </div>
      {dialog !== undefined && (
        <UserDialogs
          dialog={dialog}
          onClose={() => {
            if (dialog.kind === 'remove-several') setSelected(NONE)
            setDialog(undefined)
          }}
        />
      )}
    </>
  )
}
