import { AddFilled } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessGroup } from '../../api/access-groups.ts'
import { accessGroups } from '../../api/access-groups.ts'
import { useCan } from '../../api/authz.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { reasonOf, useReasons } from '../../iam/reasons.ts'
import { has } from '../../lib/text.ts'
import type { Column, Sort } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { useLocalPages } from '../../ui/use-local-pages.ts'

const columns: readonly Column<AccessGroup>[] = [
  {
    id: 'name',
    header: 'Group',
    isSortable: true,
    cell: ({ name }) => <span className="cell-name">{name}</span>,
  },
  {
    id: 'description',
    header: 'Description',
    cell: ({ description }) => <span className="cell-text">{description ?? ''}</span>,
  },
  { id: 'created_by', header: 'Created By', cell: () => 'This account' },
]

const ADD = 'iam-groups.members.add'

/** The groups that one may add members to: all of them, or those that the cloud says so of one by one. */
function useManagedGroups(groups: readonly AccessGroup[]): {
  readonly managed: readonly AccessGroup[] | undefined
  readonly reason: string | undefined
} {
  const can = useCan({ add: { action: ADD, resource: { serviceName: 'iam-groups' } } })
  const isEach = !can.isAsking && !can.add.permitted
  const reasonAt = useReasons(
    groups.map(({ id }) => ({ action: ADD, resource: { serviceName: 'iam-groups', resource: id } })),
    isEach,
  )
  if (can.isAsking) return { managed: undefined, reason: undefined }
  if (!isEach) return { managed: groups, reason: undefined }
  return {
    managed: groups.filter((_, at) => reasonAt(at) === undefined),
    reason: reasonOf(can.add),
  }
}

/** Chooses the access groups that the invited users will be in. Those that are selected count when they are added. */
export function InviteGroups({
  added,
  selected,
  onSelect,
  onAdd,
}: {
  /** Those that are in the summary already. */
  readonly added: ReadonlyMap<string, AccessGroup>
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onAdd: (groups: readonly AccessGroup[]) => void
}) {
  const { accountId } = useIdentity()
  const list = useQuery(accessGroups.all(accountId))
  const { managed, reason } = useManagedGroups(list.data ?? [])
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort>({ column: 'name', isDescending: false })
  const offered = managed
    ?.filter(({ id }) => !added.has(id))
    .filter(({ name, description }) => has(`${name} ${description ?? ''}`, text))
    .toSorted((a, b) => a.name.localeCompare(b.name) * (sort.isDescending ? -1 : 1))
  const { rows, footer } = useLocalPages(offered ?? [], 'invite-groups')
  const isReady = list.data !== undefined && offered !== undefined
  return (
    <section aria-label="Select access groups">
      <h2 className="user-heading">Select access groups</h2>
      <p className="page-description">
        You can assign access to only the access groups that you have access to manage.
      </p>
      <div className="list">
        <ListToolbar label="Filter by group name or description" text={text} onText={setText} />
        {selected.size > 0 && (
          <div className="list-selection" role="group" aria-label="Selected items">
            <p>
              {selected.size} {selected.size === 1 ? 'item' : 'items'} selected
            </p>
            <button
              type="button"
              onClick={() => onAdd((list.data ?? []).filter(({ id }) => selected.has(id)))}
            >
              Add <AddFilled aria-hidden />
            </button>
            <button type="button" onClick={() => onSelect(new Set())}>
              Cancel
            </button>
          </div>
        )}
        <DataTable
          label="Access groups"
          columns={columns}
          state={listState({
            rows: isReady ? rows : undefined,
            error: list.error,
            refetch: list.refetch,
            isFiltered: text !== '',
          })}
          faces={{
            empty:
              added.size > 0
                ? { title: 'All access groups are added', text: 'They are in the summary.' }
                : {
                    title: 'No access group that you can add users to',
                    text: reason ?? 'The account has no access groups yet. You can still invite users.',
                  },
            noMatch: {
              text: `No access group has "${text}" in its name or description.`,
              onClear: () => setText(''),
            },
            forbidden: 'You cannot view the access groups of this account',
          }}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          sort={sort}
          onSort={setSort}
          selection={{ ids: selected, onChange: onSelect, things: 'access groups' }}
        />
        {footer !== undefined && <ListPages {...footer} />}
      </div>
    </section>
  )
}
