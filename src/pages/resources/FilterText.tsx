import { Search } from '@carbon/icons-react'
import { useId } from 'react'
import { useDebouncedText } from '../../ui/use-debounced-text.ts'

/** A filter field of the second header row. */
export function FilterText({
  label,
  placeholder,
  text,
  onText,
}: {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
}) {
  const [typed, setTyped] = useDebouncedText(text, onText)
  const id = useId()
  return (
    <div className="filter-field">
      <Search aria-hidden />
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
        }}
      />
    </div>
  )
}
