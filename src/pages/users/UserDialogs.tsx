import type { User } from '../../api/users.ts'
import { AccessReportDialog } from './AccessReportDialog.tsx'
import { CancelInvite, RemoveUser, RemoveUsers } from './RemoveUsers.tsx'
import { isInvited } from './user-status.ts'

/** The dialog that is open over the users or over one of them. */
export type OpenDialog =
  | { readonly kind: 'remove'; readonly user: User; readonly isMe: boolean; readonly onRemoved?: () => void }
  | { readonly kind: 'remove-several'; readonly users: readonly User[] }
  | { readonly kind: 'report'; readonly user: User }

export default function UserDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: OpenDialog
  readonly onClose: () => void
}) {
  if (dialog.kind === 'remove-several') return <RemoveUsers several={dialog.users} onClose={onClose} />
  const { user } = dialog
  if (dialog.kind === 'report') return <AccessReportDialog user={user} onClose={onClose} />
  const onDone = (isDone: boolean): void => {
    // Whoever left the account is nobody here any more: the console begins anew.
    if (isDone && dialog.isMe) location.assign('/')
    if (isDone) dialog.onRemoved?.()
    onClose()
  }
  return isInvited(user) ? (
    <CancelInvite user={user} onClose={onDone} />
  ) : (
    <RemoveUser user={user} isMe={dialog.isMe} onClose={onDone} />
  )
}
