import '../styles/late.scss'
import { useEffect, useRef } from 'react'
import { Button } from './Button.tsx'

/** Whether what was typed shall be given up. */
export function LeaveQuestion({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void
  readonly onLeave: () => void
}) {
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <div role="alertdialog" aria-label="Discard what you typed?" className="dialog-question">
      <p>What you typed is not saved.</p>
      <Button size="sm" kind="tertiary" onClick={onStay} ref={stay}>
        Keep editing
      </Button>
      <Button size="sm" kind="danger--tertiary" onClick={onLeave}>
        Discard
      </Button>
    </div>
  )
}
