import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { accessPreview } from '../../api/access-preview.ts'
import { policies } from '../../api/policies.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import type { Principal } from '../../iam/access/principal.ts'
import { kindWords } from '../../iam/access/principal.ts'
import { ApiError } from '../../lib/api-error.ts'
import { NotShown } from '../../iam/details/NotShown.tsx'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { Home } from './use-principal.ts'
import { homeOf, isPrincipalKind, usePrincipal } from './use-principal.ts'

const WAITING = <span className="skeleton-line" aria-busy />

const Wizard = warmLazy(() => import('./Wizard.tsx'), WAITING)
const EditPolicy = warmLazy(() => import('./EditPolicy.tsx'), WAITING)

function Frame({
  home,
  title,
  children,
}: {
  readonly home: Home
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <div className="page assign-page">
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={home.list}>{home.label}</Link>
          </li>
        </ol>
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** Where one came from, when one came from a page of this console. */
function useBack(home: Home): string {
  const state: unknown = useLocation().state
  return typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string'
    ? state.from
    : home.to
}

function Loading() {
  return (
    <div className="page" aria-busy>
      <h1>Assign access</h1>
      <span className="skeleton-line" />
    </div>
  )
}

const noSuch = (what: string): ApiError =>
  new ApiError({
    status: 404,
    code: 'not_found',
    message: `There is no such ${what}.`,
    details: undefined,
    transactionId: undefined,
    operation: '',
  })

function Edit({
  principal,
  home,
  id,
  kept,
}: {
  readonly principal: Principal
  readonly home: Home
  readonly id: string
  readonly kept: string | undefined
}) {
  const { accountId } = useIdentity()
  const back = useBack(home)
  const { data, error, refetch } = useQuery(policies.get(id))
  // A policy of somebody else must not become this principal's by an address.
  const isTheirs = data?.policy.subject.attributes.some(({ value }) => value === principal.id) === true
  const trouble = data === undefined ? error : isTheirs ? null : noSuch('access policy')
  if (trouble !== null)
    return (
      <NotShown
        what="access policy"
        list={{ label: home.label, to: home.list }}
        error={trouble}
        onRetry={() => void refetch()}
      />
    )
  if (data === undefined) return <Loading />
  return (
    <Frame home={home} title={`Edit an access policy of ${principal.name}`}>
      <EditPolicy version={data} principal={principal} accountId={accountId} back={back} kept={kept} />
    </Frame>
  )
}

function Assign({
  principal,
  home,
  kept,
}: {
  readonly principal: Principal
  readonly home: Home
  readonly kept: string | undefined
}) {
  const { accountId } = useIdentity()
  const back = useBack(home)
  const { data, error } = useQuery(accessPreview.assignable())
  if (data === undefined && error === null) return <Loading />
  const isNothing = data?.policies.permitted === false && !data.groups.permitted
  const refusal = isNothing ? data.policies.reason : kept
  return (
    <Frame
      home={home}
      title={
        refusal === undefined
          ? `Assign ${principal.name} access`
          : `You cannot assign access to ${principal.name}`
      }
    >
      {refusal === undefined ? (
        <Wizard principal={principal} accountId={accountId} assignable={data} back={back} />
      ) : (
        <>
          <p className="page-description">{refusal}</p>
          <p className="page-description">
            Go back to <Link to={back}>{principal.name}</Link>.
          </p>
        </>
      )}
    </Frame>
  )
}

function ForPrincipal({ kind, id }: Pick<Principal, 'kind' | 'id'>) {
  const { accountId } = useIdentity()
  const [search] = useSearchParams()
  const { name, isLocked, error, refetch } = usePrincipal(accountId, kind, id)
  const home = homeOf(kind, id)
  if (error !== null && name === undefined)
    return (
      <NotShown
        what={kindWords[kind]}
        list={{ label: home.label, to: home.list }}
        error={error}
        onRetry={() => void refetch()}
      />
    )
  if (name === undefined) return <Loading />
  const principal = { kind, id, name }
  const policy = search.get('policy')
  const kept = isLocked ? 'The service ID is locked. Unlock it first.' : undefined
  if (policy !== null) return <Edit key={policy} principal={principal} home={home} id={policy} kept={kept} />
  return <Assign principal={principal} home={home} kept={kept} />
}

function AssignPage({ params }: { readonly params: { readonly kind: string; readonly principal: string } }) {
  if (!isPrincipalKind(params.kind))
    return (
      <NotShown
        what="identity"
        list={{ label: 'Users', to: paths.users }}
        error={noSuch('identity')}
        onRetry={() => undefined}
      />
    )
  return <ForPrincipal key={params.principal} kind={params.kind} id={params.principal} />
}

export const page = definePage({
  path: paths.assignAccess,
  title: 'Assign access',
  prefetch: () => [accessPreview.assignable()],
  Page: AssignPage,
})
