import './identity-providers.scss'
import { Add } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { idps, loginSettings } from '../../api/idps.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { has } from '../../lib/text.ts'
import { Action } from '../../ui/Action.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { idpColumns } from './columns.tsx'
import type { OpenIdpDialog } from './IdpDialogs.tsx'
import { idpMenu } from './idp-menu.ts'
import { useChangeReason } from './powers.ts'

const IdpDialogs = warmLazy(() => import('./IdpDialogs.tsx'))

const LIST = 'identity-providers'
const loadDetails = () => import('./IdentityProviderPage.tsx')

function IdentityProvidersPage() {
  const { accountId } = useIdentity()
  const address = useListAddress(BY_NAME, LIST)
  const { text } = address
  const [dialog, setDialog] = useState<OpenIdpDialog>()
  useWarm(IdpDialogs.warm)
  useWarm(loadDetails)
  const reason = useChangeReason()
  const login = useQuery(loginSettings.get(accountId))
  const list = useQuery(idps.list(accountId))
  const alias = login.data?.account_alias
  const found = list.data?.filter(({ name }) => has(name, text))
  const tools = useListTools({
    list: LIST,
    things: 'identity providers',
    columns: idpColumns,
    readAll: found && (() => found),
  })
  const isEnabled = alias !== undefined
  const state = listState({
    rows: login.data === undefined ? undefined : isEnabled ? found : [],
    error: login.error ?? list.error,
    refetch: () => void Promise.all([login.refetch(), list.refetch()]),
    isFiltered: isEnabled && text !== '',
  })
  const add = (
    <Action
      label="Add"
      name="Add identity provider"
      icon={Add}
      reason={reason}
      onAct={() => setDialog({ kind: 'add' })}
    />
  )
  return (
    <div className="page">
      <h1>Identity providers</h1>
      <p className="page-description">
        Let people log in to this account with the identity provider of your company, by SAML or with App ID.
        An account can have five.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-idp-integration"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      {isEnabled && (
        <div className="idp-url">
          <h2>Default IdP URL</h2>
          <CopyValue label="Default IdP URL" value={`https://cloud.ibm.com/authorize/${alias}`} />
        </div>
      )}
      <div className="list">
        {isEnabled && (
          <ListToolbar label="Filter by name" text={text} onText={address.setText} tools={tools}>
            {state.kind !== 'empty' && add}
          </ListToolbar>
        )}
        <DataTable
          label="Identity providers"
          columns={tools.columns}
          state={state}
          faces={{
            empty: isEnabled
              ? {
                  title: 'No identity providers yet',
                  text: 'Add the identity provider that people log in with.',
                  action: add,
                }
              : {
                  title: 'Login with identity providers is not enabled',
                  text: 'Choose the alias of the address where people will log in to this account.',
                  action: (
                    <Action label="Enable" reason={reason} onAct={() => setDialog({ kind: 'enable' })} />
                  ),
                },
            noMatch: {
              text: `No identity provider has "${text}" in its name.`,
              onClear: () => address.setText(''),
            },
            forbidden: 'You cannot view the identity providers of this account',
          }}
          idOf={({ idp_id }) => idp_id}
          nameOf={({ name }) => name}
          menu={(idp) => idpMenu({ accountId, idp, reason, onOpen: setDialog })}
        />
      </div>
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

export const page = definePage({
  path: paths.identityProviders,
  title: 'Identity providers',
  prefetch: ({ identity: { accountId } }) => [idps.list(accountId), loginSettings.get(accountId)],
  Page: IdentityProvidersPage,
})
