import './status.scss'
import { CheckmarkFilled, ErrorFilled, InProgress, SubtractAlt } from '@carbon/icons-react'
import { instanceStatus } from './instance-status.ts'

const icons = { good: CheckmarkFilled, waiting: InProgress, bad: ErrorFilled, gone: SubtractAlt } as const

/** State of an instance: an icon and a word, never the colour alone. */
export function Status({ state }: { readonly state: string }) {
  const { label, icon } = instanceStatus(state)
  const Icon = icons[icon]
  return (
    <span className="cell-note">
      <Icon aria-hidden className={`status-${icon}`} />
      {label}
    </span>
  )
}
