import { fileNameOf } from '../../lib/file-name.ts'
import { SecretReveal } from '../reveal/SecretReveal.tsx'
import type { NewCredential } from './CreateCredentialDialog.tsx'

/** Shows a new credential: once, or as what it will look like whenever it is viewed again. */
export function CredentialReveal({
  made: { key, holder },
  onClose,
}: {
  readonly made: NewCredential
  readonly onClose: () => void
}) {
  const isOnce = key.onetime_credentials
  return (
    <SecretReveal
      title="Credential successfully created"
      label="Credential"
      noun="credential"
      holder={holder}
      isOnce={isOnce}
      file={{ name: fileNameOf(key.name, 'json', 'credential'), textOf: (json) => json }}
      onClose={onClose}
    >
      {isOnce
        ? `Copy ${key.name} or click download to save it. It is one-time view: you won't be able to see it again.`
        : `Copy ${key.name} or click download to save it. You can see it again under View credentials.`}
    </SecretReveal>
  )
}
