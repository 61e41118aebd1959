import '../../styles/late.scss'
import '../../iam/policy-form/policy-form.scss'
import './assign.scss'
import './difference.scss'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Assignable } from '../../api/access-preview.ts'
import type { PolicyContent } from '../../api/policies.ts'
import { GroupPick } from '../../iam/access/GroupPick.tsx'
import type { Principal } from '../../iam/access/principal.ts'
import { isSame } from '../../lib/same.ts'
import { count } from '../../lib/text.ts'
import { announce } from '../../stores/announcer.ts'
import { Action } from '../../ui/Action.tsx'
import { say } from '../../ui/do-now.ts'
import type { PickOption } from '../../ui/PickList.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useUnsaved } from '../../ui/use-unsaved.tsx'
import { AccessSummary } from './AccessSummary.tsx'
import type { Assignment } from './assignments.ts'
import { assignAll, assignmentWords } from './assignments.ts'
import { ClassicStep } from './ClassicStep.tsx'
import { PolicySteps } from './PolicySteps.tsx'
import type { PolicyValues } from './policy-values.ts'
import { NOTHING } from './policy-values.ts'
import { Tiles } from './Tiles.tsx'
import { useChoices } from '../../iam/policy-form/use-choices.ts'

type Draft = Readonly<{ key: number; values: PolicyValues }>

/** Assigns groups and policies to a principal: they are collected in the summary, and assigned together. */
export default function Wizard({
  principal,
  accountId,
  assignable,
  back,
}: {
  readonly principal: Principal
  readonly accountId: string
  readonly assignable: Assignable | undefined
  /** Where one goes when it is done, or left. */
  readonly back: string
}) {
  const [search] = useSearchParams()
  const choices = useChoices(accountId)
  const [what, setWhat] = useState(search.get('what') === 'groups' ? 'groups' : 'policy')
  const [draft, setDraft] = useState<Draft>({ key: 0, values: NOTHING })
  const [picked, setPicked] = useState<ReadonlyMap<string, PickOption>>(new Map())
  const [assignments, setAssignments] = useState<readonly Assignment[]>([])
  const last = useRef(0)
  const number = (): number => ++last.current

  const add = (values: PolicyValues, contents: readonly PolicyContent[]): void => {
    const made = contents.map((content, i): Assignment => ({
      id: number(),
      kind: 'policy',
      content,
      ...(i === 0 ? { values } : {}),
    }))
    setAssignments([...assignments, ...made])
    setDraft({ key: number(), values: NOTHING })
    announce(`${count(made.length, 'policy', 'policies')} added to the access summary`)
  }
  const addGroups = (): void => {
    const known = new Set(assignments.flatMap((one) => (one.kind === 'group' ? [one.group.id] : [])))
    const made = [...picked.values()]
      .filter(({ id }) => !known.has(id))
      .map(({ id, label }): Assignment => ({ id: number(), kind: 'group', group: { id, name: label } }))
    setAssignments([...assignments, ...made])
    setPicked(new Map())
    announce(`${count(made.length, 'access group')} added to the access summary`)
  }
  const addClassic = (set: string, userId: number, keyNames: readonly string[]): void => {
    // One set is in place of another one.
    const others = assignments.filter(({ kind }) => kind !== 'classic')
    setAssignments([...others, { id: number(), kind: 'classic', set, userId, keyNames }])
    announce(`${set} added to the access summary`)
  }
  const unsaved = useUnsaved(assignments.length > 0 || picked.size > 0 || !isSame(draft.values, NOTHING))
  const assign = useAct(async () => {
    const left = await assignAll(assignments, principal)
    setAssignments(left)
    const done = assignments.filter((one) => !left.some(({ id }) => id === one.id))
    if (done.length > 0)
      say(
        `Access was assigned to ${principal.name}`,
        done.map((one) => assignmentWords(one, choices.names)).join('. '),
      )
    if (left.length === 0) await unsaved.goTo(back)
    else announce(`${count(left.length, 'assignment')} failed`)
  })
  return (
    <div className="assign">
      <div className="assign-main">
        {unsaved.question}
        <h2 className="assign-question">How do you want to assign access?</h2>
        <Tiles
          label="How do you want to assign access?"
          chosen={what}
          onChoose={setWhat}
          tiles={[
            ...(principal.kind === 'group'
              ? []
              : [
                  {
                    id: 'groups',
                    title: 'Access groups',
                    text: `Add ${principal.name} to access groups. Its access is that of the groups.`,
                    reason: reasonOf(assignable?.groups),
                  },
                ]),
            {
              id: 'policy',
              title: 'Access policy',
              text: `Assign ${principal.name} access policies of its own.`,
              reason: reasonOf(assignable?.policies),
            },
            ...(principal.kind === 'user'
              ? [
                  {
                    id: 'classic',
                    title: 'Classic infrastructure',
                    text: `Give ${principal.name} a set of permissions in classic infrastructure.`,
                    reason: undefined,
                  },
                ]
              : []),
          ]}
        />
        {what === 'classic' ? (
          <ClassicStep accountId={accountId} iamId={principal.id} onAdd={addClassic} />
        ) : what === 'groups' && principal.kind !== 'group' ? (
          <section className="assign-step" data-state="open" aria-label="Select access groups">
            <div className="assign-step-head">
              <h2>Select access groups</h2>
            </div>
            <div className="assign-step-body">
              <p>You can assign access to only the access groups that you have access to manage.</p>
              <GroupPick accountId={accountId} chosen={picked} onChange={setPicked} />
              <div>
                <Action
                  label="Add"
                  name="Add to the access summary"
                  size="md"
                  reason={picked.size === 0 ? 'Select an access group first.' : undefined}
                  onAct={addGroups}
                />
              </div>
            </div>
          </section>
        ) : (
          <PolicySteps
            key={draft.key}
            principal={principal}
            accountId={accountId}
            choices={choices}
            values={draft.values}
            onChange={(values) => setDraft({ ...draft, values })}
            onReady={(contents) => add(draft.values, contents)}
          />
        )}
      </div>
      <AccessSummary
        principal={principal}
        assignments={assignments}
        names={choices.names}
        isBusy={assign.isBusy}
        onEdit={(one) => {
          if (one.kind !== 'policy' || one.values === undefined) return
          setAssignments(assignments.filter(({ id }) => id !== one.id))
          setWhat('policy')
          setDraft({ key: number(), values: one.values })
        }}
        onRemove={(one) => setAssignments(assignments.filter(({ id }) => id !== one.id))}
        onAssign={() => void assign.run()}
        onCancel={() => void unsaved.goTo(back)}
      />
    </div>
  )
}

const reasonOf = (verdict: Assignable['policies'] | undefined): string | undefined =>
  verdict === undefined || verdict.permitted ? undefined : verdict.reason
