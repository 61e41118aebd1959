import type { User } from '../../api/users.ts'
import { users } from '../../api/users.ts'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import { doNow } from '../../ui/do-now.ts'
import type { UserReasons } from './powers.ts'
import { isInvited } from './user-status.ts'

interface Needs {
  readonly user: User
  readonly reasons: UserReasons
  /** Why nobody can be assigned access. */
  readonly assignReason: string | undefined
  readonly onAssign: () => void
  readonly onReport: () => void
  readonly onRemove: () => void
}

const resend = ({ account_id, iam_id, email }: User): Promise<boolean> =>
  doNow(
    () => users.resend(account_id, iam_id),
    `The invitation of ${email} was sent again`,
    `The invitation of ${email} was not sent again`,
  )

/** What can be done to a user wherever it is shown, in the words of the documentation (console-ui.md, 2.3.1). */
export function changesMenu({
  user,
  reasons,
  assignReason,
  onAssign,
  onReport,
  onRemove,
}: Needs): readonly MenuAction[] {
  const remove = { isDanger: true, reason: reasons.remove(user), onAct: onRemove }
  if (isInvited(user))
    return [
      ...(user.state === 'PENDING'
        ? [{ label: 'Resend invite', reason: reasons.invite, onAct: () => void resend(user) }]
        : []),
      { label: 'Cancel invite', ...remove },
    ]
  return [
    { label: 'Assign access', reason: assignReason, onAct: onAssign },
    { label: 'Access report', reason: reasons.report, onAct: onReport },
    { label: 'Remove user', ...remove },
  ]
}

/** The menu of a row. */
export const rowMenu = (needs: Needs & { readonly onManage: () => void }): readonly MenuAction[] => [
  { label: 'Manage user details', onAct: needs.onManage },
  ...changesMenu(needs),
]
