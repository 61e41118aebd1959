import { useId } from 'react'
import type { ButtonKind, ButtonProps } from './Button.tsx'
import { explainReason } from '../stores/explanation.ts'
import { Button } from './Button.tsx'

export interface ActionProps {
  /** What is written on the button. */
  readonly label: string
  /** Accessible name where it says more than the label; it begins with the label. */
  readonly name?: string
  readonly kind?: ButtonKind
  readonly size?: ButtonProps['size']
  readonly icon?: ButtonProps['renderIcon']
  /** Why it cannot be done now. No reason: it can. The button stays in reach, so that the reason can be read. */
  readonly reason?: string | undefined
  readonly onAct: () => void
  readonly className?: string
}

/** A button that is never off without saying why. Where it is off for want of access, pressing it explains that. */
export function Action({
  label,
  name,
  kind = 'primary',
  size = 'lg',
  icon,
  reason,
  onAct,
  className,
}: ActionProps) {
  const id = useId()
  return (
    <>
      <Button
        kind={kind}
        size={size}
        {...(icon === undefined ? {} : { renderIcon: icon })}
        {...(className === undefined ? {} : { className })}
        aria-label={name}
        aria-disabled={reason === undefined ? undefined : true}
        aria-describedby={reason === undefined ? undefined : id}
        title={reason}
        onClick={() => {
          if (reason === undefined) onAct()
          else explainReason(reason)
        }}
      >
        {label}
      </Button>
      {reason !== undefined && (
        <span id={id} className="visually-hidden">
          {reason}
        </span>
      )}
    </>
  )
}
