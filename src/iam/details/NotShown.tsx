import { Link } from 'react-router'
import { isApiError, isForbidden } from '../../lib/api-error.ts'
import { Explain } from '../../ui/Explain.tsx'
import { sentence } from '../../ui/list-state.ts'

interface Words {
  readonly title: string
  readonly text: string
}

function wordsFor(error: Error, what: string): Words {
  const title = `The ${what} could not be read`
  if (!isApiError(error)) return { title, text: 'Something in the console went wrong.' }
  const { status, message, details } = error.fields
  if (status === 404)
    return {
      title: `There is no such ${what}`,
      text: 'It was deleted, or the address is not right. What is deleted cannot be brought back.',
    }
  if (isForbidden(error)) return { title: `You cannot view this ${what}`, text: details ?? message }
  return { title, text: sentence(message, details) }
}

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** Gone, or not to be seen any more: what was read before is not shown either. Other failures may pass. */
export const isRefusal = (error: Error): boolean =>
  isApiError(error) && (error.fields.status === 403 || error.fields.status === 404)

/** What the page of one thing shows instead of it. */
export function NotShown({
  what,
  list,
  error,
  onRetry,
}: {
  /** What it would be: `access group`. */
  readonly what: string
  /** Where the others are. */
  readonly list: { readonly label: string; readonly to: string }
  readonly error: Error
  readonly onRetry: () => void
}) {
  const { title, text } = wordsFor(error, what)
  const trace = isApiError(error) ? error.fields.transactionId : undefined
  return (
    <div className="page page-error">
      <h1>{title}</h1>
      <p className="page-description">
        {text} <Explain reason={text} />
      </p>
      <p className="page-description">
        {isRefusal(error) ? (
          'Go'
        ) : (
          <>
            <button type="button" className="link-button" onClick={onRetry}>
              Try again
            </button>
            , or go
          </>
        )}{' '}
        to the list of <Link to={list.to}>{inSentence(list.label)}</Link>.
      </p>
      {trace !== undefined && <p className="list-failed-code">Transaction {trace}</p>}
    </div>
  )
}
