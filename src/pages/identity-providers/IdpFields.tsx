import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { instances } from '../../api/resource-controller.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { IdpValues } from './idp-words.ts'
import { samlMetadata } from './saml-metadata.ts'

interface FieldsProps {
  readonly values: IdpValues
  readonly change: (values: Partial<IdpValues>) => void
  readonly problem: string | undefined
}

/** What is known of a SAML provider: typed, or read from its metadata. */
export function SamlFields({ values, change }: Omit<FieldsProps, 'problem'>) {
  const id = useId()
  const [wrong, setWrong] = useState<string>()
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return
    try {
      change(samlMetadata(await file.text()))
      setWrong(undefined)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : 'The file could not be read.')
    }
  }
  return (
    <>
      <div className="cds--form-item">
        <label htmlFor={id} className="cds--label">
          IdP metadata (optional)
        </label>
        <input
          id={id}
          type="file"
          accept=".xml,text/xml,application/xml"
          aria-describedby={`${id}-text`}
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <p
          id={`${id}-text`}
          role={wrong === undefined ? undefined : 'alert'}
          className={wrong === undefined ? 'cds--form__helper-text' : 'cds--form-requirement field-error'}
        >
          {wrong ?? 'The metadata.xml of your identity provider fills in the fields below.'}
        </p>
      </div>
      <TextField
        label="Entity ID"
        value={values.entityId}
        onChange={(event) => change({ entityId: event.target.value })}
      />
      <TextField
        label="Login URL"
        help="The address that begins with https:// to which people are sent to log in."
        value={values.url}
        onChange={(event) => change({ url: event.target.value })}
      />
    </>
  )
}

const SETTINGS = [
  { name: 'isSigned', label: 'Sign requests', words: ['Requests are signed', 'Requests are not signed'] },
  {
    name: 'wantsSignedAssertions',
    label: 'Require signed assertions',
    words: ['Assertions have to be signed', 'Assertions need no signature'],
  },
  {
    name: 'wantsSignedResponses',
    label: 'Require signed responses',
    words: ['Responses have to be signed', 'Responses need no signature'],
  },
  {
    name: 'startsAtProvider',
    label: 'Allow login from the identity provider',
    words: ['Login may start at the identity provider', 'Login starts at IBM Cloud'],
  },
] as const

/** How both sides talk to each other. */
export function AdvancedSettings({ values, change }: Omit<FieldsProps, 'problem'>) {
  return (
    <fieldset className="idp-advanced">
      <legend className="form-heading">Advanced settings</legend>
      {SETTINGS.map(({ name, label, words }) => (
        <Switch
          key={name}
          label={label}
          isOn={values[name]}
          words={words}
          onChange={(is) => change({ [name]: is })}
        />
      ))}
    </fieldset>
  )
}

function AppIdFields({ values, change, problem }: FieldsProps) {
  const { data = [] } = useQuery(instances.all())
  return (
    <SelectField
      label="App ID instance"
      help={problem}
      aria-invalid={problem === undefined ? undefined : true}
      value={values.instance}
      onChange={(event) => change({ instance: event.target.value })}
    >
      <option value="">Select an instance</option>
      {data
        .filter(({ service_name, state }) => service_name === 'appid' && state === 'active')
        .map(({ crn, name }) => (
          <option key={crn} value={crn}>
            {name}
          </option>
        ))}
    </SelectField>
  )
}

/** The fields of an identity provider. What a SAML provider tells of itself comes later, once it was told of IBM Cloud. */
export function IdpFields({
  values,
  change,
  problem,
  isNew = false,
}: FieldsProps & { readonly isNew?: boolean }) {
  return (
    <>
      <TextField
        label="Name"
        error={values.name.trim() === '' ? problem : undefined}
        value={values.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      {values.type === 'saml' ? (
        <>
          {!isNew && <SamlFields values={values} change={change} />}
          <AdvancedSettings values={values} change={change} />
        </>
      ) : (
        <AppIdFields
          values={values}
          change={change}
          problem={values.name.trim() === '' ? undefined : problem}
        />
      )}
    </>
  )
}
