import { useState } from 'react'
import type { UsedPolicy } from '../../api/inactive-policies.ts'
import { policies as allPolicies } from '../../api/policies.ts'
import type { AccessPolicy } from '../../iam/access/use-access-policies.ts'
import { useAssignable } from '../../iam/access/use-assignable.ts'
import { describeResource, describeRoles } from '../../iam/describe-policy.ts'
import { usePolicyNames } from '../../iam/use-policy-names.ts'
import { has } from '../../lib/text.ts'
import { announce } from '../../stores/announcer.ts'
import { doNow } from '../../ui/do-now.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { policyColumns } from './policy-columns.tsx'
import { subjectAs, subjectOf, useSubjectNames } from './use-subject-names.ts'

const PolicyDialogs = warmLazy(() => import('../../iam/access/PolicyDialogs.tsx'))
const RemovePolicies = warmLazy(() => import('./RemovePolicies.tsx'))

const LIST = 'inactive-policies'
const NONE: ReadonlySet<string> = new Set()

/** The policies that have permitted nothing for long, and their removal. */
export function InactivePolicyList({
  accountId,
  policies,
  error,
  onRetry,
}: {
  readonly accountId: string
  readonly policies: readonly UsedPolicy[] | undefined
  readonly error: Error | null
  readonly onRetry: () => void
}) {
  const address = useListAddress({ column: 'last_permit_at', isDescending: false }, LIST)
  const { text, sort } = address
  const [selected, setSelected] = useState(NONE)
  const [removing, setRemoving] = useState<readonly UsedPolicy[]>()
  const [shown, setShown] = useState<AccessPolicy>()
  useWarm(RemovePolicies.warm)
  useWarm(PolicyDialogs.warm)
  const all = policies ?? []
  const subjects = useSubjectNames(accountId, [...new Set(all.map(subjectOf))])
  const names = usePolicyNames(accountId, all)
  const titleOf = (policy: UsedPolicy): string =>
    `${subjects.get(subjectOf(policy)) ?? subjectOf(policy)}: ${describeRoles(policy)} on ${describeResource(policy.resource, names)}`
  const turn = sort.isDescending ? -1 : 1
  const found = all
    .filter((policy) => has(titleOf(policy), text))
    .toSorted((a, b) => turn * a.last_permit_at.localeCompare(b.last_permit_at))
  const { rows, footer } = useLocalPages(found, LIST)
  const assignable = useAssignable(rows.map(({ id }) => id))
  const reasonFor = ({ id }: UsedPolicy): string | undefined => assignable.change(id)
  const tools = useListTools({
    list: LIST,
    things: 'inactive policies',
    columns: policyColumns(
      subjects,
      names,
      (policy) =>
        void doNow(
          async () => {
            const { policy: whole } = await allPolicies.read(policy.id)
            setShown({ policy: whole, through: undefined, lastPermit: policy.last_permit_at })
          },
          undefined,
          'The policy could not be read',
        ),
    ),
    readAll: policies && (() => found),
  })
  const state = listState({
    rows: policies === undefined ? undefined : rows,
    error,
    refetch: onRetry,
    isFiltered: text !== '' && all.length > 0,
  })
  const chosen = rows.filter(({ id }) => selected.has(id))
  const whyNot = chosen.map(reasonFor)
  const select = (ids: ReadonlySet<string>): void => {
    setSelected(ids)
    announce(`${ids.size} selected${ids.size === 0 ? '' : '. The actions are above the table.'}`)
  }
  return (
    <div className="list">
      <ListToolbar
        label="Filter by subject, role or resource"
        text={text}
        onText={address.setText}
        tools={tools}
      />
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          label="Remove"
          reason={whyNot.includes(undefined) ? undefined : whyNot[0]}
          onAct={() => setRemoving(chosen)}
          onCancel={() => select(NONE)}
        />
      )}
      <DataTable
        label="Inactive policies"
        columns={tools.columns}
        state={state}
        faces={{
          empty: {
            title: 'No inactive policies that you can view',
            text: 'Every policy that you can view has permitted something in the last 30 days, or never did.',
          },
          noMatch: {
            text: `No inactive policy has "${text}" in its subject, roles or resources.`,
            onClear: () => address.setText(''),
          },
          forbidden: 'You cannot view policies',
        }}
        idOf={({ id }) => id}
        nameOf={titleOf}
        sort={sort}
        onSort={address.setSort}
        selection={{ ids: selected, onChange: select, things: 'policies' }}
        menu={(policy) => [
          {
            label: 'Remove',
            isDanger: true,
            reason: reasonFor(policy),
            onAct: () => setRemoving([policy]),
          },
        ]}
      />
      {footer !== undefined && state.kind === 'rows' && <ListPages {...footer} />}
      {shown !== undefined && (
        <PolicyDialogs
          dialog={{ kind: 'details', row: shown }}
          names={names}
          principal={subjectAs(
            subjectOf(shown.policy),
            subjects.get(subjectOf(shown.policy)) ?? subjectOf(shown.policy),
          )}
          onClose={() => setShown(undefined)}
        />
      )}
      {removing !== undefined && (
        <RemovePolicies
          items={removing.map((policy) => ({ id: policy.id, name: titleOf(policy) }))}
          onClose={(done) => {
            setRemoving(undefined)
            if (done > 0) setSelected(NONE)
          }}
        />
      )}
    </div>
  )
}
