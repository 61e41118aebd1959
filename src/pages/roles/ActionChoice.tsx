import { useState } from 'react'
import { has } from '../../lib/text.ts'
import { announce } from '../../stores/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** An action that a role can have, and whether every service has it or this one alone. */
export interface RoleAction {
  readonly id: string
  readonly type: 'Platform' | 'Service'
}

/** The actions of a service, each with a button that adds it or takes it out again (console-ui.md, 2.11). */
export function ActionChoice({
  actions,
  chosen,
  error,
  onChoose,
}: {
  /** `undefined` while they are being read. */
  readonly actions: readonly RoleAction[] | undefined
  readonly chosen: readonly string[]
  readonly error: string | undefined
  readonly onChoose: (chosen: readonly string[]) => void
}) {
  const [text, setText] = useState('')
  const shown = actions?.filter(({ id }) => has(id, text)) ?? []
  const toggle = (id: string, isAdded: boolean): void => {
    onChoose(isAdded ? chosen.filter((one) => one !== id) : [...chosen, id])
    announce(`${id} ${isAdded ? 'taken out' : 'added'}`)
  }
  return (
    <fieldset className="role-actions">
      <legend className="form-heading">Actions</legend>
      <p>
        {chosen.length} added. At least one is an action that the service defines itself: its type is Service.
      </p>
      <TextField
        label="Filter actions"
        value={text}
        placeholder="For example credential"
        onChange={({ target }) => setText(target.value)}
      />
      <div className="role-actions-box" role="region" aria-label="Actions of the service">
        <table aria-busy={actions === undefined}>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col">Type</th>
              <th scope="col">
                <span className="visually-hidden">Add or take out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, type }) => {
              const isAdded = chosen.includes(id)
              return (
                <tr key={id} data-added={isAdded ? '' : undefined}>
                  <th scope="row" className="mono">
                    {id}
                  </th>
                  <td>{type}</td>
                  <td>
                    <Button
                      kind="ghost"
                      size="sm"
                      aria-label={`${isAdded ? 'Remove' : 'Add'} ${id}`}
                      onClick={() => toggle(id, isAdded)}
                    >
                      {isAdded ? 'Remove' : 'Add'}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        {actions === undefined && <p>The actions are being read.</p>}
        {actions !== undefined && shown.length === 0 && <p>No action has this in its name.</p>}
      </div>
      {error !== undefined && (
        <p role="alert" className="role-actions-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
