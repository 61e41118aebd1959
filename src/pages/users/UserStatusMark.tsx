import { CheckmarkFilled, InProgress, SubtractAlt } from '@carbon/icons-react'
import { userStatus } from './user-status.ts'

const icons = { good: CheckmarkFilled, waiting: InProgress, off: SubtractAlt } as const

/** Status of a user: an icon and a word, never the colour alone. */
export function UserStatusMark({ state }: { readonly state: string }) {
  const { label, icon } = userStatus(state)
  const Icon = icons[icon]
  return (
    <span className="cell-note">
      <Icon aria-hidden className={`user-status-${icon}`} />
      {label}
    </span>
  )
}
