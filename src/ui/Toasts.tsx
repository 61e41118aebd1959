import '../styles/late.scss'
import { ToastNotification } from '@carbon/react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Toast } from '../stores/toasts.ts'
import { useToasts } from '../stores/toasts.ts'
import { Explain } from './Explain.tsx'

const SHOWN_MS = 6000

/** A notice leaves by itself unless it reports an error; all of them stay in the notification panel. */
function Notice({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss)
  useEffect(() => {
    if (toast.kind === 'error') return undefined
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast, dismiss])
  return (
    <ToastNotification
      kind={toast.kind}
      role={toast.kind === 'error' ? 'alert' : 'status'}
      title={toast.title}
      subtitle={toast.text ?? ''}
      lowContrast
      timeout={0}
      statusIconDescription={toast.kind}
      onClose={() => {
        dismiss(toast.id)
        return false
      }}
    >
      {toast.kind === 'error' && <Explain reason={toast.text} />}
    </ToastNotification>
  )
}

export default function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  return createPortal(
    <section className="toasts" aria-label="Notices">
      {toasts.map((toast) => (
        <Notice key={toast.id} toast={toast} />
      ))}
    </section>,
    document.body,
  )
}
