import { classicKeys } from '../../api/classic.ts'
import type { SecretHolder } from '../reveal/secret-holder.ts'
import { SecretReveal } from '../reveal/SecretReveal.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/do-now.ts'
import { Time } from '../../ui/Time.tsx'
import type { ClassicRow } from './classic-rows.ts'

/** The dialog that is open over the classic infrastructure keys. */
export type OpenClassicDialog =
  | {
      readonly kind: 'value'
      readonly username: string
      readonly isNew: boolean
      readonly holder: SecretHolder
    }
  | { readonly kind: 'details' | 'delete'; readonly row: ClassicRow }

/** Unlike a platform key's, the value can be read again by whoever created it, so nothing holds them here. */
function ClassicValue({
  dialog: { username, isNew, holder },
  onClose,
}: {
  readonly dialog: OpenClassicDialog & { readonly kind: 'value' }
  readonly onClose: () => void
}) {
  return (
    <SecretReveal
      title={
        isNew
          ? 'Classic infrastructure API key successfully created'
          : 'Details of the classic infrastructure API key'
      }
      label="API key"
      holder={holder}
      isOnce={false}
      file={{
        name: 'apiKey.json',
        textOf: (apikey) => JSON.stringify({ username, apikey }, null, 2),
      }}
      onClose={onClose}
    >
      The user name that goes with the key is <span className="mono">{username}</span>. You can view the key
      again later with View details; nobody else can.
    </SecretReveal>
  )
}

function OthersDetails({ row, onClose }: { readonly row: ClassicRow; readonly onClose: () => void }) {
  return (
    <Dialog title="Details of the classic infrastructure API key" onLeave={onClose}>
      <dl className="facts">
        <dt>User name</dt>
        <dd>
          <CopyValue label="user name" value={row.username} />
        </dd>
        <dt>Email</dt>
        <dd>{row.email}</dd>
        <dt>Created</dt>
        <dd>
          <Time at={row.created} />
        </dd>
        <dt>API key</dt>
        <dd>Only the user who created the key can view it.</dd>
      </dl>
    </Dialog>
  )
}

export default function ClassicDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: OpenClassicDialog
  readonly onClose: () => void
}) {
  switch (dialog.kind) {
    case 'value':
      return <ClassicValue dialog={dialog} onClose={onClose} />
    case 'details':
      return <OthersDetails row={dialog.row} onClose={onClose} />
    case 'delete':
      return (
        <ConfirmDialog
          title="Delete classic infrastructure API key"
          confirmLabel="Delete"
          busyLabel="Deleting"
          isDanger
          act={() => classicKeys.remove(dialog.row.userId, dialog.row.keyId)}
          onClose={(isDone) => {
            if (isDone) say(`The classic infrastructure API key of ${dialog.row.email} was deleted`)
            onClose()
          }}
        >
          <p>
            Delete the key of <strong>{dialog.row.username}</strong>? Applications that use it can no longer
            authenticate. This cannot be undone.
          </p>
        </ConfirmDialog>
      )
    default:
      return dialog satisfies never
  }
}
