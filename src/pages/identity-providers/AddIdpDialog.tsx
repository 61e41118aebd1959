import { useRef, useState } from 'react'
import type { IdpType, IdpUse, Strategy } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useAct } from '../../ui/use-act.ts'
import { IdpFields } from './IdpFields.tsx'
import { newUse, newValues, problemOf, propertiesOf, strategies, typeWords } from './idp-words.ts'

/** Adds an identity provider and says how the account uses it. */
export function AddIdpDialog({
  accountId,
  onClose,
}: {
  readonly accountId: string
  readonly onClose: () => void
}) {
  const [values, setValues] = useState(newValues)
  const [use, setUse] = useState<IdpUse>(newUse)
  const [isTried, setTried] = useState(false)
  // The provider is made first, its use after it: when only the second fails, the first is not done again.
  const made = useRef<string>(undefined)
  const adding = useAct(async () => {
    made.current ??= (
      await idps.create({
        account_id: accountId,
        name: values.name.trim(),
        type: values.type,
        properties: propertiesOf(values),
      })
    ).idp_id
    await idps.setUse(accountId, made.current, use)
    say(`${values.name.trim()} was added`)
    onClose()
  })
  return (
    <FormDialog
      title="Add identity provider"
      submitLabel="Create"
      busyLabel="Creating"
      isBusy={adding.isBusy}
      isDirty={values !== newValues || use !== newUse}
      onSubmit={() => {
        setTried(true)
        if (problemOf(values) === undefined) void adding.run()
      }}
      onClose={onClose}
    >
      <SelectField
        label="Type"
        value={values.type}
        onChange={(event) => setValues({ ...values, type: event.target.value as IdpType })}
      >
        {(Object.keys(typeWords) as IdpType[]).map((type) => (
          <option key={type} value={type}>
            {typeWords[type]}
          </option>
        ))}
      </SelectField>
      <IdpFields
        values={values}
        change={(changes) => setValues({ ...values, ...changes })}
        problem={isTried ? problemOf(values) : undefined}
      />
      <SelectField
        label="Onboarding"
        value={use.cloud_user_strategy}
        onChange={(event) => setUse({ ...use, cloud_user_strategy: event.target.value as Strategy })}
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
        onChange={(active) => setUse({ ...use, active })}
      />
      <Switch
        label="Set as the default?"
        isOn={use.ui_default}
        words={['The default', 'Not the default']}
        onChange={(ui_default) => setUse({ ...use, ui_default })}
      />
      <Problem error={adding.error} title="The identity provider was not added" />
    </FormDialog>
  )
}
