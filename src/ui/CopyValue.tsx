import { Checkmark, Copy } from '@carbon/icons-react'
import { useState } from 'react'
import { announce } from '../stores/announcer.ts'
import { notify } from '../stores/toasts.ts'

/** A value that is often needed elsewhere (an id, a CRN), with a button that copies it. Never for a secret. */
export function CopyValue({
  label,
  value,
}: {
  /** What the value is, as the button names it: `ID`, `CRN`. */
  readonly label: string
  readonly value: string
}) {
  const [isCopied, setCopied] = useState(false)
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      announce(`${label} copied`)
    } catch {
      notify({
        kind: 'error',
        title: `The ${label} was not copied`,
        text: 'The browser refused. Select the text and copy it yourself.',
      })
    }
  }
  const Icon = isCopied ? Checkmark : Copy
  return (
    <span className="copy-value">
      <span className="mono">{value}</span>
      <button
        type="button"
        className="row-menu"
        aria-label={`Copy ${label}`}
        title={isCopied ? 'Copied' : `Copy ${label}`}
        onBlur={() => setCopied(false)}
        onClick={() => void copy()}
      >
        <Icon aria-hidden />
      </button>
    </span>
  )
}
