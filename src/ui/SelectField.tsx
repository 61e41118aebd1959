import '../styles/late.scss'
import { ChevronDown } from '@carbon/icons-react'
import type { ReactNode, SelectHTMLAttributes } from 'react'
import { useId } from 'react'

export interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly label: string
  readonly help?: ReactNode
  readonly ref?: React.Ref<HTMLSelectElement>
  readonly children: ReactNode
}

/** The browser's own choice of one of a few, in Carbon's look. */
export function SelectField({ label, help, ref, children, ...rest }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="cds--form-item">
      <label htmlFor={id} className="cds--label">
        {label}
      </label>
      <div className="select-field">
        <select
          ref={ref}
          id={id}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          className="cds--text-input"
          {...rest}
        >
          {children}
        </select>
        <ChevronDown aria-hidden />
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className="cds--form__helper-text">
          {help}
        </p>
      )}
    </div>
  )
}
