import { useId } from 'react'
import { count } from '../../lib/text.ts'
import { Problem } from '../../ui/Problem.tsx'
import type { RoleBlock } from './use-choices.ts'

/** The roles in their blocks, each with its actions to look at. */
export function RoleChoice({
  blocks,
  error,
  chosen,
  onChange,
}: {
  /** `undefined` while they are being read. */
  readonly blocks: readonly RoleBlock[] | undefined
  readonly error: Error | null
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const id = useId()
  if (error !== null && blocks === undefined)
    return <Problem error={error} title="The roles could not be read." />
  if (blocks === undefined) return <p role="status">The roles are being read.</p>
  return blocks.map(({ title, roles }) => (
    <fieldset key={title} className="policy-choice policy-roles">
      <legend className="form-heading">{title}</legend>
      {roles.map(({ crn, display_name, description, actions }) => (
        <div key={crn} className="policy-role">
          <label>
            <input
              type="checkbox"
              aria-label={display_name}
              aria-describedby={`${id}-${crn}`}
              checked={chosen.includes(crn)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, crn] : chosen.filter((one) => one !== crn))
              }
            />
            <span>
              {display_name}
              <span id={`${id}-${crn}`} className="reason">
                {description}
              </span>
            </span>
          </label>
          {actions.length > 0 && (
            <details>
              <summary aria-label={`${count(actions.length, 'action')} of ${display_name}`}>
                {actions.length}
              </summary>
              <ul>
                {actions.map((action) => (
                  <li key={action} className="mono">
                    {action}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </fieldset>
  ))
}
