import { ErrorFilled } from '@carbon/icons-react'
import { isApiError } from '../lib/api-error.ts'
import { Explain } from './Explain.tsx'
import { sentence } from './list-state.ts'

/** A refusal, where it happened: what, why, what to do, and the transaction to name when asking for help. */
export function Problem({ error, title }: { readonly error: unknown; readonly title: string }) {
  if (error === undefined || error === null) return null
  const text = isApiError(error)
    ? sentence(error.fields.message, error.fields.details)
    : 'Something in the console went wrong.'
  const trace = isApiError(error) ? error.fields.transactionId : undefined
  return (
    <div role="alert" className="problem">
      <ErrorFilled aria-hidden className="problem-icon" />
      <p>
        <strong>{title}</strong> <span>{trace === undefined ? text : `${text} Transaction ${trace}.`}</span>{' '}
        <Explain reason={text} />
      </p>
    </div>
  )
}
