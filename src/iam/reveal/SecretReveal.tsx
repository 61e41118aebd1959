import { Checkbox } from '@carbon/react'
import { Copy, Download, View, ViewOff } from '@carbon/icons-react'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { announce } from '../../stores/announcer.ts'
import { useClipboardTimer } from '../../stores/clipboard-timer.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { copyText } from './save.ts'
import type { SecretHolder } from './secret-holder.ts'
import { useCountdown } from './use-countdown.ts'
import { useStayUntilSaved } from './use-stay-until-saved.ts'

/** The real console displays a new key for five minutes. */
const DISPLAY_SECONDS = 300
const MASK = '•'.repeat(44)

export interface SecretRevealProps {
  readonly title: string
  /** What the value is called: `API key`, `Credential`. */
  readonly label: string
  /** The same within a sentence: `credential`. */
  readonly noun?: string
  /** What to know about it, before the sentence about the countdown. */
  readonly children: ReactNode
  readonly holder: SecretHolder
  readonly file: { readonly name: string; readonly textOf: (value: string) => string }
  /** False when the value can be viewed again later: then nothing stands in the way of closing. */
  readonly isOnce: boolean
  readonly onClose: () => void
}

/** Shows a new value: masked, to be copied or downloaded without showing it, and only while this dialog is open. */
export function SecretReveal({
  title,
  label,
  noun = label,
  children,
  holder,
  file,
  isOnce,
  onClose,
}: SecretRevealProps) {
  const [isShown, setShown] = useState(false)
  const [isSaved, setSaved] = useState(!isOnce)
  const [isGone, setGone] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [clearsClipboard, setClearsClipboard] = useState(false)
  const startClipboardTimer = useClipboardTimer((state) => state.start)
  const value = useRef<HTMLDivElement>(null)
  const acknowledgement = useRef<HTMLInputElement>(null)
  const id = useId()
  const { left, extend } = useCountdown(isOnce && !isGone ? DISPLAY_SECONDS : undefined, () => {
    holder.wipe()
    setShown(false)
    setGone(true)
    announce(`The ${noun} is no longer displayed`)
  })
  const mayLeave = isSaved || isGone
  const { isAsking, ask, stay } = useStayUntilSaved(mayLeave)

  useEffect(() => {
    // The value enters the document here and nowhere else; React never has it.
    if (value.current !== null) value.current.textContent = isShown ? (holder.read() ?? '') : ''
  }, [isShown, holder])

  useEffect(() => {
    const hide = (): void => setShown(false)
    const hideUnseen = (): void => {
      if (document.visibilityState === 'hidden') hide()
    }
    const forget = (): void => {
      holder.wipe()
      setShown(false)
      setGone(true)
    }
    document.addEventListener('visibilitychange', hideUnseen)
    window.addEventListener('beforeprint', hide)
    window.addEventListener('pagehide', forget)
    return () => {
      document.removeEventListener('visibilitychange', hideUnseen)
      window.removeEventListener('beforeprint', hide)
      window.removeEventListener('pagehide', forget)
    }
  }, [holder])

  useEffect(() => {
    if (left === 60 || left === 10) announce(`The ${noun} is displayed for ${left} more seconds`)
  }, [left, noun])

  const close = (): void => {
    holder.wipe()
    onClose()
  }
  const leave = (): void => {
    if (mayLeave) close()
    else {
      ask()
      announce(`Copy or download the ${noun}, or confirm that you have saved it. It cannot be shown again.`)
      acknowledgement.current?.focus()
    }
  }
  async function copy(): Promise<void> {
    const text = holder.read()
    if (text === undefined) return
    try {
      await copyText(text)
    } catch {
      setFailure(
        `The ${noun} could not be copied: the browser refused. Show it, select it and copy it yourself, or download it.`,
      )
      return
    }
    setFailure(undefined)
    setSaved(true)
    announce(`${label} copied`)
    if (clearsClipboard) startClipboardTimer()
  }
  function download(): void {
    const text = holder.read()
    if (text === undefined) return
    saveFile(file.name, file.textOf(text))
    setSaved(true)
    announce(`${label} downloaded as ${file.name}`)
  }
  function selectAll(): void {
    setShown(true)
    // The text is in place after the next paint.
    requestAnimationFrame(() => {
      if (value.current === null) return
      getSelection()?.selectAllChildren(value.current)
      value.current.focus()
    })
  }

  return (
    <Dialog title={title} size="sm" onLeave={leave}>
      <div className="reveal">
        <p>
          {children}
          {isOnce && !isGone && ` The ${noun} is no longer displayed after ${left} seconds.`}
        </p>
        {isGone ? (
          <>
            <p>
              <strong>The {noun} is no longer displayed.</strong> If it was not saved, delete it and create a
              new one.
            </p>
            <div>
              <Button size="md" onClick={close}>
                Close
              </Button>
            </div>
          </>
        ) : (
          <>
            <div>
              <p id={id} className="reveal-label">
                {label}
              </p>
              <div className="reveal-field">
                {isShown ? (
                  <div
                    ref={value}
                    className="reveal-value"
                    role="group"
                    aria-labelledby={id}
                    tabIndex={-1}
                    translate="no"
                    spellCheck={false}
                    data-secret
                    data-1p-ignore
                    data-lpignore="true"
                    data-bwignore
                  />
                ) : (
                  <span className="reveal-value reveal-masked" role="img" aria-label={`${label}, hidden`}>
                    {MASK}
                  </span>
                )}
                <button
                  type="button"
                  className="reveal-eye"
                  aria-label={isShown ? `Hide ${label}` : `Show ${label}`}
                  onClick={() => setShown(!isShown)}
                >
                  {isShown ? <ViewOff aria-hidden /> : <View aria-hidden />}
                </button>
              </div>
            </div>
            {failure !== undefined && (
              <div role="alert" className="reveal-question">
                <p>{failure}</p>
                <Button size="sm" kind="tertiary" onClick={selectAll}>
                  Show and select it
                </Button>
              </div>
            )}
            <div className="reveal-actions">
              <Button kind="ghost" size="md" renderIcon={Copy} data-first-focus onClick={() => void copy()}>
                Copy
              </Button>
              <Button kind="ghost" size="md" renderIcon={Download} onClick={download}>
                Download
              </Button>
            </div>
            {isAsking && (
              <div role="alert" className="reveal-question">
                <p>
                  The {noun} has not been copied or downloaded. It cannot be shown again. Copy it, download
                  it, or confirm below that you have saved it.
                </p>
                <Button size="sm" kind="tertiary" onClick={stay}>
                  Stay
                </Button>
              </div>
            )}
            {isOnce && (
              <Checkbox
                ref={acknowledgement}
                id={`${id}-saved`}
                labelText={`I have saved the ${noun}`}
                checked={isSaved}
                onChange={(_, { checked }) => {
                  setSaved(checked)
                  if (checked) stay()
                }}
              />
            )}
            <Checkbox
              id={`${id}-clear`}
              labelText="Clear the clipboard 60 seconds after copying"
              helperText="Only what is on the clipboard then is overwritten; a clipboard history of your system may keep the value."
              checked={clearsClipboard}
              onChange={(_, { checked }) => setClearsClipboard(checked)}
            />
            <div className="reveal-foot">
              {isOnce && (
                <Button size="sm" kind="ghost" onClick={extend}>
                  Display it for {DISPLAY_SECONDS} more seconds
                </Button>
              )}
              <Button size="sm" kind="secondary" onClick={leave}>
                Done
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
