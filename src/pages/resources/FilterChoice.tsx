import { ChevronDown, Close } from '@carbon/icons-react'
import { useId, useRef, useState } from 'react'

export interface FilterOption {
  readonly id: string
  readonly label: string
}

/** Puts an open panel below its button, where it stays when the page scrolls. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const box = button.getBoundingClientRect()
  const width = Math.max(box.width, 240)
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8))
  panel.style.left = `${left + scrollX}px`
  panel.style.top = `${box.bottom + scrollY}px`
  panel.style.width = `${width}px`
}

/** A filter of the second header row that takes several of a few values; how many is shown as in the real list. */
export function FilterChoice({
  label,
  placeholder,
  options,
  chosen,
  onChange,
}: {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly FilterOption[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const id = useId()
  // The address changes a moment after a choice; the box that was ticked shows it at once.
  const [own, setOwn] = useState(chosen)
  const key = chosen.join('\n')
  const [seen, setSeen] = useState(key)
  if (key !== seen) {
    setSeen(key)
    setOwn(chosen)
  }
  const choose = (next: readonly string[]): void => {
    setOwn(next)
    onChange(next)
  }
  const button = useRef<HTMLButtonElement>(null)
  return (
    <div className="filter-field">
      {own.length > 0 && (
        <button
          type="button"
          className="filter-pill"
          aria-label={`${own.length} chosen: clear ${label.toLowerCase()}`}
          onClick={() => {
            choose([])
            button.current?.focus()
          }}
        >
          {own.length} <Close aria-hidden />
        </button>
      )}
      <button
        ref={button}
        type="button"
        className="filter-choice-button"
        aria-label={own.length === 0 ? label : `${label}, ${own.length} chosen`}
        popoverTarget={id}
      >
        <span>{placeholder}</span>
        <ChevronDown aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className="filter-choice-panel"
        onBeforeToggle={(event) => {
          if (event.newState === 'open' && button.current !== null) place(event.currentTarget, button.current)
        }}
      >
        {options.map((option) => (
          <label key={option.id}>
            <input
              type="checkbox"
              className="check"
              checked={own.includes(option.id)}
              onChange={(event) =>
                choose(event.target.checked ? [...own, option.id] : own.filter((one) => one !== option.id))
              }
            />
            {option.label}
          </label>
        ))}
        {options.length === 0 && <p>There is nothing to choose from.</p>}
      </div>
    </div>
  )
}
