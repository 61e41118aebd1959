import type { ButtonHTMLAttributes, ComponentType, ReactNode, Ref } from 'react'

export type ButtonKind =
  | 'primary'
  | 'secondary'
  | 'tertiary'
  | 'ghost'
  | 'danger'
  | 'danger--tertiary'
  | 'danger--ghost'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind
  readonly size?: 'sm' | 'md' | 'lg'
  readonly renderIcon?: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/**
 * Carbon's button by its classes alone. Carbon's component brings its tooltips and their positioning with it (17 kB),
 * which no button here needs, on every first load.
 */
export function Button({
  kind = 'primary',
  size = 'lg',
  renderIcon: Icon,
  children,
  className,
  ref,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      ref={ref}
      // oxlint knows only literal types.
      type={type === 'submit' ? 'submit' : 'button'}
      className={`cds--btn cds--btn--${kind} cds--btn--${size} cds--layout--size-${size} ${className ?? ''}`}
      {...rest}
    >
      {children}
      {Icon !== undefined && <Icon className="cds--btn__icon" aria-hidden />}
    </button>
  )
}
