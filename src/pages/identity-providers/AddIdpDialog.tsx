import { useRef, useState } from 'react'
import type { Idp, IdpType, IdpUse } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useAct } from '../../ui/use-act.ts'
import { IdpFields } from './IdpFields.tsx'
import { newUse, newValues, problemOf, propertiesOf, typeWords } from './idp-words.ts'
import { UseFields } from './UseFields.tsx'

const SHARED = 'shared'

/** Adds an identity provider: App ID with how the account uses it, SAML to be set up from here on. */
export function AddIdpDialog({
  accountId,
  onSetUp,
  onClose,
}: {
  readonly accountId: string
  readonly onSetUp: (idp: Idp) => void
  readonly onClose: () => void
}) {
  const [values, setValues] = useState(newValues)
  const [use, setUse] = useState<IdpUse>(newUse)
  const [isShared, setShared] = useState(false)
  const [isTried, setTried] = useState(false)
  // The provider is made first, its use after it: when only the second fails, the first is not done again.
  const made = useRef<Idp>(undefined)
  const adding = useAct(async () => {
    made.current ??= await idps.create({
      account_id: accountId,
      name: values.name.trim(),
      type: values.type,
      properties: propertiesOf(values),
    })
    if (values.type === 'saml') {
      onSetUp(made.current)
      return
    }
    await idps.setUse(accountId, made.current.idp_id, use)
    say(`${values.name.trim()} was added`)
    onClose()
  })
  return (
    <FormDialog
      title="Add identity provider"
      submitLabel={isShared ? undefined : values.type === 'saml' ? 'Next' : 'Create'}
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
        value={isShared ? SHARED : values.type}
        onChange={({ target: { value } }) => {
          setShared(value === SHARED)
          if (value !== SHARED) setValues({ ...values, type: value as IdpType })
        }}
      >
        {(Object.keys(typeWords) as IdpType[]).map((type) => (
          <option key={type} value={type}>
            {typeWords[type]}
          </option>
        ))}
        <option value={SHARED}>Shared with you</option>
      </SelectField>
      {isShared ? (
        <p>
          No identity provider is shared with this account. Who administers a provider of another account can
          share it, for which they need the ID of this account: {accountId}.
        </p>
      ) : (
        <>
          <IdpFields
            isNew
            values={values}
            change={(changes) => setValues({ ...values, ...changes })}
            problem={isTried ? problemOf(values) : undefined}
          />
          {values.type === 'appid' && <UseFields use={use} onChange={setUse} />}
        </>
      )}
      <Problem error={adding.error} title="The identity provider was not added" />
    </FormDialog>
  )
}
