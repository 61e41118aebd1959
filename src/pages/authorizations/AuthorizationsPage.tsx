import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { AuthorizationList } from './AuthorizationList.tsx'

function AuthorizationsPage() {
  return (
    <div className="page">
      <h1>Authorizations</h1>
      <p className="page-description">
        An authorization lets one service use another one on its own behalf: for example, Cloud Object Storage
        reads a root key of Key Protect to encrypt a bucket. The source may be in another account; the target
        is always in this one.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-serviceauth"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <AuthorizationList />
    </div>
  )
}

export const page = definePage({
  path: paths.authorizations,
  title: 'Authorizations',
  Page: AuthorizationsPage,
})
