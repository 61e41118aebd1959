import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { isApiError } from '../../lib/api-error.ts'
import { sentence } from '../../ui/list-state.ts'

interface Words {
  readonly title: string
  readonly text: string
  readonly isRetried: boolean
}

function wordsFor(error: unknown): Words {
  const fields = isApiError(error) ? error.fields : undefined
  if (fields?.status === 404)
    return {
      title: 'There is no such instance',
      text: 'The address names an instance that is not in this account. It may have been deleted, or the address is not complete.',
      isRetried: false,
    }
  if (fields?.status === 403)
    return {
      title: 'You cannot view this instance',
      text: fields.details ?? fields.message,
      isRetried: false,
    }
  return {
    title: 'The instance could not be read',
    text:
      fields === undefined
        ? 'Something in the console went wrong.'
        : `${sentence(fields.message, fields.details)}${fields.transactionId === undefined ? '' : ` Transaction ${fields.transactionId}.`}`,
    isRetried: true,
  }
}

/** What the page shows when there is no instance to show. */
export function InstanceTrouble({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry: () => void
}) {
  const { title, text, isRetried } = wordsFor(error)
  return (
    <div className="page page-error">
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={paths.resources}>Resource list</Link>
          </li>
        </ol>
      </nav>
      <h1>{title}</h1>
      <p className="page-description">{text}</p>
      <p className="page-description">
        {isRetried && (
          <>
            <button type="button" className="link-button" onClick={onRetry}>
              Try again
            </button>
            , or go{' '}
          </>
        )}
        {!isRetried && 'Go '}
        to the <Link to={paths.resources}>resource list</Link>.
      </p>
    </div>
  )
}
