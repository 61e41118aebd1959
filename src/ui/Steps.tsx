import './steps.scss'
import { CheckmarkOutline, CircleDash, Incomplete } from '@carbon/icons-react'

/** Where one is in a form of several steps. Which step is shown is the caller's to keep. */
export function Steps({
  label,
  steps,
  at,
}: {
  readonly label: string
  readonly steps: readonly string[]
  /** From 0. */
  readonly at: number
}) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, i) => {
        const Icon = i < at ? CheckmarkOutline : i === at ? Incomplete : CircleDash
        return (
          <li key={step} aria-current={i === at ? 'step' : undefined}>
            <Icon aria-hidden />
            <span>
              {step}
              <span className="visually-hidden">
                {i < at ? ', done' : i === at ? ', current step' : ', not done yet'}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
