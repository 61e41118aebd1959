import { useQuery } from '@tanstack/react-query'
import type { AccountSettings } from '../../api/account-settings.ts'
import { users } from '../../api/users.ts'
import { mfaLabel } from '../../iam/mfa-levels.ts'
import { Switch } from '../../ui/Switch.tsx'
import { lifetimes, lifetimeWords, sessionLimitWords } from './lifetimes.ts'
import { EditSetting, SettingRow } from './SettingRow.tsx'
import type { OpenSetting } from './SettingDialogs.tsx'
import { isOn, toggles } from './toggles.ts'
import { addressWords, domainWords } from './words.ts'

export interface PaneProps {
  readonly settings: AccountSettings
  /** Why these settings cannot be changed by whoever is signed in. */
  readonly reason: string | undefined
  readonly onOpen: (dialog: OpenSetting) => void
}

export function AccountPane({ settings, reason, onOpen }: PaneProps) {
  return (
    <>
      {toggles.map((toggle) => (
        <SettingRow
          key={toggle.field}
          title={toggle.title}
          about={toggle.about}
          control={
            <Switch
              label={toggle.title}
              isOn={isOn(toggle, settings)}
              words={['On', 'Off']}
              reason={reason}
              onChange={(wanted) => onOpen({ kind: 'toggle', toggle, wanted, settings })}
            />
          }
        />
      ))}
      <SettingRow
        title="Restrict IP address access"
        about="From where users and the API keys of service IDs can log in. A user can have a list too; then an address must be in both."
        value={addressWords(settings)}
        control={
          <EditSetting
            title="Restrict IP address access"
            reason={reason}
            onAct={() => onOpen({ kind: 'addresses', settings })}
          />
        }
      />
      <SettingRow
        title="Restrict user domains"
        about="Which email addresses can be invited to the account. Users who are in it already stay."
        value={domainWords(settings)}
        control={
          <EditSetting
            title="Restrict user domains"
            reason={reason}
            onAct={() => onOpen({ kind: 'domains', settings })}
          />
        }
      />
    </>
  )
}

export function AuthenticationPane({ settings, reason, onOpen }: PaneProps) {
  const { data: names } = useQuery({
    ...users.names(settings.account_id),
    enabled: settings.user_mfa.length > 0,
  })
  return (
    <>
      <SettingRow
        title="MFA"
        about="What users prove besides their password. Who has not set up what is asked for does so at the next login."
        value={mfaLabel(settings.mfa)}
        control={<EditSetting title="MFA" reason={reason} onAct={() => onOpen({ kind: 'mfa', settings })} />}
      />
      <SettingRow
        title="User-specific MFA"
        about="Users for whom another requirement counts than for the account."
        control={
          <EditSetting
            title="User-specific MFA"
            reason={reason}
            onAct={() => onOpen({ kind: 'user-mfa', settings })}
          />
        }
      >
        {settings.user_mfa.length === 0 ? (
          <p className="setting-value">Nobody</p>
        ) : (
          <dl className="setting-list">
            {settings.user_mfa.map(({ iam_id, mfa }) => (
              <div key={iam_id}>
                <dt>{names?.get(iam_id) ?? iam_id}</dt>
                <dd>{mfaLabel(mfa)}</dd>
              </div>
            ))}
          </dl>
        )}
      </SettingRow>
    </>
  )
}

export function SessionPane({ settings, reason, onOpen }: PaneProps) {
  const rows = lifetimes.map((lifetime) => (
    <SettingRow
      key={lifetime.field}
      title={lifetime.title}
      about={lifetime.about}
      value={lifetimeWords(lifetime, settings)}
      control={
        <EditSetting
          title={lifetime.title}
          reason={reason}
          onAct={() => onOpen({ kind: 'lifetime', lifetime, settings })}
        />
      }
    />
  ))
  return (
    <div className="setting-tiles">
      {rows.slice(0, 2)}
      <SettingRow
        title="Concurrent sessions"
        about="How many sessions a user can have at the same time."
        value={sessionLimitWords(settings)}
        control={
          <EditSetting
            title="Concurrent sessions"
            reason={reason}
            onAct={() => onOpen({ kind: 'session-limit', settings })}
          />
        }
      />
      {rows.slice(2)}
    </div>
  )
}
