import { InlineLoading } from '@carbon/react'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Problem } from './Problem.tsx'
import { TextField } from './TextField.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  /** What it does, to what, and what goes with it. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly busyLabel: string
  readonly isDanger?: boolean
  /** For high stakes: this name must be typed first. */
  readonly typeToConfirm?: string
  /** True while what goes with it is still being read: it cannot be confirmed yet. */
  readonly isReading?: boolean
  readonly act: () => Promise<unknown>
  /** `isDone` is true when it was done. */
  readonly onClose: (isDone: boolean) => void
}

/** Asks before something is done. A failure stays in the dialog, where it can be tried again. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  busyLabel,
  isDanger = false,
  typeToConfirm,
  isReading = false,
  act,
  onClose,
}: ConfirmDialogProps) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [typed, setTyped] = useState('')
  const id = useId()
  const isReady = !isReading && (typeToConfirm === undefined || typed === typeToConfirm)
  const field = useRef<HTMLInputElement>(null)
  const wasReading = useRef(isReading)
  useEffect(() => {
    // What has to be typed is known now, and it is the next thing to do.
    if (wasReading.current && !isReading) field.current?.focus()
    wasReading.current = isReading
  }, [isReading])
  async function confirm(): Promise<void> {
    if (isBusy || !isReady) return
    setBusy(true)
    setError(undefined)
    try {
      await act()
      onClose(true)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={title}
      size="xs"
      isDanger={isDanger}
      onLeave={() => !isBusy && onClose(false)}
      footer={
        <>
          <Button
            kind="secondary"
            aria-disabled={isBusy}
            onClick={() => !isBusy && onClose(false)}
            {...(typeToConfirm === undefined || isReading ? { 'data-first-focus': true } : {})}
          >
            Cancel
          </Button>
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            aria-disabled={isBusy || !isReady}
            aria-describedby={isReady ? undefined : `${id}-reason`}
            onClick={() => void confirm()}
          >
            {isBusy ? <InlineLoading description={busyLabel} /> : confirmLabel}
          </Button>
        </>
      }
    >
      <div className="dialog-text">{children}</div>
      {typeToConfirm !== undefined && !isReading && (
        <>
          <TextField
            ref={field}
            label={`Type ${typeToConfirm} to confirm`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {!isReady && (
            <p id={`${id}-reason`} className="reason">
              {confirmLabel} is available when the name is typed exactly.
            </p>
          )}
        </>
      )}
      {isReading && (
        <p id={`${id}-reason`} className="visually-hidden">
          {confirmLabel} is available when what goes with it is known.
        </p>
      )}
      <Problem error={error} title={`${title} did not work`} />
    </Dialog>
  )
}
