import { InlineLoading } from '@carbon/react'
import { Edit, TrashCan } from '@carbon/icons-react'
import type { Principal } from '../../iam/access/principal.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { Action } from '../../ui/Action.tsx'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Assignment } from './assignments.ts'
import { assignmentWords, changeOf } from './assignments.ts'
import { Difference } from './Difference.tsx'

const several = (n: number, one: string, many: string): string => (n === 1 ? one : many)

/** The right-hand column: what is about to be assigned, what that gives, and the button that does it. */
export function AccessSummary({
  principal,
  assignments,
  names,
  isBusy,
  onEdit,
  onRemove,
  onAssign,
  onCancel,
}: {
  readonly principal: Principal
  readonly assignments: readonly Assignment[]
  readonly names: PolicyNames
  readonly isBusy: boolean
  readonly onEdit: (assignment: Assignment) => void
  readonly onRemove: (assignment: Assignment) => void
  readonly onAssign: () => void
  readonly onCancel: () => void
}) {
  const policies = assignments.filter(({ kind }) => kind === 'policy').length
  const groups = assignments.length - policies
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
      {assignments.length === 0 ? (
        <p className="reason">You have not added any access. Complete the steps, then add the policy here.</p>
      ) : (
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
                        onClick={() => !isBusy && onEdit(one)}
                      >
                        <Edit aria-hidden />
                      </Button>
                    )}
                    <Button
                      kind="ghost"
                      size="sm"
                      aria-label={`Remove ${words}`}
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
          <Difference change={changeOf(assignments, principal)} names={names} />
        </>
      )}
      <div className="assign-buttons">
        {isBusy ? (
          <Button aria-disabled>
            <InlineLoading description="Assigning" />
          </Button>
        ) : (
          <Action
            label="Assign"
            reason={assignments.length === 0 ? 'Add access to the summary first.' : undefined}
            onAct={onAssign}
          />
        )}
        <Button kind="secondary" onClick={() => !isBusy && onCancel()}>
          Cancel
        </Button>
      </div>
    </aside>
  )
}
