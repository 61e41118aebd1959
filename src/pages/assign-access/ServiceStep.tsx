import { useState } from 'react'
import { has } from '../../lib/text.ts'
import { TextField } from '../../ui/TextField.tsx'
import { GROUPS_OF_SERVICES } from '../../iam/policy-form/targets.ts'

/** Step 1: groups of services first, then every service (console-ui.md, 2.4). */
export function ServiceStep({
  services,
  target,
  onChoose,
}: {
  readonly services: ReadonlyMap<string, string>
  readonly target: string
  readonly onChoose: (target: string) => void
}) {
  const [text, setText] = useState('')
  const options = [...Object.entries(GROUPS_OF_SERVICES), ...services].filter(([, title]) => has(title, text))
  return (
    <>
      <TextField
        label="Search services"
        type="search"
        value={text}
        placeholder="For example Key Protect"
        onChange={({ target: { value } }) => setText(value)}
      />
      <fieldset className="policy-choice assign-services">
        <legend className="visually-hidden">Service</legend>
        {options.map(([name, title]) => (
          <label key={name}>
            <input type="radio" name="service" checked={target === name} onChange={() => onChoose(name)} />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      {options.length === 0 && <p role="status">No service has this in its name.</p>}
    </>
  )
}
