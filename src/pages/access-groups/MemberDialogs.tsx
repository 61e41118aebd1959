import type { AccessGroup } from '../../api/access-groups.ts'
import { accessGroups } from '../../api/access-groups.ts'
import type { GroupMember, MemberKind } from '../../api/group-members.ts'
import { memberName } from '../../api/group-members.ts'
import { count } from '../../lib/text.ts'
import { BulkDialog } from '../../ui/BulkDialog.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { AddMembersDialog } from './AddMembersDialog.tsx'
import { memberWords } from './member-words.ts'

/** The dialog that is open over the members of a kind. */
export type OpenMemberDialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'remove'; readonly members: readonly GroupMember[] }

const CONSEQUENCE = 'the access that comes through this group only'

export default function MemberDialogs({
  dialog,
  group,
  accountId,
  kind,
  members,
  onClose,
}: {
  readonly dialog: OpenMemberDialog
  readonly group: AccessGroup
  readonly accountId: string
  readonly kind: MemberKind
  /** Who is in the group already. */
  readonly members: readonly GroupMember[]
  readonly onClose: () => void
}) {
  const { one, many } = memberWords[kind]
  if (dialog.kind === 'add')
    return (
      <AddMembersDialog group={group} accountId={accountId} kind={kind} members={members} onClose={onClose} />
    )
  const [only] = dialog.members
  if (dialog.members.length === 1 && only !== undefined)
    return (
      <ConfirmDialog
        title={`Remove ${one}`}
        confirmLabel="Remove"
        busyLabel="Removing"
        isDanger
        act={() => accessGroups.removeMember(group.id, only.iam_id)}
        onClose={(isDone) => {
          if (isDone) say(`${memberName(only)} was removed from ${group.name}`)
          onClose()
        }}
      >
        <p>
          Remove <strong>{memberName(only)}</strong> from <strong>{group.name}</strong>? Gone with it is{' '}
          {CONSEQUENCE}.
        </p>
      </ConfirmDialog>
    )
  return (
    <BulkDialog
      title={`Remove ${many}`}
      words={['Remove', 'removing', 'removed']}
      items={dialog.members.map((member) => ({ id: member.iam_id, name: memberName(member) }))}
      act={(iamId) => accessGroups.removeMember(group.id, iamId)}
      onClose={(done) => {
        if (done > 0) say(`${count(done, `${one} was`, `${many} were`)} removed from ${group.name}`)
        onClose()
      }}
    >
      <p>
        Remove {count(dialog.members.length, one, many)} from <strong>{group.name}</strong>? They lose{' '}
        {CONSEQUENCE}.
      </p>
    </BulkDialog>
  )
}
