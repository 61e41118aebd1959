import type { ApiKey } from '../../api/iam-identity.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { EditDialog } from '../../ui/EditDialog.tsx'
import { ApiKeyFields } from './ApiKeyFields.tsx'
import { changesOf, valuesOf, wordsOf } from './key-fields.ts'

/** Edits an API key. */
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
  return (
    <EditDialog
      title={title}
      submitLabel="Apply"
      busyLabel="Applying"
      what="API key"
      version={apiKey}
      valuesOf={valuesOf}
      wordsOf={wordsOf}
      save={(version, values) => apiKeys.update(version, changesOf(valuesOf(version), values))}
      read={() => apiKeys.read(apiKey.id)}
      onClose={(saved) => onClose(saved?.name.trim())}
    >
      {(form) => <ApiKeyFields form={form} hasSessions={!isServiceId} today={today} />}
    </EditDialog>
  )
}
