import './settings.scss'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { accountSettings } from '../../api/account-settings.ts'
import { useCan } from '../../api/authz.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { Explain } from '../../ui/Explain.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { PublicAccessPane, ResourcesPane } from './AccessPanes.tsx'
import type { PaneProps } from './IdentityPanes.tsx'
import { AccountPane, AuthenticationPane, SessionPane } from './IdentityPanes.tsx'
import type { OpenSetting } from './SettingDialogs.tsx'
import { SettingFace } from './SettingFace.tsx'

const SettingDialogs = warmLazy(() => import('./SettingDialogs.tsx'))

function SettingsPage() {
  const { accountId } = useIdentity()
  const [search, setSearch] = useSearchParams()
  const [dialog, setDialog] = useState<OpenSetting>()
  useWarm(SettingDialogs.warm)
  const identity = useQuery(accountSettings.get(accountId))
  const can = useCan({
    identity: { action: 'iam-identity.account.update', resource: { serviceName: 'iam-identity' } },
    public: { action: 'iam-groups.settings.update', resource: { serviceName: 'iam-groups' } },
    access: {
      action: 'iam-access-management.settings.update',
      resource: { serviceName: 'iam-access-management' },
    },
  })
  const pane = (Pane: ComponentType<PaneProps>) =>
    identity.data === undefined ? (
      <SettingFace error={identity.error} onRetry={() => void identity.refetch()} />
    ) : (
      <Pane settings={identity.data} reason={reasonOf(can.identity)} onOpen={setDialog} />
    )
  const panel = (reason: string | undefined, content: React.ReactNode) => (
    <>
      {reason !== undefined && !can.isAsking && (
        <p className="setting-reason">
          {reason} <Explain reason={reason} />
        </p>
      )}
      {content}
    </>
  )
  const mine = reasonOf(can.identity)
  return (
    <div className="page setting-page">
      <h1>Settings</h1>
      <p className="page-description">
        Settings of the account for identities, logins and access. A change takes effect at once, for
        everybody in the account.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-account_settings"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <Tabs
        label="Settings"
        selected={search.get('tab') ?? 'account'}
        onSelect={(tab) => setSearch(tab === 'account' ? {} : { tab }, { preventScrollReset: true })}
        tabs={[
          { id: 'account', label: 'Account', panel: panel(mine, pane(AccountPane)) },
          { id: 'authentication', label: 'Authentication', panel: panel(mine, pane(AuthenticationPane)) },
          { id: 'session', label: 'Login session', panel: panel(mine, pane(SessionPane)) },
          {
            id: 'public',
            label: 'Public access',
            panel: panel(
              reasonOf(can.public),
              <PublicAccessPane accountId={accountId} reason={reasonOf(can.public)} onOpen={setDialog} />,
            ),
          },
          {
            id: 'resources',
            label: 'Resources',
            panel: panel(
              reasonOf(can.access),
              <ResourcesPane accountId={accountId} reason={reasonOf(can.access)} onOpen={setDialog} />,
            ),
          },
        ]}
      />
      {dialog !== undefined && <SettingDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}

export const page = definePage({ path: paths.settings, title: 'Settings', Page: SettingsPage })
