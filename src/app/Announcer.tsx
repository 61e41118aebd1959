import { createPortal } from 'react-dom'
import { useAnnouncer } from '../stores/announcer.ts'

/**
 * The one live region: what was done is said here. It stands beside the page, not in it: while a dialog is open the
 * page is inert, and an inert region is silent.
 */
export function Announcer() {
  const { text, count } = useAnnouncer()
  return createPortal(
    <div id="announcer" role="status" aria-live="polite" className="visually-hidden">
      {/* A new element each time, so that the same text is spoken again. */}
      <span key={count}>{text}</span>
    </div>,
    document.body,
  )
}
