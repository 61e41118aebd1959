import { Checkmark } from '@carbon/icons-react'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'

export interface StepFrameProps {
  readonly number: number
  readonly title: string
  readonly isOptional?: boolean
  readonly state: 'open' | 'done' | 'ahead'
  /** What was chosen, while the step is not open. */
  readonly summary: string
  readonly nextLabel: string
  /** Why one cannot go on; it is said when one tries. */
  readonly problem: string | undefined
  /** Goes on, or says that something is missing. */
  readonly onNext: () => void
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** One step of the wizard: open, done with what was chosen, or still ahead. */
export function StepFrame({
  number,
  title,
  isOptional = false,
  state,
  summary,
  nextLabel,
  problem,
  onNext,
  onOpen,
  children,
}: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    // The button that led here is gone: whoever reads or types goes on at the step that opened.
    if (state === 'open' && !(isFirst.current && number === 1)) heading.current?.focus()
    isFirst.current = false
  }, [state, number])
  return (
    <section className="assign-step" data-state={state} aria-label={title}>
      <div className="assign-step-head">
        <h2 ref={heading} tabIndex={-1} aria-current={state === 'open' ? 'step' : undefined}>
          {state === 'done' ? (
            <Checkmark size={20} aria-label="Done:" role="img" />
          ) : (
            <span className="assign-step-number">{number}</span>
          )}
          {title}
          {isOptional && <span className="reason">Optional</span>}
        </h2>
        {state === 'done' && (
          <Button kind="ghost" size="sm" aria-label={`Edit ${title}`} onClick={onOpen}>
            Edit
          </Button>
        )}
      </div>
      {state === 'done' && <p className="assign-step-summary">{summary}</p>}
      {state === 'open' && (
        <div className="assign-step-body">
          {children}
          {problem !== undefined && (
            <p role="alert" className="field-error">
              {problem}
            </p>
          )}
          {nextLabel !== '' && (
            <div>
              <Button size="md" kind="tertiary" onClick={onNext}>
                {nextLabel}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  )
}
