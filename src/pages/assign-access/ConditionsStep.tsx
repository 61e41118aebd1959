import { conditionAttributesOf } from '../../iam/policy-form/targets.ts'
import type { Choices } from '../../iam/policy-form/use-choices.ts'
import type { PolicyTime } from '../../iam/policy-time.ts'
import { DAYS, zoneWord } from '../../iam/policy-time.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ConditionBuilder, startOfRule } from './ConditionBuilder.tsx'
import type { PolicyValues } from './policy-values.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** Offsets that are in use, from the west to the east. */
const ZONES: readonly string[] = [
  ...Array.from({ length: 12 }, (_, i) => `-${two(12 - i)}:00`),
  '+00:00',
  ...Array.from({ length: 14 }, (_, i) => `+${two(i + 1)}:00`),
  '+03:30',
  '+05:30',
  '+05:45',
  '+09:30',
].sort((a, b) => Number.parseFloat(a.replace(':', '.')) - Number.parseFloat(b.replace(':', '.')))

const KINDS = { none: 'None', once: 'One-time', weekly: 'Weekly' } as const
const start: Readonly<Record<PolicyTime['kind'], PolicyTime>> = {
  once: { kind: 'once', zone: '+00:00', start: '', end: '' },
  weekly: { kind: 'weekly', zone: '+00:00', days: [] },
}

function Times({
  time,
  onChange,
}: {
  readonly time: PolicyTime
  readonly onChange: (time: PolicyTime) => void
}) {
  const zone = (
    <SelectField
      label="Time zone"
      value={time.zone}
      onChange={({ target }) => onChange({ ...time, zone: target.value })}
    >
      {[...new Set([...ZONES, time.zone])].map((one) => (
        <option key={one} value={one}>
          {zoneWord(one)}
        </option>
      ))}
    </SelectField>
  )
  if (time.kind === 'once')
    return (
      <>
        {zone}
        <div className="assign-times">
          <TextField
            label="Start"
            type="datetime-local"
            value={time.start}
            onChange={({ target }) => onChange({ ...time, start: target.value.slice(0, 16) })}
          />
          <TextField
            label="End"
            type="datetime-local"
            value={time.end}
            onChange={({ target }) => onChange({ ...time, end: target.value.slice(0, 16) })}
          />
        </div>
      </>
    )
  const { hours, ...allDay } = time
  return (
    <>
      {zone}
      <fieldset className="policy-choice assign-days">
        <legend className="cds--label">Days</legend>
        {DAYS.map((name, i) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={time.days.includes(i + 1)}
              onChange={({ target }) =>
                onChange({
                  ...time,
                  days: target.checked
                    ? [...time.days, i + 1].sort((a, b) => a - b)
                    : time.days.filter((day) => day !== i + 1),
                })
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="policy-choice">
        <legend className="cds--label">All day</legend>
        <label>
          <input
            type="radio"
            name="all-day"
            checked={hours === undefined}
            onChange={() => onChange(allDay)}
          />
          <span>Yes</span>
        </label>
        <label>
          <input
            type="radio"
            name="all-day"
            checked={hours !== undefined}
            onChange={() => onChange({ ...allDay, hours: { from: '09:00', to: '17:00' } })}
          />
          <span>No</span>
        </label>
      </fieldset>
      {hours !== undefined && (
        <div className="assign-times">
          <TextField
            label="From"
            type="time"
            value={hours.from}
            onChange={({ target }) =>
              onChange({ ...time, hours: { ...hours, from: target.value.slice(0, 5) } })
            }
          />
          <TextField
            label="To"
            type="time"
            value={hours.to}
            onChange={({ target }) =>
              onChange({ ...time, hours: { ...hours, to: target.value.slice(0, 5) } })
            }
          />
        </div>
      )}
    </>
  )
}

/** Step 5: when the policy holds, and for what is asked. With conditions it is a v2 policy. */
export function ConditionsStep({
  values,
  choices,
  isTried,
  onChange,
}: {
  readonly values: PolicyValues
  readonly choices: Choices
  readonly isTried: boolean
  readonly onChange: (values: PolicyValues) => void
}) {
  const { time, advanced, kept, ...rest } = values
  const isAdvanced = advanced !== undefined || conditionAttributesOf(values.target).length > 0
  const kind = time?.kind ?? (advanced === undefined ? (kept === undefined ? 'none' : 'kept') : 'advanced')
  return (
    <>
      <SelectField
        label="Condition"
        value={kind}
        help={
          kind === 'kept'
            ? 'This policy has conditions that this form does not show. They stay as they are.'
            : 'A policy without conditions always holds.'
        }
        onChange={({ target }) => {
          if (target.value === 'once' || target.value === 'weekly')
            onChange({ ...rest, time: start[target.value] })
          else if (target.value === 'advanced')
            onChange({ ...rest, time: undefined, advanced: startOfRule(values.target) })
          else if (target.value === 'none') onChange({ ...rest, time: undefined })
        }}
      >
        {kept !== undefined && <option value="kept">As they are</option>}
        {Object.entries(KINDS).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
        {isAdvanced && <option value="advanced">Advanced condition builder</option>}
      </SelectField>
      {advanced !== undefined && (
        <ConditionBuilder
          rule={advanced}
          target={values.target}
          choices={choices}
          isTried={isTried}
          onChange={(next) => onChange({ ...values, advanced: next })}
        />
      )}
      {time !== undefined && <Times time={time} onChange={(next) => onChange({ ...values, time: next })} />}
    </>
  )
}
