import { useQuery } from '@tanstack/react-query'
import type { IdpConsumer } from '../../api/idp-consumers.ts'
import { idpConsumers } from '../../api/idp-consumers.ts'
import type { UsedIdp } from '../../api/idps.ts'
import { Action } from '../../ui/Action.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { listState } from '../../ui/list-state.ts'
import { Time } from '../../ui/Time.tsx'
import { consumerKinds } from './consumer-words.ts'
import type { OpenIdpDialog } from './IdpDialogs.tsx'

const columns: readonly Column<IdpConsumer>[] = [
  {
    id: 'consumer_id',
    header: 'ID',
    cell: ({ consumer_id, kind }) => (
      <CopyValue label={`${consumerKinds[kind].id} ${consumer_id}`} value={consumer_id} />
    ),
  },
  { id: 'kind', header: 'Type', cell: ({ kind }) => consumerKinds[kind].label },
  { id: 'created_at', header: 'Date added', cell: ({ created_at }) => <Time at={created_at} /> },
]

/** Who else may use a provider: 50 at most, so they are shown together (console-ui.md, 2.8). */
export function SharedTab({
  idp,
  reason,
  onOpen,
}: {
  readonly idp: UsedIdp
  /** Why it cannot be changed with whom it is shared. */
  readonly reason: string | undefined
  readonly onOpen: (dialog: OpenIdpDialog) => void
}) {
  const list = useQuery(idpConsumers.list(idp.idp_id))
  return (
    <section className="list" aria-label="Shared with">
      <div className="list-heading">
        <h2>Shared with</h2>
        <Action
          label="Add"
          name="Add account or enterprise"
          kind="ghost"
          reason={reason}
          onAct={() => onOpen({ kind: 'share', idp })}
        />
      </div>
      <DataTable
        label="Shared with"
        columns={columns}
        state={listState({ rows: list.data, error: list.error, refetch: list.refetch, isFiltered: false })}
        faces={{
          empty: {
            title: 'Not shared yet',
            text: 'The accounts and enterprises that it is shared with can let their people log in with it, too.',
          },
          noMatch: { text: '', onClear: () => {} },
          forbidden: 'You cannot view with whom this identity provider is shared',
        }}
        idOf={({ consumer_id }) => consumer_id}
        nameOf={({ consumer_id }) => consumer_id}
        menu={(consumer) => [
          {
            label: 'Remove',
            isDanger: true,
            reason,
            onAct: () => onOpen({ kind: 'unshare', idp, consumer }),
          },
        ]}
      />
    </section>
  )
}
