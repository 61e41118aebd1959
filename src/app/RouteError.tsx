import { isRouteErrorResponse, Link, useRouteError } from 'react-router'
import { isApiError } from '../lib/api-error.ts'
import { paths } from './paths.ts'

/** What a page shows instead of itself when it cannot be shown. */
export function RouteError() {
  const error = useRouteError()
  const { title, text } = wordsFor(error)
  return (
    <div className="page page-error">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <button type="button" className="link-button" onClick={() => location.reload()}>
          Reload the page
        </button>{' '}
        or go to the <Link to={paths.resources}>resource list</Link>.
      </p>
    </div>
  )
}

function wordsFor(error: unknown): { readonly title: string; readonly text: string } {
  if (isRouteErrorResponse(error) && error.status === 404)
    return { title: 'There is no such page', text: 'The address leads nowhere in this console.' }
  if (isApiError(error)) {
    const { message, details, transactionId } = error.fields
    const trace = transactionId === undefined ? '' : ` Transaction ${transactionId}.`
    return {
      title: 'The cloud did not answer as it should',
      text: `${message}${details === undefined ? '' : ` ${details}`}${trace}`,
    }
  }
  return {
    title: 'The page could not be shown',
    text: 'Something in the console went wrong. Nothing was changed by it.',
  }
}
