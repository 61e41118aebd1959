import { useState } from 'react'
import { classicKeys } from '../../api/classic.ts'
import type { User } from '../../api/users.ts'
import { useIdentity } from '../../app/use-identity.ts'
import type { OpenClassicDialog } from '../../iam/classic-keys/ClassicDialogs.tsx'
import type { ClassicRow } from '../../iam/classic-keys/classic-rows.ts'
import { classicRows } from '../../iam/classic-keys/classic-rows.ts'
import { useClassicUser } from '../../iam/classic-permissions/use-classic-user.ts'
import { holdSecret } from '../../iam/reveal/secret-holder.ts'
import { announce } from '../../stores/announcer.ts'
import { Action } from '../../ui/Action.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { listState } from '../../ui/list-state.ts'
import { Problem } from '../../ui/Problem.tsx'
import { Time } from '../../ui/Time.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { ClassicPermissions } from './ClassicPermissions.tsx'
import { isOwner } from './columns.tsx'

const ClassicDialogs = warmLazy(() => import('../../iam/classic-keys/ClassicDialogs.tsx'))

const columns: readonly Column<ClassicRow>[] = [
  {
    id: 'username',
    header: 'User name',
    cell: ({ username }) => <span className="cell-name">{username}</span>,
  },
  { id: 'created', header: 'Date created', cell: ({ created }) => <Time at={created} /> },
]

/**
 * The user in classic infrastructure: the permissions, and the one API key that a user can have there (console-ui.md, 2.3.3 and
 * 2.7.6). There are no devices and no VPN subnets to give.
 */
export function ClassicTab({ user }: { readonly user: User }) {
  const { iamId } = useIdentity()
  const isMine = user.iam_id === iamId
  const { list, classic, mine, reason } = useClassicUser({ email: user.email, isOwner: isOwner(user) })
  const [dialog, setDialog] = useState<OpenClassicDialog>()
  useWarm(ClassicDialogs.warm)
  const createReason = !isMine
    ? 'Only the user can create the user’s key.'
    : classic === undefined
      ? 'The user is not known in classic infrastructure yet.'
      : undefined
  const rows = classicRows(classic === undefined ? [] : [classic])
  const create = useAct(async (userId: number, username: string) => {
    const holder = holdSecret(await classicKeys.create(userId))
    setDialog({ kind: 'value', username, isNew: true, holder })
    announce('The classic infrastructure API key was created')
  })
  const view = useAct(async (row: ClassicRow) => {
    const keys = isMine ? await classicKeys.read(row.userId) : []
    const value = keys.find(({ id }) => id === row.keyId)?.authenticationKey
    if (value === undefined || value === '') setDialog({ kind: 'details', row })
    else setDialog({ kind: 'value', username: row.username, isNew: false, holder: holdSecret(value) })
  })
  return (
    <div className="page-sections">
      {classic !== undefined && (
        <ClassicPermissions key={classic.id} user={user} classic={classic} mine={mine} kept={reason} />
      )}
      <section className="list" aria-label="Classic infrastructure API keys">
        <div className="list-heading">
          <h2>API keys</h2>
          {rows.length === 0 && (
            <Action
              label="Create a classic infrastructure key"
              kind="ghost"
              reason={createReason}
              onAct={() => classic !== undefined && void create.run(classic.id, classic.username)}
            />
          )}
        </div>
        <Problem error={create.error} title="The classic infrastructure API key was not created" />
        <Problem error={view.error} title="The classic infrastructure API key could not be read" />
        <DataTable
          label="Classic infrastructure API keys"
          columns={columns}
          state={listState({
            rows: list.data === undefined ? undefined : rows,
            error: list.error,
            refetch: list.refetch,
            isFiltered: false,
          })}
          faces={{
            empty:
              list.data !== undefined && classic === undefined
                ? {
                    title: 'No key that you can view',
                    text: 'You can view the keys and the permissions of users below you in the hierarchy of users: those whom you invited, and whom they invited.',
                  }
                : {
                    title: 'No classic infrastructure API key',
                    text: 'A user can have one. Programs use it for the API of classic infrastructure.',
                  },
            noMatch: { text: '', onClear: () => {} },
            forbidden: 'You cannot view classic infrastructure API keys',
          }}
          idOf={({ keyId }) => String(keyId)}
          nameOf={({ username }) => username}
          menu={(row) => [
            { label: 'View details', onAct: () => void view.run(row) },
            { label: 'Delete', isDanger: true, onAct: () => setDialog({ kind: 'delete', row }) },
          ]}
        />
        {dialog !== undefined && <ClassicDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
      </section>
    </div>
  )
}
