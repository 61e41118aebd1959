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

/** What is done to each, in three forms: `Delete`, `deleting`, `deleted`. */
export type BulkWords = readonly [label: string, doing: string, done: string]

const DELETE: BulkWords = ['Delete', 'deleting', 'deleted']

/** Longer lists begin with this many; what failed is always there. */
const FEW = 6

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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

function ResultLine({
  item,
  result,
  words: [, doing, done],
}: {
  readonly item: BulkItem
  readonly result: Result | undefined
  readonly words: BulkWords
}) {
  return (
    <li>
      {result?.kind === 'done' && <CheckmarkFilled aria-hidden className="bulk-done" />}
      {result?.kind === 'failed' && <ErrorFilled aria-hidden className="bulk-failed" />}
      {result?.kind === 'working' && <InProgress aria-hidden className="bulk-working" />}
      <span>
        <bdi>{item.name}</bdi>
        {result?.kind === 'done' && `: ${done}`}
        {result?.kind === 'working' && `: ${doing}`}
        {result?.kind === 'failed' && `: not ${done}. ${result.text}`}
      </span>
    </li>
  )
}

/**
 * Does one thing to several, one after the other, and shows how it went for each: deletes them, unless other words are
 * given. What failed can be tried again; what was done stays done.
 */
export function BulkDialog({
  title,
  items,
  children,
  words = DELETE,
  isDanger = true,
  startsAtOnce = false,
  act,
  onClose,
}: {
  readonly title: string
  readonly items: readonly BulkItem[]
  /** What it does, and what goes with each of them. */
  readonly children: ReactNode
  readonly words?: BulkWords
  readonly isDanger?: boolean
  /** They were chosen in a dialog before this one: nothing is left to confirm. */
  readonly startsAtOnce?: boolean
  readonly act: (id: string) => Promise<unknown>
  /** To how many it was done. */
  readonly onClose: (done: number) => void
}) {
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const [isAll, setAll] = useState(false)
  const shown = isAll ? items : items.filter(({ id }, at) => at < FEW || results.get(id)?.kind === 'failed')
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
    announce(`${now.size - failures} ${words[2]}, ${failures} not ${words[2]}`)
    working.current = false
    setBusy(false)
  }

  const start = useRef(startsAtOnce ? () => void run(items) : undefined)
  useEffect(() => start.current?.(), [])

  return (
    <Dialog
      title={title}
      size="sm"
      isDanger={isDanger}
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
              kind={isDanger ? 'danger' : 'primary'}
              aria-disabled={isBusy}
              onClick={() => void run(isOver ? failed : items)}
            >
              {isBusy ? capital(words[1]) : isOver ? 'Retry' : words[0]}
            </Button>
          )}
        </>
      }
    >
      <div className="dialog-text">{children}</div>
      {isOver && (
        <p role="status">
          <strong>
            {done} of {items.length} {words[2]}.
          </strong>{' '}
          {failed.length > 0 && 'Retry tries the others again.'}
        </p>
      )}
      <ul className="outcomes" aria-label="Items">
        {shown.map((item) => (
          <ResultLine key={item.id} item={item} result={results.get(item.id)} words={words} />
        ))}
      </ul>
      {/* It keeps what scrolls in reach of the keyboard, too. */}
      {items.length > FEW && (
        <button type="button" className="link-button" onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${items.length}`}
        </button>
      )}
    </Dialog>
  )
}
