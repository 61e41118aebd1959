import './instance.scss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Instance } from '../../api/resource-controller.ts'
import { instances, resourceKeys } from '../../api/resource-controller.ts'
import { definePage } from '../../app/define-page.tsx'
import type { Params } from '../../app/paths.ts'
import { paths } from '../../app/paths.ts'
import type { OpenInstanceDialog } from '../../iam/instances/instance-menu.ts'
import { isPassing } from '../../iam/instances/instance-status.ts'
import { parseCrn } from '../../lib/crn.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { CredentialsPane } from './CredentialsPane.tsx'
import { InstanceHead } from './InstanceHead.tsx'
import { InstanceNav } from './InstanceNav.tsx'
import { InstanceNotice } from './InstanceNotice.tsx'
import { InstanceTrouble } from './InstanceTrouble.tsx'
import { ManagePane } from './ManagePane.tsx'
import { PlanPane } from './PlanPane.tsx'
import { paneOf } from './panes.ts'

const InstanceDialogs = warmLazy(() => import('../../iam/instances/InstanceDialogs.tsx'))

const ASK_AGAIN_MS = 2_000

/** The GUID is the same in every address of an instance, so that what was read by one is known by the other. */
const idIn = (crn: string): string => {
  const { instance } = parseCrn(crn)
  return instance === '' ? crn : instance
}

function InstanceView({ instance }: { readonly instance: Instance }) {
  const [search] = useSearchParams()
  const [dialog, setDialog] = useState<OpenInstanceDialog>()
  useWarm(InstanceDialogs.warm)
  const pane = paneOf(search.get('paneId'))
  return (
    <div className="instance-page">
      <InstanceHead instance={instance} onOpen={setDialog} />
      <div className="instance-body">
        <InstanceNav name={instance.name} pane={pane} />
        <div className="instance-pane">
          <InstanceNotice instance={instance} />
          {pane === 'manage' && <ManagePane instance={instance} />}
          {pane === 'credentials' && <CredentialsPane instance={instance} />}
          {pane === 'plan' && <PlanPane instance={instance} />}
        </div>
      </div>
      {dialog !== undefined && (
        // A deleted instance stays in view: the page says what is left of it, and restores it.
        <InstanceDialogs dialog={dialog} onClose={() => setDialog(undefined)} />
      )}
    </div>
  )
}

function InstancePage({ params: { crn } }: { readonly params: Params<typeof paths.instance> }) {
  const { data, error, refetch } = useQuery({
    ...instances.get(idIn(crn)),
    refetchInterval: ({ state }) => (isPassing(state.data?.state) ? ASK_AGAIN_MS : false),
  })
  if (data !== undefined) return <InstanceView key={data.guid} instance={data} />
  if (error !== null) return <InstanceTrouble error={error} onRetry={() => void refetch()} />
  return (
    <div className="page" aria-busy>
      <h1 className="visually-hidden">Service instance</h1>
      <span className="skeleton-line instance-skeleton" />
    </div>
  )
}

export const page = definePage({
  path: paths.instance,
  title: 'Service instance',
  useTitle: ({ crn }) => useQuery(instances.get(idIn(crn))).data?.name,
  prefetch: ({ params, search }) => {
    const id = idIn(params.crn)
    return [
      instances.get(id),
      ...(paneOf(search.get('paneId')) === 'credentials' ? [resourceKeys.ofInstance(id)] : []),
    ]
  },
  Page: InstancePage,
})
