import { TrashCan } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { AccountSettings } from '../../api/account-settings.ts'
import { identitySettings } from '../../api/settings.ts'
import { users } from '../../api/users.ts'
import { mfaLabel, mfaLevels } from '../../iam/mfa-levels.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Lifetime } from './lifetimes.ts'
import { amountOf, lifetimeProblem, secondsOf } from './lifetimes.ts'
import { RadioChoice } from './RadioChoice.tsx'
import { VersionedForm } from '../../iam/VersionedForm.tsx'

interface Needs {
  readonly settings: AccountSettings
  readonly onClose: () => void
}

const fresh =
  ({ account_id }: AccountSettings) =>
  () =>
    identitySettings.read(account_id)

export function MfaDialog({ settings, onClose }: Needs) {
  return (
    <VersionedForm
      what="The setting"
      subject="account"
      title="Multifactor authentication"
      version={settings}
      valuesOf={({ mfa }) => ({ mfa })}
      wordsOf={({ mfa }) => [['MFA', mfaLabel(mfa)]]}
      save={(values, version) => identitySettings.update(version, values)}
      read={fresh(settings)}
      onClose={onClose}
    >
      {({ values, change }) => (
        <RadioChoice
          legend="What users prove when they log in"
          options={mfaLevels}
          value={values.mfa}
          onChange={(mfa) => change({ mfa })}
        />
      )}
    </VersionedForm>
  )
}

/** Users for whom another level counts than for the account. */
export function UserMfaDialog({ settings, onClose }: Needs) {
  const { data: names = new Map<string, string>() } = useQuery(users.names(settings.account_id))
  const nameOf = (iamId: string): string => names.get(iamId) || iamId
  return (
    <VersionedForm
      what="The setting"
      subject="account"
      title="User-specific MFA"
      version={settings}
      valuesOf={({ user_mfa }) => ({ user_mfa })}
      wordsOf={({ user_mfa }) => user_mfa.map(({ iam_id, mfa }) => [nameOf(iam_id), mfaLabel(mfa)] as const)}
      save={({ user_mfa }, version) =>
        identitySettings.update(version, { user_mfa: user_mfa.map(({ iam_id, mfa }) => ({ iam_id, mfa })) })
      }
      read={fresh(settings)}
      onClose={onClose}
    >
      {({ values: { user_mfa: entries }, change }) => (
        <>
          <SelectField
            label="Add a user"
            value=""
            onChange={(event) =>
              change({ user_mfa: [...entries, { iam_id: event.target.value, mfa: settings.mfa }] })
            }
          >
            <option value="">Select a user</option>
            {Array.from(names)
              .filter(([iamId]) => !entries.some(({ iam_id }) => iam_id === iamId))
              .map(([iamId, name]) => (
                <option key={iamId} value={iamId}>
                  {name === '' ? iamId : name}
                </option>
              ))}
          </SelectField>
          {entries.map((entry) => (
            <div key={entry.iam_id} className="setting-entry">
              <SelectField
                label={`MFA for ${nameOf(entry.iam_id)}`}
                value={entry.mfa}
                onChange={(event) =>
                  change({
                    user_mfa: entries.map((one) =>
                      one.iam_id === entry.iam_id ? { iam_id: one.iam_id, mfa: event.target.value } : one,
                    ),
                  })
                }
              >
                {mfaLevels.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </SelectField>
              <button
                type="button"
                className="list-toolbar-icon"
                aria-label={`Remove ${nameOf(entry.iam_id)}`}
                onClick={() => change({ user_mfa: entries.filter(({ iam_id }) => iam_id !== entry.iam_id) })}
              >
                <TrashCan aria-hidden />
              </button>
            </div>
          ))}
          {entries.length === 0 && <p>The account's setting counts for everybody.</p>}
        </>
      )}
    </VersionedForm>
  )
}

export function LifetimeDialog({ lifetime, settings, onClose }: Needs & { readonly lifetime: Lifetime }) {
  const { field, title, unit, min, max, otherwise } = lifetime
  return (
    <VersionedForm
      what="The setting"
      subject="account"
      title={title}
      version={settings}
      valuesOf={(version) => ({ amount: amountOf(lifetime, version) })}
      wordsOf={({ amount }) => [[title, amount === '' ? otherwise : `${amount} ${unit}s`]]}
      problemOf={({ amount }) => lifetimeProblem(lifetime, amount)}
      save={({ amount }, version) =>
        identitySettings.update(version, { [field]: secondsOf(lifetime, amount) })
      }
      read={fresh(settings)}
      onClose={onClose}
    >
      {({ values, change, problem }) => (
        <TextField
          label={unit === 'hour' ? 'Hours' : 'Minutes'}
          inputMode="numeric"
          help={`From ${min} to ${max}. Leave it empty for the default, ${otherwise}.`}
          error={problem}
          value={values.amount}
          onChange={(event) => change({ amount: event.target.value })}
        />
      )}
    </VersionedForm>
  )
}

/** How many sessions one user may have at a time. */
export function SessionLimitDialog({ settings, onClose }: Needs) {
  return (
    <VersionedForm
      what="The setting"
      subject="account"
      title="Concurrent sessions"
      version={settings}
      valuesOf={({ max_sessions_per_identity: most }) => ({
        isLimited: most !== 'NOT_SET',
        most: most === 'NOT_SET' ? '' : most,
      })}
      wordsOf={({ isLimited, most }) => [['Concurrent sessions', isLimited ? most : 'Unlimited']]}
      problemOf={({ isLimited, most }) =>
        isLimited && !/^[1-9]\d*$/.test(most.trim()) ? 'Enter a whole number above 0.' : undefined
      }
      save={({ isLimited, most }, version) =>
        identitySettings.update(version, {
          max_sessions_per_identity: isLimited ? most.trim() : 'NOT_SET',
        })
      }
      read={fresh(settings)}
      onClose={onClose}
    >
      {({ values, change, problem }) => (
        <>
          <Switch
            label="Limit sessions"
            isOn={values.isLimited}
            words={['Limit sessions', 'Unlimited']}
            onChange={(isLimited) => change({ isLimited })}
          />
          {values.isLimited && (
            <TextField
              label="Sessions"
              inputMode="numeric"
              help="Whoever logs in once more ends the oldest session."
              error={problem}
              value={values.most}
              onChange={(event) => change({ most: event.target.value })}
            />
          )}
        </>
      )}
    </VersionedForm>
  )
}
