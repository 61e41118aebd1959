import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { AccessGroup } from '../../api/access-groups.ts'
import { accessGroups } from '../../api/access-groups.ts'
import { href, paths } from '../../app/paths.ts'
import { Action } from '../../ui/Action.tsx'
import { LazyConfirm } from '../../ui/LazyConfirm.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { say } from '../../ui/do-now.ts'
import { listState } from '../../ui/list-state.ts'
import { useReasons } from '../reasons.ts'
import type { Principal } from './principal.ts'
import { kindWords } from './principal.ts'
import { useAssignable, useAssignLink } from './use-assignable.ts'

const columnsOf = (isDynamic: (group: AccessGroup) => boolean): readonly Column<AccessGroup>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ id, name }) => (
      <Link className="cell-name" to={href(paths.accessGroup, { groupId: id })}>
        {name}
      </Link>
    ),
  },
  { id: 'description', header: 'Description', cell: ({ description }) => description ?? '' },
  { id: 'type', header: 'Type', cell: (group) => (isDynamic(group) ? 'Dynamic' : 'Static') },
]

/** The access groups that an identity is in. It is in 50 at most, so they are shown together. */
export function AccessGroupsTable({
  accountId,
  principal,
}: {
  readonly accountId: string
  readonly principal: Principal
}) {
  const { id, name } = principal
  const noun = kindWords[principal.kind]
  const go = useAssignLink(principal)
  const assignable = useAssignable([])
  const list = useQuery(accessGroups.ofMember(accountId, id))
  const dynamic = useQuery(accessGroups.dynamicOf(accountId, id))
  const isDynamic = (group: AccessGroup): boolean => dynamic.data?.has(group.id) === true
  const groups = list.data ?? []
  // Leaving a group is a matter of the group: a lock of a service ID is no reason against it.
  const reasonAt = useReasons(
    groups.map((group) => ({
      action: 'iam-groups.members.remove',
      resource: { serviceName: 'iam-groups', resource: group.id },
    })),
    true,
  )
  const [leaving, setLeaving] = useState<AccessGroup>()
  return (
    <section className="list" aria-label="Access groups">
      <div className="list-heading">
        <h2>Access groups</h2>
        <Action
          label="Assign group"
          kind="ghost"
          reason={assignable.groups}
          onAct={() => go({ what: 'groups' })}
        />
      </div>
      <DataTable
        label="Access groups"
        columns={columnsOf(isDynamic)}
        state={listState({ rows: list.data, error: list.error, refetch: list.refetch, isFiltered: false })}
        faces={{
          empty: {
            title: 'In no access group',
            text: `A ${noun} in an access group has the access that the group has.`,
          },
          noMatch: { text: '', onClear: () => {} },
          forbidden: `You cannot view the access groups of this ${noun}`,
        }}
        idOf={(group) => group.id}
        nameOf={(group) => group.name}
        menu={(group) => [
          {
            label: 'Remove',
            isDanger: true,
            reason: isDynamic(group)
              ? 'It is in the group by a dynamic rule, as long as the rule fits.'
              : reasonAt(groups.indexOf(group)),
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
          act={() => accessGroups.removeMember(leaving.id, id)}
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
