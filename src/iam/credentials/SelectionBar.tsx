import { TrashCan } from '@carbon/icons-react'
import { useId } from 'react'

/** What can be done to the rows that are selected. It stands between the search and the table and hides neither. */
export function SelectionBar({
  count,
  reason,
  onDelete,
  onCancel,
}: {
  readonly count: number
  /** Why they cannot be deleted. */
  readonly reason: string | undefined
  readonly onDelete: () => void
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
          if (reason === undefined) onDelete()
        }}
      >
        Delete <TrashCan aria-hidden />
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
