import '../styles/late.scss'
import { createPortal } from 'react-dom'
import { useClipboardTimer } from '../stores/clipboard-timer.ts'

/** Says when the clipboard will be overwritten; the time can be extended or the plan dropped (WCAG 2.2.1). */
export default function ClipboardNotice() {
  const { left, start, stop } = useClipboardTimer()
  if (left === undefined) return null
  return createPortal(
    <section className="clipboard-notice" aria-label="Clipboard">
      <p>The clipboard is cleared in {left} seconds.</p>
      <button type="button" className="link-button" onClick={start}>
        Start again from 60 seconds
      </button>
      <button type="button" className="link-button" onClick={stop}>
        Do not clear it
      </button>
    </section>,
    document.body,
  )
}
