import type { ApiKey } from '../../api/iam-identity.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { announce } from '../../stores/announcer.ts'
import { notify } from '../../stores/toasts.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import ApiKeyDetailsDialog from './ApiKeyDetailsDialog.tsx'
import ApiKeyReveal from './ApiKeyReveal.tsx'
import type { KeyOwner, NewKey } from './CreateApiKeyDialog.tsx'
import CreateApiKeyDialog from './CreateApiKeyDialog.tsx'
import EditApiKeyDialog from './EditApiKeyDialog.tsx'
import RotateApiKeyDialog from './RotateApiKeyDialog.tsx'

/** The dialog that is open over a list of API keys. */
export type OpenDialog =
  | { readonly kind: 'create'; readonly owner: KeyOwner; readonly title: string }
  | { readonly kind: 'reveal'; readonly made: NewKey }
  | { readonly kind: 'edit' | 'details' | 'delete' | 'rotate'; readonly key: ApiKey }

const say = (title: string): void => {
  notify({ kind: 'success', title })
  announce(title)
}

export default function ApiKeyDialogs({
  dialog,
  isServiceId,
  today,
  onOpen,
  onClose,
}: {
  readonly dialog: OpenDialog
  readonly isServiceId: boolean
  readonly today: string
  readonly onOpen: (dialog: OpenDialog) => void
  readonly onClose: () => void
}) {
  switch (dialog.kind) {
    case 'create':
      return (
        <CreateApiKeyDialog
          title={dialog.title}
          owner={dialog.owner}
          today={today}
          onCreated={(made) => onOpen({ kind: 'reveal', made })}
          onClose={onClose}
        />
      )
    case 'reveal':
      return <ApiKeyReveal made={dialog.made} onClose={onClose} />
    case 'edit':
      return (
        <EditApiKeyDialog
          title={isServiceId ? 'Edit name & description' : 'Edit API key'}
          apiKey={dialog.key}
          isServiceId={isServiceId}
          today={today}
          onClose={(saved) => {
            if (saved !== undefined) say(`API key ${saved} was changed`)
            onClose()
          }}
        />
      )
    case 'rotate':
      return (
        <RotateApiKeyDialog
          apiKey={dialog.key}
          today={today}
          onCreated={(made) => onOpen({ kind: 'reveal', made })}
          onClose={onClose}
        />
      )
    case 'details':
      return <ApiKeyDetailsDialog apiKey={dialog.key} onClose={onClose} />
    case 'delete':
      return (
        <ConfirmDialog
          title="Delete API key"
          confirmLabel="Delete"
          busyLabel="Deleting"
          isDanger
          act={() => apiKeys.remove(dialog.key.id)}
          onClose={(isDone) => {
            if (isDone) say(`API key ${dialog.key.name} was deleted`)
            onClose()
          }}
        >
          <p>
            Delete <strong>{dialog.key.name}</strong>? Applications that use it can no longer authenticate.
            This cannot be undone.
          </p>
        </ConfirmDialog>
      )
    default:
      return dialog satisfies never
  }
}
