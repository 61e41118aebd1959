import { Link } from 'react-router'
import { DocumentTitle } from './DocumentTitle.tsx'
import { paths } from './paths.ts'

export default function NotFoundPage() {
  return (
    <div className="page">
      <DocumentTitle title="Not found" />
      <h1>There is no such page</h1>
      <p>
        The address leads nowhere in this console. Go to the <Link to={paths.resources}>resource list</Link>{' '}
        or to <Link to={paths.apiKeys}>API keys</Link>.
      </p>
    </div>
  )
}
