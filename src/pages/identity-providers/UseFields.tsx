import type { IdpUse, Strategy } from '../../api/idps.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { strategies } from './idp-words.ts'

/** How the account uses a provider. */
export function UseFields({
  use,
  onChange,
}: {
  readonly use: IdpUse
  readonly onChange: (use: IdpUse) => void
}) {
  return (
    <>
      <SelectField
        label="Onboarding"
        value={use.cloud_user_strategy}
        onChange={(event) => onChange({ ...use, cloud_user_strategy: event.target.value as Strategy })}
      >
        {strategies.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <Switch
        label="Enable for account login?"
        isOn={use.active}
        words={['Enabled for account login', 'Not enabled for account login']}
        onChange={(active) => onChange({ ...use, active })}
      />
      <Switch
        label="Set as the default?"
        isOn={use.ui_default}
        words={['The default', 'Not the default']}
        onChange={(ui_default) => onChange({ ...use, ui_default })}
      />
    </>
  )
}
