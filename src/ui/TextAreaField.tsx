import '../styles/late.scss'
import type { TextareaHTMLAttributes } from 'react'
import { useId } from 'react'

export interface TextAreaFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly label: string
  readonly help: string
  /** What is wrong with it and what would be right; `undefined` while nothing is. */
  readonly error?: string | undefined
  /** For what is read by machines: one width for every character, no spelling marks. */
  readonly isCode?: boolean
  readonly ref?: React.Ref<HTMLTextAreaElement>
}

/** Several lines of text, in Carbon's look. As in `TextField`, the error describes the field. */
export function TextAreaField({ label, help, error, isCode = false, ref, ...rest }: TextAreaFieldProps) {
  const id = useId()
  const isInvalid = error !== undefined
  return (
    <div className="cds--form-item">
      <label htmlFor={id} className="cds--label">
        {label}
      </label>
      <textarea
        ref={ref}
        id={id}
        autoComplete="off"
        spellCheck={!isCode}
        className={`text-area ${isCode ? 'mono' : ''} ${isInvalid ? 'text-area-invalid' : ''}`}
        aria-invalid={isInvalid ? true : undefined}
        aria-describedby={`${id}-text`}
        {...rest}
      />
      <div
        id={`${id}-text`}
        className={isInvalid ? 'cds--form-requirement field-error' : 'cds--form__helper-text'}
      >
        {error ?? help}
      </div>
    </div>
  )
}
