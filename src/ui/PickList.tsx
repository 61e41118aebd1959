import '../styles/late.scss'
import './pick-list.scss'
import { useId } from 'react'
import { useDebouncedText } from './use-debounced-text.ts'

export interface PickOption {
  readonly id: string
  readonly label: string
  /** What tells it from others of the same name. */
  readonly note?: string | undefined
  /** Why it cannot be chosen. */
  readonly reason?: string | undefined
}

/** Chooses several of many: a search box, and the matches with a checkbox each. What is chosen stays so while one searches. */
export function PickList({
  label,
  searchLabel,
  options,
  chosen,
  note,
  text,
  onText,
  onChange,
}: {
  /** What is chosen from, as the group's name. */
  readonly label: string
  readonly searchLabel: string
  /** `undefined` while they are being read. */
  readonly options: readonly PickOption[] | undefined
  /** By id. */
  readonly chosen: ReadonlyMap<string, PickOption>
  /** Below the options: that there are more, that there are none, or why they cannot be read. */
  readonly note?: string | undefined
  /** What is searched for. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChange: (chosen: ReadonlyMap<string, PickOption>) => void
}) {
  const id = useId()
  const [typed, setTyped] = useDebouncedText(text, onText)
  const toggle = (option: PickOption): void => {
    const next = new Map(chosen)
    if (!next.delete(option.id)) next.set(option.id, option)
    onChange(next)
  }
  return (
    <div className="pick-list">
      <div className="cds--form-item">
        <label htmlFor={`${id}-search`} className="cds--label">
          {searchLabel}
        </label>
        <input
          id={`${id}-search`}
          type="text"
          role="searchbox"
          autoComplete="off"
          className="cds--text-input"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // The form around it is not sent by looking for something.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      </div>
      <div role="group" aria-label={label} aria-busy={options === undefined} className="pick-list-options">
        {options?.map((option, i) => (
          <label key={option.id} className="pick-list-option">
            <input
              type="checkbox"
              className="check"
              checked={chosen.has(option.id)}
              aria-disabled={option.reason === undefined ? undefined : true}
              aria-describedby={option.reason === undefined ? undefined : `${id}-${i}`}
              onChange={() => option.reason === undefined && toggle(option)}
            />
            <span>
              <bdi>{option.label}</bdi>
              {option.note !== undefined && <span className="reason">{option.note}</span>}
              {option.reason !== undefined && (
                <span id={`${id}-${i}`} className="reason">
                  {option.reason}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p role="status" className="reason">
          {note}
        </p>
      )}
      <p role="status">{chosen.size} selected</p>
    </div>
  )
}
