import type { AccessGroup } from '../../api/access-groups.ts'
import { accessGroups } from '../../api/access-groups.ts'
import { GoesWithItList } from '../../iam/details/GoesWithIt.tsx'
import { count } from '../../lib/text.ts'
import { BulkDialog } from '../../ui/BulkDialog.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { useWhatGoesWithIt } from './what-goes-with-it.ts'

/** Deletes a group, after naming everything that goes with it. */
export function DeleteGroup({
  accountId,
  group,
  onClose,
}: {
  readonly accountId: string
  readonly group: AccessGroup
  readonly onClose: (isDone: boolean) => void
}) {
  const { isReading, hasMembers, list } = useWhatGoesWithIt(accountId, group)
  return (
    <ConfirmDialog
      title="Remove group"
      confirmLabel="Remove"
      busyLabel="Removing"
      isDanger
      isReading={isReading}
      {...(hasMembers ? { typeToConfirm: group.name } : {})}
      act={() => accessGroups.remove(group.id)}
      onClose={(isDone) => {
        if (isDone) say(`Access group ${group.name} was removed`)
        onClose(isDone)
      }}
    >
      <p>
        Remove <strong>{group.name}</strong>? This goes with it:
      </p>
      <GoesWithItList isReading={isReading} list={list} />
      <p>
        The members stay in the account and lose the access that they have through this group only. This
        cannot be undone.
      </p>
    </ConfirmDialog>
  )
}

/** Deletes several groups, with a result for each. */
export function DeleteGroups({
  groups,
  onClose,
}: {
  readonly groups: readonly AccessGroup[]
  readonly onClose: () => void
}) {
  return (
    <BulkDialog
      title="Remove groups"
      words={['Remove', 'removing', 'removed']}
      items={groups}
      act={accessGroups.remove}
      onClose={(done) => {
        if (done > 0) say(`${count(done, 'access group was', 'access groups were')} removed`)
        onClose()
      }}
    >
      <p>
        Remove {count(groups.length, 'access group')}? Their memberships, dynamic rules and access policies go
        with them; the members stay in the account. This cannot be undone.
      </p>
    </BulkDialog>
  )
}
