import type { User } from '../../api/users.ts'
import { userName, users } from '../../api/users.ts'
import { GoesWithItList } from '../../iam/details/GoesWithIt.tsx'
import { count } from '../../lib/text.ts'
import { BulkDialog } from '../../ui/BulkDialog.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { useWhatGoesWithIt } from './what-goes-with-it.ts'

interface Needs {
  readonly user: User
  readonly onClose: (isDone: boolean) => void
}

/** Takes back an invitation that was not accepted yet. */
export function CancelInvite({ user, onClose }: Needs) {
  const { account_id, iam_id, email } = user
  const { isReading, list } = useWhatGoesWithIt(user)
  return (
    <ConfirmDialog
      title="Cancel invite"
      confirmLabel="Cancel invite"
      busyLabel="Canceling"
      isDanger
      isReading={isReading}
      act={() => users.remove(account_id, iam_id)}
      onClose={(isDone) => {
        if (isDone) say(`The invitation of ${email} was canceled`)
        onClose(isDone)
      }}
    >
      <p>
        Cancel the invitation of <strong>{email}</strong>? It cannot be accepted any more, and what was
        assigned with it goes:
      </p>
      <GoesWithItList isReading={isReading} list={list.slice(1)} />
    </ConfirmDialog>
  )
}

/** Takes a user out of the account, after naming everything that goes with the user; oneself leaves it. */
export function RemoveUser({ user, isMe, onClose }: Needs & { readonly isMe: boolean }) {
  const { account_id, iam_id } = user
  const name = userName(user)
  const { isReading, list } = useWhatGoesWithIt(user)
  return (
    <ConfirmDialog
      title="Remove user"
      confirmLabel="Remove"
      busyLabel="Removing"
      isDanger
      isReading={isReading}
      typeToConfirm={user.email}
      act={() => users.remove(account_id, iam_id)}
      onClose={(isDone) => {
        if (isDone) say(`${name} was removed from the account`)
        onClose(isDone)
      }}
    >
      <p>
        {isMe ? 'Leave the account' : 'Remove '}
        {!isMe && <strong>{name}</strong>}? This goes with {isMe ? 'you' : 'the user'}:
      </p>
      <GoesWithItList isReading={isReading} list={list} />
      <p>
        {isMe ? 'You lose' : 'The user loses'} access to the account at once. Resources stay, and so does the
        IBMid. Inviting the user again does not bring back what goes now.
      </p>
    </ConfirmDialog>
  )
}

/** Removes several, with a result for each. */
export function RemoveUsers({
  several,
  onClose,
}: {
  readonly several: readonly User[]
  readonly onClose: () => void
}) {
  return (
    <BulkDialog
      title="Remove users"
      words={['Remove', 'removing', 'removed']}
      items={several.map((user) => ({ id: user.iam_id, name: userName(user) }))}
      act={(id) => users.remove(several[0]?.account_id ?? '', id)}
      onClose={(done) => {
        if (done > 0) say(`${count(done, 'user was', 'users were')} removed`)
        onClose()
      }}
    >
      <p>
        Remove {count(several.length, 'user')}? Their API keys, access policies and memberships of access
        groups go with them, and invitations that are not accepted yet cannot be accepted any more. Resources
        stay. This cannot be undone.
      </p>
    </BulkDialog>
  )
}
