import { Add } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { classicKeys } from '../../api/classic.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { holdSecret } from '../../iam/reveal/secret-holder.ts'
import { announce } from '../../stores/announcer.ts'
import { Action } from '../../ui/Action.tsx'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { Problem } from '../../ui/Problem.tsx'
import { Time } from '../../ui/Time.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { ClassicRow } from '../../iam/classic-keys/classic-rows.ts'
import { classicRows, foundRows } from '../../iam/classic-keys/classic-rows.ts'
import type { OpenClassicDialog } from '../../iam/classic-keys/ClassicDialogs.tsx'

const ClassicDialogs = warmLazy(() => import('../../iam/classic-keys/ClassicDialogs.tsx'))

/** Name of the list in the preferences. */
const LIST = 'classic-api-keys'

const columns: readonly ListColumn<ClassicRow>[] = [
  {
    id: 'username',
    header: 'User name',
    isSortable: true,
    isFixed: true,
    text: ({ username }) => username,
    cell: ({ username }) => <span className="cell-name">{username}</span>,
  },
  {
    id: 'email',
    header: 'Email',
    isSortable: true,
    text: ({ email }) => email,
    cell: ({ email }) => email,
  },
  {
    id: 'created',
    header: 'Date created',
    isSortable: true,
    text: ({ created }) => created,
    cell: ({ created }) => <Time at={created} />,
  },
]

/** Classic infrastructure keys: one's own, and those of the people below oneself in the user hierarchy. */
export default function ClassicKeys() {
  const { email } = useIdentity()
  const address = useListAddress({ column: 'username', isDescending: false })
  const users = useQuery(classicKeys.users())
  const [dialog, setDialog] = useState<OpenClassicDialog>()
  useWarm(ClassicDialogs.warm)
  const own = users.data?.find((user) => user.email === email)
  const found = foundRows(classicRows(users.data ?? []), address.text, address.sort)
  const { rows, footer } = useLocalPages(found, LIST)
  const tools = useListTools({
    list: LIST,
    things: 'classic infrastructure API keys',
    columns,
    readAll: users.data && (() => found),
  })
  const state = listState({
    rows: users.data === undefined ? undefined : rows,
    error: users.error,
    refetch: users.refetch,
    isFiltered: address.text !== '',
  })

  const create = useAct(async (userId: number, username: string) => {
    const holder = holdSecret(await classicKeys.create(userId))
    setDialog({ kind: 'value', username, isNew: true, holder })
    announce('The classic infrastructure API key was created')
  })
  const view = useAct(async (row: ClassicRow) => {
    if (row.userId !== own?.id) {
      setDialog({ kind: 'details', row })
      return
    }
    const value = (await classicKeys.read(row.userId)).find(({ id }) => id === row.keyId)?.authenticationKey
    if (value === undefined || value === '') setDialog({ kind: 'details', row })
    else setDialog({ kind: 'value', username: row.username, isNew: false, holder: holdSecret(value) })
  })
  // A user has one key at most; whoever has it is not offered another (console-ui.md, 2.7.6).
  const createButton = own !== undefined && own.apiAuthenticationKeys.length === 0 && (
    <Action
      label="Create a classic infrastructure key"
      icon={Add}
      onAct={() => void create.run(own.id, own.username)}
    />
  )
  return (
    <>
      <Problem error={create.error} title="The classic infrastructure API key was not created" />
      <Problem error={view.error} title="The classic infrastructure API key could not be read" />
      <div className="list">
        <ListToolbar
          label="Filter by user name or email"
          text={address.text}
          onText={address.setText}
          tools={tools}
        >
          {state.kind !== 'empty' && createButton}
        </ListToolbar>
        <DataTable
          label="Classic infrastructure API keys"
          columns={tools.columns}
          state={state}
          faces={{
            empty: {
              title: 'No classic infrastructure API keys',
              text: 'Your own key, and those of the users that you or they invited, are listed here. Each user can have one.',
              action: createButton,
            },
            noMatch: {
              text: `No key here belongs to a user with "${address.text}" in the user name or email.`,
              onClear: () => address.setText(''),
            },
            forbidden: 'You cannot view classic infrastructure API keys',
          }}
          idOf={({ keyId }) => String(keyId)}
          nameOf={({ username }) => username}
          sort={address.sort}
          onSort={address.setSort}
          menu={(row) => [
            { label: 'View details', onAct: () => void view.run(row) },
            { label: 'Delete', isDanger: true, onAct: () => setDialog({ kind: 'delete', row }) },
          ]}
        />
        {footer !== undefined && <ListPages {...footer} />}
      </div>
      {dialog !== undefined && <ClassicDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </>
  )
}
