import { useId } from 'react'
import { statuses } from './user-status.ts'

/** Which users are shown: all, or those of one status. */
export function StatusChoice({
  status,
  onChange,
}: {
  readonly status: string | undefined
  readonly onChange: (status: string | undefined) => void
}) {
  const id = useId()
  return (
    <div className="view-choice">
      <label htmlFor={id}>Status</label>
      <select
        id={id}
        value={status ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">All statuses</option>
        {statuses.map(({ state, label }) => (
          <option key={state} value={state}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
