import '../styles/late.scss'
import { WarningFilled } from '@carbon/icons-react'
import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { useId } from 'react'

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly help?: ReactNode
  /** What is wrong with it and what would be right; `undefined` while nothing is. */
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/**
 * Carbon's text field by its classes. Carbon's component ties the error to the field by `aria-errormessage` alone, which
 * most screen readers do not read; here the error describes the field.
 */
export function TextField({ label, help, error, ref, type = 'text', ...rest }: TextFieldProps) {
  const id = useId()
  const isInvalid = error !== undefined
  return (
    <div className="cds--form-item cds--text-input-wrapper">
      <div className="cds--text-input__label-wrapper">
        <label htmlFor={id} className="cds--label">
          {label}
        </label>
      </div>
      <div className="cds--text-input__field-outer-wrapper">
        <div className="cds--text-input__field-wrapper" data-invalid={isInvalid ? true : undefined}>
          <input
            ref={ref}
            id={id}
            type={type}
            autoComplete="off"
            className={`cds--text-input cds--text-input--md cds--layout--size-md ${isInvalid ? 'cds--text-input--invalid' : ''}`}
            aria-invalid={isInvalid ? true : undefined}
            aria-describedby={isInvalid || help !== undefined ? `${id}-text` : undefined}
            {...rest}
          />
          {isInvalid && <WarningFilled className="cds--text-input__invalid-icon" aria-hidden />}
        </div>
        {isInvalid ? (
          <div id={`${id}-text`} className="cds--form-requirement">
            {error}
          </div>
        ) : (
          help !== undefined && (
            <div id={`${id}-text`} className="cds--form__helper-text">
              {help}
            </div>
          )
        )}
      </div>
    </div>
  )
}
