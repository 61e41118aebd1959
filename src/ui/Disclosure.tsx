import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useId, useRef, useState } from 'react'

const Close = createContext<() => void>(() => {})

/** Closes the panel that this is in. */
export const useCloseDisclosure = (): (() => void) => useContext(Close)

export interface DisclosureProps {
  /** Name of the button; shown unless `face` is given. Left out where the face is text and names it itself. */
  readonly label?: string
  readonly face?: ReactNode
  readonly className?: string
  readonly panelClassName?: string
  /** Told when it opens, to load what the panel shows. */
  readonly onOpen?: () => void
  readonly children: ReactNode
}

/**
 * A button that opens a panel below it. A link in the panel closes it; Escape, a click elsewhere or moving the focus out closes it, and Escape gives
 * the focus back to the button.
 */
export function Disclosure({ label, face, className, panelClassName, onOpen, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!isOpen) return undefined
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [isOpen])
  const close = useCallback(() => {
    setOpen(false)
    button.current?.focus()
  }, [])
  return (
    <div
      ref={root}
      className={`disclosure ${className ?? ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
          setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className="disclosure-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={face === undefined ? undefined : label}
        onClick={() => {
          if (!isOpen) onOpen?.()
          setOpen(!isOpen)
        }}
      >
        {face ?? label}
      </button>
      {isOpen && (
        <div
          id={id}
          className={`disclosure-panel ${panelClassName ?? ''}`}
          onClickCapture={(event) => {
            if (event.target instanceof Element && event.target.closest('a') !== null) setOpen(false)
          }}
        >
          <Close value={close}>{children}</Close>
        </div>
      )}
    </div>
  )
}
