import './sessions.scss'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useCan } from '../../api/authz.ts'
import type { LoginSession } from '../../api/sessions.ts'
import { sessions } from '../../api/sessions.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { Action } from '../../ui/Action.tsx'
import { LazyConfirm, warmConfirm } from '../../ui/LazyConfirm.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { say } from '../../ui/do-now.ts'
import { ListPages } from '../../ui/ListPages.tsx'
import { listState } from '../../ui/list-state.ts'
import { Time } from '../../ui/Time.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { reasonOf } from '../reasons.ts'
import { SessionDetails } from './SessionDetails.tsx'
import { clientWord, stateWord } from './session-words.ts'

const columns: readonly Column<LoginSession>[] = [
  {
    id: 'created_at',
    header: 'Started',
    cell: ({ created_at, is_current }) => (
      <>
        <span className="cell-name">
          <Time at={created_at} />
        </span>
        {is_current && <span className="session-mark">this session</span>}
      </>
    ),
  },
  { id: 'state', header: 'Status', cell: stateWord },
  { id: 'last_used_at', header: 'Last used', cell: ({ last_used_at }) => <Time at={last_used_at} /> },
  { id: 'client', header: 'Client', cell: clientWord },
]

const detailsOf = (session: LoginSession) => <SessionDetails session={session} />

type Asking = { readonly kind: 'one'; readonly session: LoginSession } | { readonly kind: 'all' }

/** The login sessions of a person, which can be ended (console-ui.md, 2.14). */
export function SessionList({ iamId, name }: { readonly iamId: string; readonly name: string }) {
  const identity = useIdentity()
  const isMine = iamId === identity.iamId
  const id = useId()
  const list = useQuery(sessions.ofUser(iamId))
  const can = useCan({
    end: { action: 'iam-identity.session.revoke', resource: { serviceName: 'iam-identity' } },
  })
  const [isActiveOnly, setActiveOnly] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  useWarm(warmConfirm)
  const open = list.data?.filter(({ state }) => state === 'ACTIVE') ?? []
  const { rows, footer } = useLocalPages(isActiveOnly ? open : (list.data ?? []), 'sessions')
  const reason = isMine ? undefined : reasonOf(can.end)
  const again = isMine ? ' The simulation asks for no password: the console logs in again at once.' : ''
  return (
    <section className="list" aria-label="Login sessions">
      <div className="session-tools">
        <div className="view-choice">
          <label htmlFor={id}>View</label>
          <select
            id={id}
            value={isActiveOnly ? 'active' : 'all'}
            onChange={({ target }) => setActiveOnly(target.value === 'active')}
          >
            <option value="all">All statuses</option>
            <option value="active">Active sessions</option>
          </select>
        </div>
        <Action
          label="End all sessions"
          kind="danger--tertiary"
          reason={
            reason ?? (list.data !== undefined && open.length === 0 ? 'No session is active.' : undefined)
          }
          onAct={() => setAsking({ kind: 'all' })}
        />
      </div>
      <DataTable
        label="Login sessions"
        columns={columns}
        state={listState({
          rows: list.data === undefined ? undefined : rows,
          error: list.error,
          refetch: list.refetch,
          isFiltered: isActiveOnly,
        })}
        faces={{
          empty: {
            title: 'No login sessions',
            text: `A session begins when ${isMine ? 'you log' : `${name} logs`} in.`,
          },
          noMatch: { text: 'No session is active.', onClear: () => setActiveOnly(false) },
          forbidden: 'You cannot view these login sessions',
        }}
        idOf={(session) => session.id}
        nameOf={({ created_at }) => `the session of ${created_at}`}
        expansion={{
          label: ({ created_at }, isOpen) =>
            `${isOpen ? 'Hide' : 'Show'} details of the session of ${created_at}`,
          panel: detailsOf,
        }}
        menu={(session) => [
          {
            label: 'End session',
            isDanger: true,
            reason: reason ?? (session.state === 'ACTIVE' ? undefined : 'The session is over.'),
            onAct: () => setAsking({ kind: 'one', session }),
          },
        ]}
      />
      {footer !== undefined && <ListPages {...footer} />}
      {asking?.kind === 'one' && (
        <LazyConfirm
          title="End session"
          confirmLabel="End session"
          busyLabel="Ending"
          isDanger
          act={() => sessions.end(asking.session.id)}
          onClose={(isDone) => {
            setAsking(undefined)
            if (isDone) say('The session was ended')
          }}
        >
          <p>
            End the session that began <Time at={asking.session.created_at} />? Its tokens stop working at
            once.
            {asking.session.is_current ? again : ''}
          </p>
        </LazyConfirm>
      )}
      {asking?.kind === 'all' && (
        <LazyConfirm
          title="End all sessions"
          confirmLabel="End all sessions"
          busyLabel="Ending"
          isDanger
          act={() => sessions.endAll(iamId)}
          onClose={(isDone) => {
            setAsking(undefined)
            if (isDone) say('All sessions were ended')
          }}
        >
          <p>
            {isMine ? 'End all of your active sessions?' : `End all active sessions of ${name}?`}{' '}
            {isMine ? 'You are' : 'The user is'} logged out of each of them, and their tokens stop working at
            once.
            {again}
          </p>
        </LazyConfirm>
      )}
    </section>
  )
}
