import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { isApiError, isForbidden } from '../../lib/api-error.ts'
import { sentence } from '../../ui/list-state.ts'

function wordsFor(error: Error): { readonly title: string; readonly text: string } {
  if (!isApiError(error))
    return { title: 'The service ID could not be read', text: 'Something in the console went wrong.' }
  const { status, message, details } = error.fields
  if (status === 404)
    return {
      title: 'There is no such service ID',
      text: 'It was deleted, or the address is not right. What is deleted cannot be brought back.',
    }
  if (isForbidden(error)) return { title: 'You cannot view this service ID', text: details ?? message }
  return { title: 'The service ID could not be read', text: sentence(message, details) }
}

/** What the page of a service ID shows instead of it. */
export function NoServiceId({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { title, text } = wordsFor(error)
  const canRetry = !isApiError(error) || (error.fields.status !== 403 && error.fields.status !== 404)
  const trace = isApiError(error) ? error.fields.transactionId : undefined
  return (
    <div className="page page-error">
      <h1>{title}</h1>
      <p className="page-description">{text}</p>
      <p className="page-description">
        {canRetry && (
          <>
            <button type="button" className="link-button" onClick={onRetry}>
              Try again
            </button>
            , or go
          </>
        )}
        {!canRetry && 'Go'} to the list of <Link to={paths.serviceIds}>service IDs</Link>.
      </p>
      {trace !== undefined && <p className="list-failed-code">Transaction {trace}</p>}
    </div>
  )
}
