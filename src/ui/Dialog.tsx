import '../styles/late.scss'
import { Close } from '@carbon/icons-react'
import { FeatureFlags } from '@carbon/react'
import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { placeOf, placeOfLastFocus } from './kept-focus.ts'

export interface DialogProps {
  readonly title: string
  /** `side` is a panel at the page's end, for details. */
  readonly size?: 'xs' | 'sm' | 'md' | 'lg' | 'side'
  readonly isDanger?: boolean
  /**
   * Escape, the close button or a click outside. The dialog stays until its owner takes it away, so the owner may
   * ask first.
   */
  readonly onLeave: (way: 'escape' | 'close' | 'outside') => void
  readonly footer?: ReactNode
  readonly children: ReactNode
}

let openDialogs = 0
/** What opened the dialog that has just gone: the next one, if it takes its place, gives the focus back to it. */
let lastLauncher: Element | null = null

/** While any dialog is open the page behind it can be neither reached nor read. */
function usePageInert(): void {
  useLayoutEffect(() => {
    const page = document.getElementById('root')
    openDialogs++
    if (page !== null) page.inert = true
    document.body.classList.add('body-behind-dialog')
    return () => {
      openDialogs--
      if (openDialogs > 0) return
      if (page !== null) page.inert = false
      document.body.classList.remove('body-behind-dialog')
    }
  }, [])
}

/**
 * A modal dialog in Carbon's style. The behaviour is our own: Carbon's keeps the `onClose` of the first render for
 * Escape, and a reveal must not be left by an outdated answer. Focus goes to the element marked `data-first-focus`, or
 * to the first field or the heading, and back to where it was when the dialog goes.
 */
export function Dialog({ title, size = 'sm', isDanger = false, onLeave, footer, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  usePageInert()
  // With the dialog itself, not after it is painted: a key that is pressed at once is the dialog's.
  useLayoutEffect(() => {
    const launcher = document.activeElement === document.body ? lastLauncher : document.activeElement
    // What opened it may be gone by then: a button that is not offered twice.
    const place = launcher === null ? placeOfLastFocus() : placeOf(launcher)
    const first =
      box.current?.querySelector<HTMLElement>('[data-first-focus]') ??
      box.current?.querySelector<HTMLElement>(
        '.cds--modal-content :is(input, textarea, select):not([disabled])',
      ) ??
      box.current?.querySelector<HTMLElement>('h2')
    first?.focus()
    return () => {
      lastLauncher = launcher
      // The page is inert until this dialog has gone.
      setTimeout(() => {
        lastLauncher = null
        if (document.querySelector('[aria-modal]') === null) place()?.focus()
      })
    }
  }, [])
  return createPortal(
    <div
      className={`cds--modal is-visible dialog ${isDanger ? 'cds--modal--danger' : ''} ${size === 'side' ? 'dialog-side' : ''}`}
      role="presentation"
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onLeave('outside')
      }}
    >
      <div
        ref={box}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        className={`cds--modal-container cds--modal-container--${size} dialog-box`}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          event.stopPropagation()
          onLeave('escape')
        }}
      >
        <div className="cds--modal-header">
          <h2 id={titleId} className="cds--modal-header__heading" tabIndex={-1}>
            {title}
          </h2>
          <div className="cds--modal-close-button">
            <button
              type="button"
              className="cds--modal-close"
              aria-label="Close"
              onClick={() => onLeave('close')}
            >
              <Close size={20} aria-hidden className="cds--modal-close__icon" />
            </button>
          </div>
        </div>
        <div className="cds--modal-content dialog-content">
          {/* Carbon's coming version, without the notices it writes otherwise. */}
          <FeatureFlags enableV12Release>{children}</FeatureFlags>
        </div>
        {footer !== undefined && <div className="cds--modal-footer cds--btn-set dialog-footer">{footer}</div>}
      </div>
    </div>,
    document.body,
  )
}
