import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { catalog } from '../../api/catalog.ts'
import type { Instance, ResourceKeyFacts } from '../../api/resource-controller.ts'
import { resourceKeys } from '../../api/resource-controller.ts'
import type { ServiceId } from '../../api/service-ids.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'
import type { SecretHolder } from '../reveal/secret-holder.ts'
import { holdSecret } from '../reveal/secret-holder.ts'
import { AdvancedOptions } from './AdvancedOptions.tsx'
import { CredentialFields } from './CredentialFields.tsx'
import type { CredentialValues } from './credential-fields.ts'
import { newCredential, parametersOf } from './credential-fields.ts'

/** What is left of the answer to a create: the credential without its values, and the holder of the values. */
export interface NewCredential {
  readonly key: ResourceKeyFacts
  readonly holder: SecretHolder
}

const WRITER = 'crn:v1:bluemix:public:iam::::serviceRole:Writer'

/** Creates a service credential (console-ui.md, 2.17.1). */
export default function CreateCredentialDialog({
  instance,
  name,
  onCreated,
  onClose,
}: {
  readonly instance: Instance
  /** The name that is suggested. */
  readonly name: string
  readonly onCreated: (made: NewCredential) => void
  readonly onClose: () => void
}) {
  const services = useQuery(catalog.services())
  const parameters = services.data?.get(instance.service_name)?.keyParameters ?? []
  const form = useForm<CredentialValues>({ defaultValues: newCredential(name, WRITER, parameters) })
  const { isDirty } = form.formState
  /** A service ID that was made for a credential that then failed: it is used when Create is tried again. */
  const [madeBefore, setMadeBefore] = useState<ServiceId>()

  async function serviceIdFor(values: CredentialValues): Promise<string | undefined> {
    const { kind, crn } = values.serviceId
    if (kind !== 'new') return kind === 'existing' ? crn : undefined
    const wanted = { name: values.newName.trim(), description: values.newDescription.trim() }
    if (madeBefore?.name === wanted.name && (madeBefore.description ?? '') === wanted.description)
      return madeBefore.crn
    const made = await serviceIds.create({
      account_id: instance.account_id,
      name: wanted.name,
      ...(wanted.description === '' ? {} : { description: wanted.description }),
    })
    setMadeBefore(made)
    return made.crn
  }

  const create = useAct(async (values: CredentialValues) => {
    const given = parametersOf(values, parameters, await serviceIdFor(values))
    const { credentials, ...key } = await resourceKeys.create({
      name: values.name.trim(),
      source: instance.guid,
      ...(values.role === '' ? {} : { role: values.role }),
      ...(given === undefined ? {} : { parameters: given }),
    })
    onCreated({ key, holder: holdSecret(JSON.stringify(credentials, null, 2)) })
  })
  return (
    <FormDialog
      title="Create credential"
      submitLabel="Create"
      busyLabel="Creating"
      isBusy={create.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(create.run)()}
      onClose={onClose}
    >
      <CredentialFields form={form} instance={instance} />
      <AdvancedOptions form={form} parameters={parameters} />
      <Problem error={create.error} title="The credential was not created" />
      {create.error !== undefined && madeBefore !== undefined && (
        <p className="reason">
          The service ID {madeBefore.name} was created before that and is kept: Create uses it when you try
          again.
        </p>
      )}
    </FormDialog>
  )
}
