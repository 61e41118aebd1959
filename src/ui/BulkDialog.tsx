import { CheckmarkFilled, ErrorFilled, InProgress } from '@carbon/icons-react'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { isApiError } from '../lib/api-error.ts'
import { announce } from '../stores/announcer.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { sentence } from './list-state.ts'

export interface BulkItem {
  readonly id: string
  readonly name: string
}

type Result =
  | { readonly kind: 'working' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly text: string }

const failedText = (error: unknown): string => {
  if (!isApiError(error)) return 'Something in the console went wrong.'
  const { message, details, transactionId } = error.fields
  const trace = transactionId === undefined ? '' : ` Transaction ${transactionId}.`
  return `${sentence(message, details)}${trace}`
}

function ResultLine({ item, result }: { readonly item: BulkItem; readonly result: Result | undefined }) {
  return (
    <li>
      {result?.kind === 'done' && <CheckmarkFilled aria-hidden className="bulk-done" />}
      {result?.kind === 'failed' && <ErrorFilled aria-hidden className="bulk-failed" />}
      {result?.kind === 'working' && <InProgress aria-hidden className="bulk-working" />}
      <span>
        <bdi>{item.name}</bdi>
        {result?.kind === 'done' && ': deleted'}
        {result?.kind === 'working' && ': deleting'}
        {result?.kind === 'failed' && `: not deleted. ${result.text}`}
      </span>
    </li>
  )
}

/**
 * Deletes several things, one after the other, and shows how it went for each. What failed can be tried again; what was
 * done stays done.
 */
export function BulkDialog({
  title,
  items,
  children,
  act,
  onClose,
}: {
  readonly title: string
  readonly items: readonly BulkItem[]
  /** What it does, and what goes with each of them. */
  readonly children: ReactNode
  readonly act: (id: string) => Promise<unknown>
  /** How many were deleted. */
  readonly onClose: (done: number) => void
}) {
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const working = useRef(false)
  const retry = useRef<HTMLButtonElement>(null)
  const leave = useRef<HTMLButtonElement>(null)
  const done = items.filter(({ id }) => results.get(id)?.kind === 'done').length
  const failed = items.filter(({ id }) => results.get(id)?.kind === 'failed')
  const isOver = !isBusy && results.size > 0
  useEffect(() => {
    if (isOver) (retry.current ?? leave.current)?.focus()
  }, [isOver])

  async function run(wanted: readonly BulkItem[]): Promise<void> {
    if (working.current) return
    working.current = true
    setBusy(true)
    const now = new Map(results)
    const note = (id: string, result: Result): void => {
      now.set(id, result)
      setResults(new Map(now))
    }
    for (const { id } of wanted) {
      note(id, { kind: 'working' })
      try {
        await act(id)
        note(id, { kind: 'done' })
      } catch (error) {
        note(id, { kind: 'failed', text: failedText(error) })
      }
    }
    const failures = Array.from(now.values()).filter(({ kind }) => kind === 'failed').length
    announce(`${now.size - failures} deleted, ${failures} not deleted`)
    working.current = false
    setBusy(false)
  }

  return (
    <Dialog
      title={title}
      size="sm"
      isDanger
      onLeave={() => !isBusy && onClose(done)}
      footer={
        <>
          <Button
            ref={leave}
            kind="secondary"
            data-first-focus
            aria-disabled={isBusy}
            onClick={() => !isBusy && onClose(done)}
          >
            {isOver ? 'Close' : 'Cancel'}
          </Button>
          {isOver && failed.length === 0 ? null : (
            <Button
              ref={retry}
              kind="danger"
              aria-disabled={isBusy}
              onClick={() => void run(isOver ? failed : items)}
            >
              {isBusy ? 'Deleting' : isOver ? 'Retry' : 'Delete'}
            </Button>
          )}
        </>
      }
    >
      <div className="dialog-text">{children}</div>
      {isOver && (
        <p role="status">
          <strong>
            {done} of {items.length} deleted.
          </strong>{' '}
          {failed.length > 0 && 'Retry tries the others again.'}
        </p>
      )}
      <ul className="bulk-items" aria-label="Items">
        {items.map((item) => (
          <ResultLine key={item.id} item={item} result={results.get(item.id)} />
        ))}
      </ul>
    </Dialog>
  )
}
