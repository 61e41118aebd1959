import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessGroup } from '../../api/access-groups.ts'
import type { GroupRule } from '../../api/group-rules.ts'
import { groupRules } from '../../api/group-rules.ts'
import { conditionWords } from '../../lib/claim-conditions.ts'
import { count } from '../../lib/text.ts'
import { Action } from '../../ui/Action.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { doNow, say } from '../../ui/do-now.ts'
import { LazyConfirm, warmConfirm } from '../../ui/LazyConfirm.tsx'
import { listState } from '../../ui/list-state.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { OpenRule } from './GroupRuleDialog.tsx'

const GroupRuleDialog = warmLazy(() => import('./GroupRuleDialog.tsx'))

const nameOf = ({ name, id }: GroupRule): string => name ?? id

const columns: readonly Column<GroupRule>[] = [
  { id: 'name', header: 'Name', cell: (rule) => <span className="cell-name">{nameOf(rule)}</span> },
  {
    id: 'realm',
    header: 'Identity provider',
    cell: ({ realm_name }) => <span className="cell-text">{realm_name}</span>,
  },
  {
    id: 'conditions',
    header: 'Add users when',
    cell: ({ conditions }) => conditions.map(conditionWords).join(' and '),
  },
  { id: 'expiration', header: 'Expiration', cell: ({ expiration }) => count(expiration, 'hour') },
]

/** The dynamic rules of a group: who signs in and fits one is a member for some hours (console-ui.md, 2.9). */
export function RulesTab({
  group,
  reasons,
}: {
  readonly group: AccessGroup
  readonly reasons: Readonly<Record<'create' | 'update' | 'delete', string | undefined>>
}) {
  const list = useQuery(groupRules.list(group.id))
  const [open, setOpen] = useState<OpenRule>()
  const [removing, setRemoving] = useState<GroupRule>()
  useWarm(GroupRuleDialog.warm)
  useWarm(warmConfirm)
  const state = listState({
    rows: list.data,
    error: list.error,
    refetch: list.refetch,
    isFiltered: false,
  })
  const addButton = <Action label="Add rule" reason={reasons.create} onAct={() => setOpen({ kind: 'new' })} />
  return (
    <section className="list" aria-label="Dynamic rules">
      <div className="list-heading">
        <h2>Dynamic rules</h2>
        {state.kind !== 'empty' && addButton}
      </div>
      <DataTable
        label="Dynamic rules"
        columns={columns}
        state={state}
        faces={{
          empty: {
            title: 'No dynamic rules',
            text: 'A rule adds people of your identity provider to the group when they sign in, by what the provider says of them, for some hours.',
            action: addButton,
          },
          noMatch: { text: '', onClear: () => {} },
          forbidden: 'You cannot view the dynamic rules of this group',
        }}
        idOf={({ id }) => id}
        nameOf={nameOf}
        menu={(rule) => [
          {
            label: 'Edit',
            reason: reasons.update,
            onAct: () =>
              void doNow(
                async () => setOpen({ kind: 'edit', rule: await groupRules.read(group.id, rule.id) }),
                undefined,
                `The rule ${nameOf(rule)} could not be read`,
              ),
          },
          { label: 'Remove', isDanger: true, reason: reasons.delete, onAct: () => setRemoving(rule) },
        ]}
      />
      {open !== undefined && (
        <GroupRuleDialog
          group={group}
          open={open}
          onClose={(saved) => {
            setOpen(undefined)
            if (saved !== undefined)
              say(saved, 'It is asked when people sign in; who has signed in already is asked the next time.')
          }}
        />
      )}
      {removing !== undefined && (
        <LazyConfirm
          title="Remove dynamic rule"
          confirmLabel="Remove"
          busyLabel="Removing"
          isDanger
          act={() => groupRules.remove(group.id, removing.id)}
          onClose={(isDone) => {
            setRemoving(undefined)
            if (isDone) say(`Rule ${nameOf(removing)} was removed`)
          }}
        >
          <p>
            Remove the rule <strong>{nameOf(removing)}</strong> of <strong>{group.name}</strong>? Who is in
            the group by it is in it no longer.
          </p>
        </LazyConfirm>
      )}
    </section>
  )
}
