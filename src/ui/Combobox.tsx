import '../styles/late.scss'
import { ChevronDown } from '@carbon/icons-react'
import { useEffect, useId, useRef, useState } from 'react'

export interface ComboboxOption {
  readonly id: string
  readonly label: string
  /** What tells it from others of the same name. */
  readonly note?: string
}

export interface ComboboxProps {
  readonly label: string
  readonly help?: string
  /** What is chosen; it is in the field whenever nobody types. */
  readonly chosen: ComboboxOption
  readonly options: readonly ComboboxOption[]
  /** Below the options: that there are more, that they are being read, or why not. */
  readonly note?: string | undefined
  readonly onSearch: (text: string) => void
  readonly onChoose: (option: ComboboxOption) => void
}

/** A field that chooses one of many by typing a part of its name. Keyboard: ARIA's pattern for a combobox with a list. */
export function Combobox({ label, help, chosen, options, note, onSearch, onChoose }: ComboboxProps) {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string>()
  /** The option that the arrow keys are on, by its id: options come and go while the service answers. */
  const [at, setAt] = useState<string>()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const active = options.findIndex((option) => option.id === at)
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const open = (): void => {
    if (!isOpen) setAt(chosen.id)
    setOpen(true)
  }
  const close = (): void => {
    setOpen(false)
    setTyped(undefined)
    onSearch('')
  }
  const choose = (option: ComboboxOption | undefined): void => {
    if (option !== undefined) onChoose(option)
    close()
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.key === 'ArrowDown' ? active + 1 : active - 1
      if (isOpen) setAt((options[next] ?? options.at(event.key === 'ArrowDown' ? 0 : -1))?.id)
      else open()
    } else if (event.key === 'Enter' && isOpen) choose(options[active])
    else if (event.key === 'Escape' && isOpen) {
      // One layer at a time: the dialog around it stays.
      event.stopPropagation()
      close()
    } else return
    event.preventDefault()
  }
  return (
    <div className="cds--form-item combobox">
      <label htmlFor={id} className="cds--label">
        {label}
      </label>
      <div className="combobox-field">
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          className="cds--text-input"
          value={typed ?? chosen.label}
          onChange={(event) => {
            open()
            setTyped(event.target.value)
            setAt(undefined)
            onSearch(event.target.value)
          }}
          onClick={(event) => {
            open()
            if (typed === undefined) event.currentTarget.select()
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <ChevronDown aria-hidden />
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className="cds--form__helper-text">
          {help}
        </p>
      )}
      <div className="combobox-panel" hidden={!isOpen}>
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={label}>
          {options.map((option, i) => (
            // The field keeps the focus and answers the keyboard for its options.
            <div
              key={option.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={option.id === chosen.id}
              data-active={i === active ? '' : undefined}
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(option)
              }}
            >
              <bdi>{option.label}</bdi>
              {option.note !== undefined && <span className="reason">{option.note}</span>}
            </div>
          ))}
        </div>
        {note !== undefined && (
          <p role="status" className="reason">
            {note}
          </p>
        )}
      </div>
    </div>
  )
}
