import { useQuery } from '@tanstack/react-query'
import { groupSettings } from '../../api/access-groups.ts'
import { accessSettings } from '../../api/settings.ts'
import { Switch } from '../../ui/Switch.tsx'
import { SettingFace } from './SettingFace.tsx'
import type { OpenSetting } from './SettingDialogs.tsx'
import { EditSetting, SettingRow } from './SettingRow.tsx'
import { interactionWords } from './words.ts'

interface PaneProps {
  readonly accountId: string
  readonly reason: string | undefined
  readonly onOpen: (dialog: OpenSetting) => void
}

export function PublicAccessPane({ accountId, reason, onOpen }: PaneProps) {
  const { data, error, refetch } = useQuery(groupSettings.get(accountId))
  if (data === undefined) return <SettingFace error={error} onRetry={() => void refetch()} />
  return (
    <SettingRow
      title="Public access group"
      about="Everybody is a member of the Public Access group, in this account or not, signed in or not. While it is on, policies can give everybody access to resources here."
      control={
        <Switch
          label="Public access group"
          isOn={data.public_access_enabled}
          words={['On', 'Off']}
          reason={reason}
          onChange={(wanted) => onOpen({ kind: 'public-access', wanted, accountId })}
        />
      }
    />
  )
}

export function ResourcesPane({ accountId, reason, onOpen }: PaneProps) {
  const { data, error, refetch } = useQuery(accessSettings.get(accountId))
  if (data === undefined) return <SettingFace error={error} onRetry={() => void refetch()} />
  const { user, service_id, service } = data.identity_types
  const allowed = new Set([user, service_id, service].flatMap((one) => one.external_allowed_accounts))
  return (
    <SettingRow
      title="External identity interactions"
      about="Whether identities of other accounts can act on resources of this one with the access that they were given here."
      value={interactionWords(data.identity_types)}
      control={
        <EditSetting
          title="External identity interactions"
          reason={reason}
          onAct={() => onOpen({ kind: 'interaction', settings: data })}
        />
      }
    >
      {allowed.size > 0 && <p className="setting-value">Allowed accounts: {[...allowed].join(', ')}</p>}
    </SettingRow>
  )
}
