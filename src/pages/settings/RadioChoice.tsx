import { useId } from 'react'

/** One of a few, each with what it means below it. */
export function RadioChoice<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly help: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <fieldset className="setting-choice">
      <legend>{legend}</legend>
      {options.map((option, at) => (
        <div key={option.value}>
          <label>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              aria-describedby={`${id}-${at}`}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
          <p id={`${id}-${at}`}>{option.help}</p>
        </div>
      ))}
    </fieldset>
  )
}
