import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessGroup } from '../../api/access-groups.ts'
import { accessGroups } from '../../api/access-groups.ts'
import type { ServiceId } from '../../api/service-ids.ts'
import { Action } from '../../ui/Action.tsx'
import { LazyConfirm } from '../../ui/LazyConfirm.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { say } from '../../ui/do-now.ts'
import { listState } from '../../ui/list-state.ts'
import { GROUPS_LATER } from './lock-words.ts'
import { useReasons } from './powers.ts'

const columns: readonly Column<AccessGroup>[] = [
  { id: 'name', header: 'Name', cell: ({ name }) => <span className="cell-name">{name}</span> },
  { id: 'description', header: 'Description', cell: ({ description }) => description ?? '' },
]

/** The access groups that a service ID is in. An identity is in 50 at most, so they are shown together. */
export function AccessGroupsTable({ serviceId }: { readonly serviceId: ServiceId }) {
  const { account_id, iam_id, name } = serviceId
  const list = useQuery(accessGroups.ofMember(account_id, iam_id))
  const groups = list.data ?? []
  // Leaving a group is a matter of the group: a lock of the service ID is no reason against it.
  const reasonAt = useReasons(
    groups.map(({ id }) => ({
      action: 'iam-groups.members.remove',
      resource: { serviceName: 'iam-groups', resource: id },
    })),
    true,
  )
  const [leaving, setLeaving] = useState<AccessGroup>()
  const assign = <Action label="Assign group" kind="ghost" reason={GROUPS_LATER} onAct={() => {}} />
  return (
    <section className="list" aria-label="Access groups">
      <div className="list-heading">
        <h2>Access groups</h2>
        {assign}
      </div>
      <DataTable
        label="Access groups"
        columns={columns}
        state={listState({ rows: list.data, error: list.error, refetch: list.refetch, isFiltered: false })}
        faces={{
          empty: {
            title: 'In no access group',
            text: 'A service ID in an access group has the access that the group has.',
          },
          noMatch: { text: '', onClear: () => {} },
          forbidden: 'You cannot view the access groups of this service ID',
        }}
        idOf={({ id }) => id}
        nameOf={(group) => group.name}
        menu={(group) => [
          {
            label: 'Remove',
            isDanger: true,
            reason: reasonAt(groups.indexOf(group)),
            onAct: () => setLeaving(group),
          },
        ]}
      />
      {leaving !== undefined && (
        <LazyConfirm
          title="Remove from access group"
          confirmLabel="Remove"
          busyLabel="Removing"
          isDanger
          act={() => accessGroups.removeMember(leaving.id, iam_id)}
          onClose={(isDone) => {
            setLeaving(undefined)
            if (isDone) say(`${name} was removed from ${leaving.name}`)
          }}
        >
          <p>
            Remove <strong>{name}</strong> from the access group <strong>{leaving.name}</strong>? It loses the
            access that it has through this group only.
          </p>
        </LazyConfirm>
      )}
    </section>
  )
}
