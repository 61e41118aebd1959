import { useId } from 'react'
import type { ServiceIdGroup } from '../../api/service-ids.ts'

/** The Service ID group choice, in the place of the API keys page's View (console-ui.md, 2.6.1). */
export function GroupChoice({
  groups,
  selected,
  onSelect,
}: {
  readonly groups: readonly ServiceIdGroup[] | undefined
  readonly selected: string | undefined
  readonly onSelect: (group: ServiceIdGroup) => void
}) {
  const id = useId()
  return (
    <div className="view-choice">
      <label htmlFor={id}>Service ID group</label>
      <select
        id={id}
        value={selected ?? ''}
        onChange={(event) => {
          const group = groups?.find((one) => one.id === event.target.value)
          if (group !== undefined) onSelect(group)
        }}
      >
        {selected === undefined && <option value="">{groups === undefined ? 'Loading' : 'None'}</option>}
        {groups?.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </select>
    </div>
  )
}
