import './identity-providers.scss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { UsedIdp } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { DetailsHead } from '../../iam/details/DetailsHead.tsx'
import { isRefusal, NotShown } from '../../iam/details/NotShown.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { idpMenu } from './idp-menu.ts'
import type { OpenIdpDialog } from './IdpDialogs.tsx'
import { IdpFacts } from './IdpFacts.tsx'
import { DefaultTag, Status } from './IdpStatus.tsx'
import { useChangeReason } from './powers.ts'
import { SharedTab } from './SharedTab.tsx'

const IdpDialogs = warmLazy(() => import('./IdpDialogs.tsx'))

const LIST = { label: 'Identity providers', to: paths.identityProviders }

function Content({ idp, onRemoved }: { readonly idp: UsedIdp; readonly onRemoved: () => void }) {
  const { accountId } = useIdentity()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenIdpDialog>()
  useWarm(IdpDialogs.warm)
  const reason = useChangeReason()
  return (
    <div className="page">
      <DetailsHead
        list={LIST}
        title={idp.name}
        mark={
          <span className="idp-marks">
            <span className="idp-tag">
              <Status idp={idp} />
            </span>
            <DefaultTag idp={idp} />
          </span>
        }
        actions={() =>
          idpMenu({
            accountId,
            idp,
            reason,
            onOpen: setDialog,
            onRemoved: () => {
              onRemoved()
              void navigate(paths.identityProviders)
            },
          })
        }
      />
      <Tabs
        label={idp.name}
        selected={search.get('tab') ?? 'details'}
        onSelect={(tab) => setSearch({ tab }, { preventScrollReset: true })}
        tabs={[
          { id: 'details', label: 'Details', panel: <IdpFacts idp={idp} /> },
          {
            id: 'shared',
            label: 'Shared with',
            panel: <SharedTab idp={idp} reason={reason} onOpen={setDialog} />,
          },
        ]}
      />
      {dialog !== undefined && (
        <IdpDialogs
          dialog={dialog}
          accountId={accountId}
          onOpen={setDialog}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}

/** The navigation has begun to read it; what came of that is shown, and not asked again at once. */
function useIdp(id: string) {
  const { accountId } = useIdentity()
  return useQuery({ ...idps.get(accountId, id), retryOnMount: false })
}

function IdentityProviderPage({ params }: { readonly params: { readonly idpId: string } }) {
  const { data, error, refetch } = useIdp(params.idpId)
  // One that was just removed from here stays until the list is shown.
  const [isLeaving, setLeaving] = useState(false)
  if (error !== null && !isLeaving && (data === undefined || isRefusal(error)))
    return <NotShown what="identity provider" list={LIST} error={error} onRetry={() => void refetch()} />
  if (data === undefined)
    return (
      <div className="page" aria-busy>
        <span className="skeleton-line" />
      </div>
    )
  return <Content key={data.idp_id} idp={data} onRemoved={() => setLeaving(true)} />
}

export const page = definePage({
  path: paths.identityProvider,
  title: 'Identity provider',
  useTitle: ({ idpId }) => useIdp(idpId).data?.name,
  prefetch: ({ params, identity: { accountId } }) => [idps.get(accountId, params.idpId)],
  Page: IdentityProviderPage,
})
