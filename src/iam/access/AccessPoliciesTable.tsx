import { useState } from 'react'
import { useCan } from '../../api/authz.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { listState } from '../../ui/list-state.ts'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { describeResource, describeRoles } from '../describe-policy.ts'
import { usePolicyNames } from '../use-policy-names.ts'
import type { OpenPolicy } from './PolicyDialogs.tsx'
import { policyColumns } from './policy-columns.tsx'
import type { Principal } from './principal.ts'
import { kindWords } from './principal.ts'
import { useAssignable, useAssignLink } from './use-assignable.ts'
import { useAccessPolicies } from './use-access-policies.ts'

const PolicyDialogs = warmLazy(() => import('./PolicyDialogs.tsx'))

const READ = {
  read: { action: 'iam-access-management.policy.read', resource: { serviceName: 'iam-access-management' } },
}

/** The policies that work for a principal: its own, which can be changed here, and those of its groups. */
export function AccessPoliciesTable({
  accountId,
  principal,
  kept,
}: {
  readonly accountId: string
  readonly principal: Principal
  readonly kept: string | undefined
}) {
  const noun = kindWords[principal.kind]
  const list = useAccessPolicies(accountId, principal)
  const { rows, footer } = useLocalPages(list.rows ?? [])
  const names = usePolicyNames(
    accountId,
    rows.map(({ policy }) => policy),
  )
  const can = useCan(READ)
  const own = rows.filter(({ through }) => through === undefined).map(({ policy }) => policy.id)
  const assignable = useAssignable(own)
  const go = useAssignLink(principal)
  const [dialog, setDialog] = useState<OpenPolicy>()
  useWarm(PolicyDialogs.warm)
  return (
    <section className="list" aria-label="Access policies">
      <div className="list-heading">
        <h2>Access policies</h2>
        <Action label="Assign access" reason={kept ?? assignable.policies} onAct={() => go()} />
      </div>
      <DataTable
        label="Access policies"
        columns={policyColumns(names, principal.kind !== 'group', (row) =>
          setDialog({ kind: 'details', row }),
        )}
        state={listState({
          rows: list.rows === undefined ? undefined : rows,
          error: list.error,
          refetch: list.refetch,
          isFiltered: false,
        })}
        faces={{
          empty: can.read.permitted
            ? {
                title: 'No access policies',
                text:
                  principal.kind === 'group'
                    ? 'Being in the access group gives nothing until access is assigned to it.'
                    : `The ${noun} can do nothing by itself until access is assigned to it or to a group that it is in.`,
              }
            : {
                title: 'No access policies that you can view',
                text: `You can view policies about what you administer. ${can.read.reason}`,
              },
          noMatch: { text: '', onClear: () => {} },
          forbidden: `You cannot view the access policies of this ${noun}`,
        }}
        idOf={({ policy }) => policy.id}
        nameOf={({ policy }) => `${describeRoles(policy)} on ${describeResource(policy.resource, names)}`}
        menu={(row) => {
          const { policy, through } = row
          const reason =
            through === undefined
              ? (kept ?? assignable.change(policy.id))
              : `It comes from the access group ${through.name}. Change the group's policy, or take the ${noun} out of the group.`
          return [
            { label: 'View details', onAct: () => setDialog({ kind: 'details', row }) },
            {
              label: 'Edit',
              reason,
              onAct: () => go({ policy: policy.id }),
            },
            {
              label: 'Remove',
              isDanger: true,
              reason,
              onAct: () => setDialog({ kind: 'remove', row }),
            },
          ]
        }}
      />
      {footer !== undefined && <ListPages {...footer} />}
      {dialog !== undefined && (
        <PolicyDialogs
          dialog={dialog}
          names={names}
          principal={principal}
          onClose={() => setDialog(undefined)}
        />
      )}
    </section>
  )
}
