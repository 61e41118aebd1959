import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessGroup } from '../../api/access-groups.ts'
import type { GroupMember, MemberKind } from '../../api/group-members.ts'
import { groupMembers, memberName } from '../../api/group-members.ts'
import { has } from '../../lib/text.ts'
import { announce } from '../../stores/announcer.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { OpenMemberDialog } from './MemberDialogs.tsx'
import { memberColumns } from './member-columns.tsx'
import { memberWords } from './member-words.ts'

const MemberDialogs = warmLazy(() => import('./MemberDialogs.tsx'))

const NONE: ReadonlySet<string> = new Set()
/** Who was added and fits a rule is in the group twice. */
const idOf = ({ membership_type, iam_id }: GroupMember): string => `${membership_type}/${iam_id}`

const byRule = (member: GroupMember): string | undefined =>
  member.membership_type === 'dynamic'
    ? `${memberName(member)} is in the group by a dynamic rule. Change the rule instead.`
    : undefined

/** The members of a kind: who they are, adding others, taking them out. */
export function MembersTab({
  group,
  accountId,
  kind,
  reasons,
}: {
  readonly group: AccessGroup
  readonly accountId: string
  readonly kind: MemberKind
  /** Why members cannot be added or removed. */
  readonly reasons: { readonly add: string | undefined; readonly remove: string | undefined }
}) {
  const words = memberWords[kind]
  const list = useQuery(groupMembers.list(group.id, kind))
  const [text, setText] = useState('')
  const [selected, setSelected] = useState(NONE)
  const [dialog, setDialog] = useState<OpenMemberDialog>()
  useWarm(MemberDialogs.warm)
  const matching = (list.data ?? []).filter(({ name = '', email = '', description = '', iam_id }) =>
    has(`${name}\n${email}\n${description}\n${iam_id}`, text),
  )
  const name = `access-group-${kind}s`
  const { rows, footer } = useLocalPages(matching, name)
  const tools = useListTools({
    list: name,
    things: words.many,
    columns: memberColumns(kind),
    readAll: list.data && (() => matching),
  })
  const chosen = matching.filter((member) => selected.has(idOf(member)))
  const select = (ids: ReadonlySet<string>): void => {
    setSelected(ids)
    announce(`${ids.size} selected${ids.size === 0 ? '' : '. The actions are above the table.'}`)
  }
  const whyNot = chosen.map((member) => reasons.remove ?? byRule(member))
  const state = listState({
    rows: list.data === undefined ? undefined : rows,
    error: list.error,
    refetch: list.refetch,
    isFiltered: text !== '',
  })
  const addButton = <Action label={words.add} reason={reasons.add} onAct={() => setDialog({ kind: 'add' })} />
  return (
    <section className="list" aria-label={words.tab}>
      <ListToolbar label={`Filter ${words.many}`} text={text} onText={setText} tools={tools}>
        {state.kind !== 'empty' && addButton}
      </ListToolbar>
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          label="Remove"
          reason={whyNot.includes(undefined) ? undefined : whyNot[0]}
          onAct={() => setDialog({ kind: 'remove', members: chosen })}
          onCancel={() => select(NONE)}
        />
      )}
      <DataTable
        label={words.tab}
        columns={tools.columns}
        state={state}
        faces={{
          empty: { title: `No ${words.many} in this group`, text: words.empty, action: addButton },
          noMatch: {
            text: `No ${words.one} of this group has "${text}" in its name or what is said about it.`,
            onClear: () => setText(''),
          },
          forbidden: `You cannot view the ${words.many} of this group`,
        }}
        idOf={idOf}
        nameOf={memberName}
        selection={{ ids: selected, onChange: select, things: words.many }}
        menu={(member) => [
          {
            label: 'Remove',
            isDanger: true,
            reason: reasons.remove ?? byRule(member),
            onAct: () => setDialog({ kind: 'remove', members: [member] }),
          },
        ]}
      />
      {state.kind === 'rows' && footer !== undefined && <ListPages {...footer} />}
      {dialog !== undefined && (
        <MemberDialogs
          dialog={dialog}
          group={group}
          accountId={accountId}
          kind={kind}
          members={list.data ?? []}
          onClose={() => {
            if (dialog.kind === 'remove') setSelected(NONE)
            setDialog(undefined)
          }}
        />
      )}
    </section>
  )
}
