import { useId } from 'react'
import { useSearchParams } from 'react-router'
import type { View } from './views.ts'
import { views } from './views.ts'

/** The View filter. Only the options one may use are in it, and the one that is shown. */
export function ViewChoice({ view, canManage }: { readonly view: View; readonly canManage: boolean }) {
  const id = useId()
  const [, setSearch] = useSearchParams()
  const options = views.filter(({ id: option, needsManage }) => !needsManage || canManage || option === view)
  return (
    <div className="view-choice">
      <label htmlFor={id}>View</label>
      <select
        id={id}
        value={view}
        onChange={(event) => {
          const { value } = event.target
          setSearch(value === 'mine' ? {} : { view: value })
        }}
      >
        {options.map(({ id: option, label }) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
