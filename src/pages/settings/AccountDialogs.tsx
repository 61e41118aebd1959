import { useId } from 'react'
import type { AccountSettings } from '../../api/account-settings.ts'
import { identitySettings } from '../../api/settings.ts'
import { Switch } from '../../ui/Switch.tsx'
import { TextAreaField } from '../../ui/TextAreaField.tsx'
import { VersionedForm } from '../../iam/VersionedForm.tsx'
import type { Toggle } from './toggles.ts'
import { changeTo, isOn } from './toggles.ts'
import { domainRuleOf, REALM } from './words.ts'

interface Needs {
  readonly settings: AccountSettings
  readonly onClose: () => void
}

const fresh =
  ({ account_id }: AccountSettings) =>
  () =>
    identitySettings.read(account_id)

const onOff = (value: boolean): string => (value ? 'On' : 'Off')

/** Asks before a setting is switched; it takes effect at once (console-ui.md, 3.10). */
export function ToggleDialog({
  toggle,
  wanted,
  settings,
  onClose,
}: Needs & { readonly toggle: Toggle; readonly wanted: boolean }) {
  return (
    <VersionedForm
      what="The setting"
      subject="account"
      title={toggle.title}
      submitLabel="Yes"
      version={settings}
      valuesOf={(version) => ({ isOn: isOn(toggle, version) })}
      mine={{ isOn: wanted }}
      wordsOf={(values) => [[toggle.title, onOff(values.isOn)]]}
      save={(values, version) => identitySettings.update(version, changeTo(toggle, values.isOn))}
      read={fresh(settings)}
      onClose={onClose}
    >
      {() => (
        <p>
          {wanted ? toggle.on : toggle.off} Switch it {wanted ? 'on' : 'off'}?
        </p>
      )}
    </VersionedForm>
  )
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The IP addresses from which tokens may be asked for. The cloud checks them one by one and says which is wrong. */
export function AddressesDialog({ settings, onClose }: Needs) {
  return (
    <VersionedForm
      what="The setting"
      subject="account"
      title="Restrict IP address access"
      version={settings}
      valuesOf={({ allowed_ip_addresses: list }) => ({
        isOn: list.trim() !== '',
        text: linesOf(list).join('\n'),
      })}
      wordsOf={(values) => [['Allowed IP addresses', values.isOn ? linesOf(values.text).join(', ') : 'All']]}
      problemOf={(values) =>
        values.isOn && linesOf(values.text).length === 0
          ? 'Enter an IP address, a range or a subnet.'
          : undefined
      }
      save={({ isOn: on, text }, version) =>
        identitySettings.update(version, { allowed_ip_addresses: on ? linesOf(text).join(',') : '' })
      }
      read={fresh(settings)}
      onClose={onClose}
    >
      {({ values, change, problem }) => (
        <>
          <Switch
            label="Restrict IP address access"
            isOn={values.isOn}
            words={['On', 'Off']}
            onChange={(on) => change({ isOn: on })}
          />
          {values.isOn && (
            <TextAreaField
              label="Allowed IP addresses"
              help="One on each line: addresses, ranges (192.0.2.1-192.0.2.9) or subnets (192.0.2.0/24). Users and the API keys of service IDs can log in from these only, and not from IBM Cloud Shell."
              error={problem}
              isCode
              rows={6}
              value={values.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          )}
        </>
      )}
    </VersionedForm>
  )
}

interface DomainValues {
  readonly isOn: boolean
  readonly text: string
  /** What becomes of the patterns when the restriction is switched off. */
  readonly isKept: boolean
}

/** The email addresses that may be invited, as patterns: `**@acme.example`. */
export function DomainsDialog({ settings, onClose }: Needs) {
  const id = useId()
  const restriction = ({ isOn: on, text, isKept }: DomainValues) =>
    on || isKept
      ? { realm_id: REALM, restrict_invitation: on, invitation_email_allow_patterns: linesOf(text) }
      : { realm_id: REALM }
  return (
    <VersionedForm<AccountSettings, DomainValues>
      what="The setting"
      subject="account"
      title="Restrict user domains"
      version={settings}
      valuesOf={(version) => {
        const rule = domainRuleOf(version)
        return { isOn: rule.isOn, text: rule.patterns.join('\n'), isKept: true }
      }}
      wordsOf={(values) => [
        ['Restrict user domains', onOff(values.isOn)],
        ['Domains', values.isOn || values.isKept ? linesOf(values.text).join(', ') : ''],
      ]}
      problemOf={(values) =>
        values.isOn && linesOf(values.text).length === 0
          ? 'Enter a pattern, such as **@acme.example.'
          : undefined
      }
      save={(values, version) =>
        identitySettings.update(version, { restrict_user_domains: [restriction(values)] })
      }
      read={() => identitySettings.read(settings.account_id)}
      onClose={onClose}
    >
      {({ values, change, problem }) => (
        <>
          <Switch
            label="Restrict user domains"
            isOn={values.isOn}
            words={['On', 'Off']}
            onChange={(on) => change({ isOn: on })}
          />
          {values.isOn ? (
            <TextAreaField
              label="Domains"
              help="One pattern on each line. * stands for any characters but a dot, ** for any characters, ? for one. Only addresses that fit one of them can be invited."
              error={problem}
              isCode
              rows={5}
              value={values.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          ) : (
            linesOf(values.text).length > 0 && (
              <fieldset className="setting-choice">
                <legend>What becomes of the domains?</legend>
                {([true, false] as const).map((kept) => (
                  <label key={String(kept)}>
                    <input
                      type="radio"
                      name={id}
                      checked={values.isKept === kept}
                      onChange={() => change({ isKept: kept })}
                    />
                    {kept ? 'Disable and save domains' : 'Disable and delete domains'}
                  </label>
                ))}
              </fieldset>
            )
          )}
        </>
      )}
    </VersionedForm>
  )
}
