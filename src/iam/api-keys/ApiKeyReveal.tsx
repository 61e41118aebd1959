import { SecretReveal } from '../reveal/SecretReveal.tsx'
import type { NewKey } from './CreateApiKeyDialog.tsx'

/** Shows a new API key, once. */
export default function ApiKeyReveal({
  made: { key, holder },
  onClose,
}: {
  readonly made: NewKey
  readonly onClose: () => void
}) {
  return (
    <SecretReveal
      title="API key successfully created"
      label="API key"
      holder={holder}
      isOnce
      file={{
        name: 'apiKey.json',
        textOf: (apikey) =>
          JSON.stringify(
            { name: key.name, description: key.description ?? '', createdAt: key.created_at, apikey },
            null,
            2,
          ),
      }}
      onClose={onClose}
    >
      Copy the API key or click download to save it. You won't be able to see this API key again, so you can't
      retrieve it later.
    </SecretReveal>
  )
}
