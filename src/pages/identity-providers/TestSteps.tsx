import { CheckmarkFilled, SubtractAlt, WarningFilled } from '@carbon/icons-react'
import type { IdpTestStep } from '../../api/idps.ts'

const names: Readonly<Record<IdpTestStep['name'], string>> = {
  metadata: 'Configuration',
  login: 'Login',
  claims: 'Claims',
}

const faces = {
  succeeded: { word: 'Succeeded', icon: <CheckmarkFilled aria-hidden className="idp-ready" /> },
  failed: { word: 'Failed', icon: <WarningFilled aria-hidden className="icon-warning" /> },
  skipped: { word: 'Not tried', icon: <SubtractAlt aria-hidden /> },
} satisfies Record<IdpTestStep['status'], { word: string; icon: React.ReactNode }>

/** What a test found, step by step. */
export function TestSteps({
  label,
  steps,
}: {
  readonly label: string
  readonly steps: readonly IdpTestStep[]
}) {
  return (
    <ul className="outcomes" aria-label={label}>
      {steps.map(({ name, status, message }) => (
        <li key={name}>
          {faces[status].icon}
          <span>
            {names[name]}: <strong>{faces[status].word}</strong>. {message}
          </span>
        </li>
      ))}
    </ul>
  )
}
