import '../../styles/late.scss'
import '../../iam/policy-form/policy-form.scss'
import './authorizations.scss'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { accessPreview } from '../../api/access-preview.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { AuthorizationForm } from './AuthorizationForm.tsx'

function CreateAuthorizationPage() {
  const { accountId } = useIdentity()
  const { data, error } = useQuery(accessPreview.assignable())
  const isAsking = data === undefined && error === null
  const refusal = data?.policies.permitted === false ? data.policies.reason : undefined
  return (
    <div className="page" aria-busy={isAsking}>
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={paths.authorizations}>Authorizations</Link>
          </li>
        </ol>
      </nav>
      <h1>{refusal === undefined ? 'Grant a service authorization' : 'You cannot create authorizations'}</h1>
      {isAsking ? (
        <span className="skeleton-line" />
      ) : refusal === undefined ? (
        <AuthorizationForm accountId={accountId} />
      ) : (
        <>
          <p className="page-description">{refusal}</p>
          <p className="page-description">
            Go back to the list of <Link to={paths.authorizations}>Authorizations</Link>.
          </p>
        </>
      )}
    </div>
  )
}

export const page = definePage({
  path: paths.createAuthorization,
  title: 'Grant a service authorization',
  prefetch: () => [accessPreview.assignable()],
  Page: CreateAuthorizationPage,
})
