import { Close } from '@carbon/icons-react'
import type { ActivityChoices } from '../../api/activity.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import type { Choice, EventFilter } from './use-event-filter.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** A chosen value stays a choice when the events that are kept no longer have it. */
const withChosen = (options: readonly Option[], chosen: string | undefined): readonly Option[] =>
  chosen === undefined || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }]

/** Person, action and outcome of the events that are shown, and the thing that a link led to. */
export function FilterChoices({
  events,
  choices,
  me,
}: {
  readonly events: EventFilter
  readonly choices: ActivityChoices | undefined
  /** Who is signed in: one's own events can be asked for whatever else may be seen. */
  readonly me: Option
}) {
  const { filter, targetName, choose } = events
  const people = choices?.initiators.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const others = people.filter(({ value }) => value !== me.value)
  const select = (
    choice: Choice,
    label: string,
    all: string,
    options: readonly Option[],
    chosen: string | undefined,
  ) => (
    <SelectField label={label} value={chosen ?? ''} onChange={({ target }) => choose(choice, target.value)}>
      <option value="">{all}</option>
      {withChosen(options, chosen).map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  )
  const actions = choices?.actions.map((action) => ({ value: action, label: action })) ?? []
  return (
    <div className="activity-filter">
      {select(
        'person',
        'Person',
        'Everybody',
        [{ value: me.value, label: `${me.label} (you)` }, ...others],
        filter.initiator,
      )}
      {select('action', 'Action', 'All actions', actions, filter.action)}
      {select(
        'outcome',
        'Outcome',
        'All outcomes',
        [
          { value: 'success', label: 'Success' },
          { value: 'failure', label: 'Failure' },
        ],
        filter.outcome,
      )}
      {filter.target !== undefined && (
        <p className="activity-target">
          Target: <bdi>{targetName}</bdi>
          <button
            type="button"
            className="row-menu"
            aria-label={`Show more than ${targetName}`}
            title={`Show more than ${targetName}`}
            onClick={() => choose('target', '')}
          >
            <Close aria-hidden />
          </button>
        </p>
      )}
    </div>
  )
}
