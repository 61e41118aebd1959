import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { isConflict } from '../../lib/api-error.ts'
import type { ApiKey } from '../../api/iam-identity.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TheirsAndMine } from '../../ui/TheirsAndMine.tsx'
import { useAct } from '../../ui/use-act.ts'
import { ApiKeyFields } from './ApiKeyFields.tsx'
import type { ApiKeyValues } from './key-fields.ts'
import { changesOf, valuesOf, wordsOf } from './key-fields.ts'

/** Edits an API key. When somebody else changed it meanwhile, both versions are shown and nothing typed is lost. */
export default function EditApiKeyDialog({
  title,
  apiKey,
  isServiceId,
  today,
  onClose,
}: {
  readonly title: string
  readonly apiKey: ApiKey
  readonly isServiceId: boolean
  readonly today: string
  /** `saved` is the key's name when it was changed. */
  readonly onClose: (saved?: string) => void
}) {
  const [base, setBase] = useState(apiKey)
  const [theirs, setTheirs] = useState<ApiKey>()
  const form = useForm<ApiKeyValues>({ defaultValues: valuesOf(apiKey) })
  const { isDirty } = form.formState
  const save = useAct(async (values: ApiKeyValues, version: ApiKey) => {
    try {
      await apiKeys.update(version, changesOf(valuesOf(version), values))
      onClose(values.name.trim())
    } catch (error) {
      if (!isConflict(error)) throw error
      setTheirs(await apiKeys.read(apiKey.id))
    }
  })
  return (
    <FormDialog
      title={title}
      submitLabel="Apply"
      busyLabel="Applying"
      isBusy={save.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit((values) => save.run(values, base))()}
      onClose={() => onClose()}
    >
      <ApiKeyFields form={form} hasSessions={!isServiceId} today={today} />
      {theirs !== undefined && (
        <TheirsAndMine
          what="This API key"
          theirs={wordsOf(valuesOf(theirs))}
          mine={wordsOf(form.getValues())}
          onMine={() => {
            setBase(theirs)
            setTheirs(undefined)
            void form.handleSubmit((values) => save.run(values, theirs))()
          }}
          onTheirs={() => {
            setBase(theirs)
            form.reset(valuesOf(theirs))
            setTheirs(undefined)
          }}
        />
      )}
      <Problem error={save.error} title="The API key was not changed" />
    </FormDialog>
  )
}
