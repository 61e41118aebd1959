import { InlineLoading } from '@carbon/react'
import { Edit, TrashCan } from '@carbon/icons-react'
import { useState } from 'react'
import type { Principal } from '../../iam/access/principal.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { Action } from '../../ui/Action.tsx'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import type { Assignment } from './assignments.ts'
import { assignmentWords, changeOf, requestOf } from './assignments.ts'
import { Difference } from './Difference.tsx'

const several = (n: number, one: string, many: string): string => (n === 1 ? one : many)

interface SummaryProps {
  readonly principal: Principal
  readonly assignments: readonly Assignment[]
  readonly names: PolicyNames
  readonly isBusy: boolean
  readonly onEdit: (assignment: Assignment) => void
  readonly onRemove: (assignment: Assignment) => void
  readonly onAssign: () => void
  readonly onCancel: () => void
}

/** What was added, one sentence each, and what all of it together gives to whom. */
function AddedAccess({ principal, assignments, names, isBusy, onEdit, onRemove }: SummaryProps) {
  if (assignments.length === 0)
    return (
      <p className="reason">You have not added any access. Complete the steps, then add the policy here.</p>
    )
  return (
    <>
      <ul className="assign-list" aria-label="Added access">
        {assignments.map((one) => {
          const words = assignmentWords(one, names)
          return (
            <li key={one.id}>
              <div>
                <p>{words}</p>
                {one.kind === 'policy' && one.values !== undefined && (
                  <Button
                    kind="ghost"
                    size="sm"
                    aria-label={`Edit ${words}`}
                    aria-disabled={isBusy}
                    onClick={() => !isBusy && onEdit(one)}
                  >
                    <Edit aria-hidden />
                  </Button>
                )}
                <Button
                  kind="ghost"
                  size="sm"
                  aria-label={`Remove ${words}`}
                  aria-disabled={isBusy}
                  onClick={() => !isBusy && onRemove(one)}
                >
                  <TrashCan aria-hidden />
                </Button>
              </div>
              <Problem error={one.error} title="It was not assigned." />
            </li>
          )
        })}
      </ul>
      {assignments.some(({ kind }) => kind !== 'classic') && (
        <Difference change={changeOf(assignments, principal)} names={names} />
      )}
    </>
  )
}

/** The right-hand column: what is about to be assigned, what that gives, and the button that does it. */
export function AccessSummary(needs: SummaryProps) {
  const { principal, assignments, isBusy, onAssign, onCancel } = needs
  const [tab, setTab] = useState('summary')
  const policies = assignments.filter(({ kind }) => kind === 'policy').length
  const groups = assignments.filter(({ kind }) => kind === 'group').length
  return (
    <aside className="assign-summary" aria-label="Access summary">
      <h2>Access summary</h2>
      <dl className="assign-counts">
        {principal.kind !== 'group' && (
          <div>
            <dd>{groups}</dd>
            <dt>{several(groups, 'Access group', 'Access groups')}</dt>
          </div>
        )}
        <div>
          <dd>{policies}</dd>
          <dt>{several(policies, 'Policy', 'Policies')}</dt>
        </div>
      </dl>
      <Tabs
        label="Access summary"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'summary',
            label: 'Summary',
            panel: <AddedAccess {...needs} />,
          },
          {
            id: 'api',
            label: 'API',
            panel:
              assignments.length === 0 ? (
                <p className="reason">The requests that do the same are shown here.</p>
              ) : (
                assignments.map((one) => (
                  <pre key={one.id} className="mono assign-request">
                    {requestOf(one, principal)}
                  </pre>
                ))
              ),
          },
        ]}
      />
      <div className="assign-buttons">
        {isBusy ? (
          <Button aria-disabled>
            <InlineLoading description="Assigning" />
          </Button>
        ) : (
          <Action
            label="Assign"
            reason={assignments.length === 0 ? 'Add access to the summary first.' : undefined}
            onAct={() => {
              // What is refused is said there.
              setTab('summary')
              onAssign()
            }}
          />
        )}
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onCancel()}>
          Cancel
        </Button>
      </div>
    </aside>
  )
}
