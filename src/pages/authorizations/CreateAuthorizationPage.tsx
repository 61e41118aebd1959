import '../../styles/late.scss'
import '../../iam/policy-form/policy-form.scss'
import './authorizations.scss'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { accessPreview } from '../../api/access-preview.ts'
import { policies } from '../../api/policies.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { NotShown } from '../../iam/details/NotShown.tsx'
import { say } from '../../ui/do-now.ts'
import { AuthorizationForm } from './AuthorizationForm.tsx'
import { NOTHING, UNTYPED, noSuchAuthorization, valuesOf } from './authorization-values.ts'
import { EditAuthorization } from './EditAuthorization.tsx'

/** The page around a form, or what keeps one from it in its place. */
function Frame({
  title,
  verb,
  refusal,
  isAsking,
  children,
}: {
  readonly title: string
  /** What one cannot do where it is refused. */
  readonly verb: string
  readonly refusal: string | undefined
  readonly isAsking: boolean
  readonly children: ReactNode
}) {
  return (
    <div className="page" aria-busy={isAsking}>
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={paths.authorizations}>Authorizations</Link>
          </li>
        </ol>
      </nav>
      <h1>{refusal === undefined ? title : `You cannot ${verb}`}</h1>
      {isAsking ? (
        <span className="skeleton-line" />
      ) : refusal === undefined ? (
        children
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

const CREATING = { verb: 'Authorize', busy: 'Authorizing', failed: 'The authorization was not created' }

function Create({ accountId }: { readonly accountId: string }) {
  const { data, error } = useQuery(accessPreview.assignable())
  return (
    <Frame
      title="Grant a service authorization"
      verb="create authorizations"
      refusal={data?.policies.permitted === false ? data.policies.reason : undefined}
      isAsking={data === undefined && error === null}
    >
      <AuthorizationForm
        accountId={accountId}
        start={NOTHING}
        words={CREATING}
        save={async (content) => {
          await policies.create(content, 'authorization')
          say('The authorization was created')
          return true
        }}
      />
    </Frame>
  )
}

function Edit({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const { data, error, refetch } = useQuery(policies.get(id))
  const may = useQuery(accessPreview.assignable([id]))
  const isOther = data !== undefined && data.policy.type !== 'authorization'
  const trouble = isOther ? noSuchAuthorization : data === undefined ? error : null
  if (trouble !== null)
    return (
      <NotShown
        what="authorization"
        list={{ label: 'Authorizations', to: paths.authorizations }}
        error={trouble}
        onRetry={() => void refetch()}
      />
    )
  const start = data && valuesOf(data.policy, accountId)
  const verdict = may.data?.changes[0]
  const reason = verdict?.permitted === false ? verdict.reason : undefined
  return (
    <Frame
      title="Edit a service authorization"
      verb="edit this authorization"
      refusal={reason ?? (data !== undefined && start === undefined ? UNTYPED : undefined)}
      isAsking={data === undefined || (may.data === undefined && may.error === null)}
    >
      {data !== undefined && start !== undefined && (
        <EditAuthorization version={data} start={start} accountId={accountId} />
      )}
    </Frame>
  )
}

function CreateAuthorizationPage() {
  const { accountId } = useIdentity()
  const [search] = useSearchParams()
  const id = search.get('policy')
  return id === null ? <Create accountId={accountId} /> : <Edit key={id} id={id} accountId={accountId} />
}

export const page = definePage({
  path: paths.createAuthorization,
  title: 'Grant a service authorization',
  prefetch: () => [accessPreview.assignable()],
  Page: CreateAuthorizationPage,
})
