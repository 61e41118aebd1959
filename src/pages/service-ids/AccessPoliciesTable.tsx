import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../api/authz.ts'
import type { Policy } from '../../api/policies.ts'
import { policies } from '../../api/policies.ts'
import type { ServiceId } from '../../api/service-ids.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { describeConditions, describeResource, describeRoles } from '../../iam/describe-policy.ts'
import { usePolicyNames } from '../../iam/use-policy-names.ts'
import { Action } from '../../ui/Action.tsx'
import { LazyConfirm, warmConfirm } from '../../ui/LazyConfirm.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { say } from '../../ui/do-now.ts'
import { listState } from '../../ui/list-state.ts'
import { Time } from '../../ui/Time.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { ASSIGNING_LATER, LOCKED } from './lock-words.ts'

const columnsOf = (names: PolicyNames): readonly Column<Policy>[] => [
  {
    id: 'roles',
    header: 'Role',
    cell: (policy) => <span className="cell-name">{describeRoles(policy)}</span>,
  },
  { id: 'resource', header: 'Resources', cell: ({ resource }) => describeResource(resource, names) },
  { id: 'conditions', header: 'Conditions', cell: (policy) => describeConditions(policy) ?? 'None' },
  { id: 'created_at', header: 'Date created', cell: ({ created_at }) => <Time at={created_at} /> },
]

/** The access policies of a service ID: read-only, but for removing one. While it is locked they stay as they are. */
export function AccessPoliciesTable({ serviceId }: { readonly serviceId: ServiceId }) {
  const { account_id, iam_id, name, locked } = serviceId
  const list = useQuery(policies.ofSubject(account_id, iam_id))
  const { rows, footer } = useLocalPages(list.data ?? [])
  const names = usePolicyNames(account_id, rows)
  const can = useCan({
    read: { action: 'iam-access-management.policy.read', resource: { serviceName: 'iam-access-management' } },
  })
  const [removing, setRemoving] = useState<Policy>()
  useWarm(warmConfirm)
  return (
    <section className="list" aria-label="Access policies">
      <div className="list-heading">
        <h2>Access policies</h2>
        <Action label="Assign access" reason={locked ? LOCKED : ASSIGNING_LATER} onAct={() => {}} />
      </div>
      <DataTable
        label="Access policies"
        columns={columnsOf(names)}
        state={listState({
          rows: list.data === undefined ? undefined : rows,
          error: list.error,
          refetch: list.refetch,
          isFiltered: false,
        })}
        faces={{
          empty: can.read.permitted
            ? {
                title: 'No access policies',
                text: 'The service ID can do nothing by itself until access is assigned to it or to a group that it is in.',
              }
            : {
                title: 'No access policies that you can view',
                text: `You can view policies about what you administer. ${can.read.reason}`,
              },
          noMatch: { text: '', onClear: () => {} },
          forbidden: 'You cannot view the access policies of this service ID',
        }}
        idOf={({ id }) => id}
        nameOf={(policy) => `${describeRoles(policy)} on ${describeResource(policy.resource, names)}`}
        menu={(policy) => [
          { label: 'Edit', reason: locked ? LOCKED : ASSIGNING_LATER, onAct: () => {} },
          {
            label: 'Remove',
            isDanger: true,
            reason: locked ? LOCKED : undefined,
            onAct: () => setRemoving(policy),
          },
        ]}
      />
      {footer !== undefined && <ListPages {...footer} />}
      {removing !== undefined && (
        <LazyConfirm
          title="Remove access policy"
          confirmLabel="Remove"
          busyLabel="Removing"
          isDanger
          act={() => policies.remove(removing.id)}
          onClose={(isDone) => {
            setRemoving(undefined)
            if (isDone) say(`An access policy of ${name} was removed`)
          }}
        >
          <p>
            Remove this policy of <strong>{name}</strong>? Applications that act as it lose what it gives:
          </p>
          <p>
            <strong>{describeRoles(removing)}</strong> on {describeResource(removing.resource, names)}
          </p>
        </LazyConfirm>
      )}
    </section>
  )
}
