import { InlineLoading } from '@carbon/react'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'

export interface FormDialogProps {
  readonly title: string
  /** `undefined` while there is nothing that could be submitted. */
  readonly submitLabel: string | undefined
  /** Written on the button while it works. */
  readonly busyLabel: string
  readonly isBusy: boolean
  /** True when something was typed: leaving asks first. */
  readonly isDirty: boolean
  readonly size?: 'sm' | 'md' | 'lg'
  readonly onSubmit: () => void
  /** In a form of several steps, all but the first: to the step before. What was typed is the caller's to keep. */
  readonly onBack?: (() => void) | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with a form: what was typed is never lost by accident, and a second click while it works does nothing. */
export function FormDialog({
  title,
  submitLabel,
  busyLabel,
  isBusy,
  isDirty,
  size = 'sm',
  onSubmit,
  onBack,
  onClose,
  children,
}: FormDialogProps) {
  const [isAsking, setAsking] = useState(false)
  const formId = useId()
  // While it works, its answer may be one that comes only once.
  const guard = useLeaveGuard(isBusy || isDirty, ({ isBack }) => isBack)
  const submit = useRef<HTMLButtonElement>(null)
  const hasBack = onBack !== undefined
  useEffect(() => {
    // Back is gone in the first step, and the focus that was on it with it.
    if (!hasBack && document.activeElement === document.body) submit.current?.focus()
  }, [hasBack])
  const leave = (): void => {
    if (isBusy) return
    if (isDirty) setAsking(true)
    else onClose()
  }
  return (
    <Dialog
      title={title}
      size={size}
      onLeave={leave}
      footer={
        <>
          <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onClose()}>
            Cancel
          </Button>
          {onBack !== undefined && (
            <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onBack()}>
              Back
            </Button>
          )}
          {submitLabel !== undefined && (
            <Button ref={submit} type="submit" form={formId} aria-disabled={isBusy}>
              {isBusy ? <InlineLoading description={busyLabel} /> : submitLabel}
            </Button>
          )}
        </>
      }
    >
      <form
        id={formId}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) onSubmit()
        }}
      >
        {children}
      </form>
      {guard.isHolding && isBusy && <p role="status">You can leave when this is done.</p>}
      {(isAsking || guard.isHolding) && !isBusy && (
        <LeaveQuestion
          onStay={() => {
            setAsking(false)
            guard.stay()
          }}
          onLeave={guard.isHolding ? guard.leave : onClose}
        />
      )}
    </Dialog>
  )
}
