import { TrashCan } from '@carbon/icons-react'
import { useId } from 'react'

/** What can be done to the rows that are selected. It stands between the search and the table and hides neither. */
export function SelectionBar({
  count,
  label,
  reason,
  onAct,
  onCancel,
}: {
  readonly count: number
  /** What is done to them: `Delete`, `Remove`. */
  readonly label: string
  /** Why it cannot be done. */
  readonly reason: string | undefined
  readonly onAct: () => void
  readonly onCancel: () => void
}) {
  const id = useId()
  return (
    <div className="list-selection" role="group" aria-label="Selected items">
      <p>
        {count} {count === 1 ? 'item' : 'items'} selected
        {reason !== undefined && <span id={id}>. {reason}</span>}
      </p>
      <button
        type="button"
        aria-disabled={reason === undefined ? undefined : true}
        aria-describedby={reason === undefined ? undefined : id}
        onClick={() => {
          if (reason === undefined) onAct()
        }}
      >
        {label} <TrashCan aria-hidden />
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
