import { Close, Search } from '@carbon/icons-react'
import type { ReactNode } from 'react'
import { useId, useRef } from 'react'
import type { ListTools } from './use-list-tools.tsx'
import { useDebouncedText } from './use-debounced-text.ts'

/** The search box of a list. What is typed is its own until a pause, so that typing never waits for the table. */
function FilterBox({
  label,
  text,
  onText,
}: {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}) {
  const [typed, setTyped] = useDebouncedText(text, onText)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div role="search" aria-label={label} className="cds--search cds--search--lg cds--layout--size-lg">
      <Search aria-hidden className="cds--search-magnifier-icon" />
      <label htmlFor={id} className="cds--label">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="searchbox"
        autoComplete="off"
        className="cds--search-input"
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
        }}
      />
      {typed !== '' && (
        <button
          type="button"
          className="cds--search-close"
          aria-label="Clear the filter"
          onClick={() => {
            setTyped('')
            input.current?.focus()
          }}
        >
          <Close aria-hidden />
        </button>
      )}
    </div>
  )
}

/** The row above a table: a search box over its whole width, and the list's own actions at its end. */
export function ListToolbar({
  label,
  text,
  onText,
  tools,
  children,
}: {
  /** What the box filters, as its label and placeholder. */
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  /** The list's columns and its files: `tools={useListTools(…)}`. */
  readonly tools?: ListTools<never>
  readonly children?: ReactNode
}) {
  return (
    <div className="list-toolbar">
      <FilterBox label={label} text={text} onText={onText} />
      {tools?.menu}
      {children}
    </div>
  )
}
