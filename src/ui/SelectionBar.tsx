import { TrashCan } from '@carbon/icons-react'
import { useId } from 'react'

/** What can be done to the rows that are selected. It stands between the search and the table and hides neither. */
export function SelectionBar({
  count,
  label,
  reason,
  onAct,
  other,
  onCancel,
}: {
  readonly count: number
  /** What is done to them: `Delete`, `Remove`. */
  readonly label: string
  /** Why it cannot be done. */
  readonly reason: string | undefined
  readonly onAct: () => void
  /** What else can be done to them. */
  readonly other?: {
    readonly label: string
    readonly reason: string | undefined
    readonly onAct: () => void
  }
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
      {other !== undefined && (
        <button
          type="button"
          aria-disabled={other.reason === undefined ? undefined : true}
          title={other.reason}
          onClick={() => {
            if (other.reason === undefined) other.onAct()
          }}
        >
          {other.label}
        </button>
      )}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
