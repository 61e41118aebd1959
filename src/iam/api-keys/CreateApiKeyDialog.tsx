import { useForm } from 'react-hook-form'
import type { ApiKey } from '../../api/iam-identity.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { endOfDay } from '../../lib/dates.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'
import type { SecretHolder } from '../reveal/secret-holder.ts'
import { holdSecret } from '../reveal/secret-holder.ts'
import { ApiKeyFields } from './ApiKeyFields.tsx'
import type { ApiKeyValues } from './key-fields.ts'
import { newKeyValues } from './key-fields.ts'

export interface KeyOwner {
  readonly iamId: string
  readonly accountId: string
  /** A person's key has sessions, a service ID's has not. */
  readonly isServiceId: boolean
}

/** What is left of the answer to a create: the key without its value, and the holder of the value. */
export interface NewKey {
  readonly key: ApiKey
  readonly holder: SecretHolder
}

/** Creates an API key for a person or a service ID. */
export default function CreateApiKeyDialog({
  title,
  owner,
  today,
  onCreated,
  onClose,
}: {
  readonly title: string
  readonly owner: KeyOwner
  readonly today: string
  readonly onCreated: (made: NewKey) => void
  readonly onClose: () => void
}) {
  const form = useForm<ApiKeyValues>({ defaultValues: newKeyValues })
  const { isDirty } = form.formState
  const create = useAct(async (values: ApiKeyValues) => {
    const { apikey, ...key } = await apiKeys.create({
      name: values.name.trim(),
      iam_id: owner.iamId,
      account_id: owner.accountId,
      action_when_leaked: values.leaked,
      ...(values.description.trim() === '' ? {} : { description: values.description.trim() }),
      ...(owner.isServiceId ? {} : { support_sessions: values.hasSessions === 'yes' }),
      ...(values.expires === '' ? {} : { expires_at: endOfDay(values.expires) }),
    })
    onCreated({ key, holder: holdSecret(apikey) })
  })
  return (
    <FormDialog
      title={title}
      submitLabel="Create"
      busyLabel="Creating"
      isBusy={create.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(create.run)()}
      onClose={onClose}
    >
      <ApiKeyFields form={form} hasSessions={!owner.isServiceId} today={today} />
      <Problem error={create.error} title="The API key was not created" />
    </FormDialog>
  )
}
