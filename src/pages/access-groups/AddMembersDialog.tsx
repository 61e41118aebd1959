import { useState } from 'react'
import type { AccessGroup } from '../../api/access-groups.ts'
import type { GroupMember, MemberKind } from '../../api/group-members.ts'
import { groupMembers } from '../../api/group-members.ts'
import { useCandidates } from '../../iam/identities/use-candidates.ts'
import { count } from '../../lib/text.ts'
import { BulkDialog } from '../../ui/BulkDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import type { PickOption } from '../../ui/PickList.tsx'
import { PickList } from '../../ui/PickList.tsx'
import { memberWords } from './member-words.ts'

type Chosen = ReadonlyMap<string, PickOption>

/** Adds several of a kind, chosen from a list that is searched; then shows how it went for each. */
export function AddMembersDialog({
  group,
  accountId,
  kind,
  members,
  onClose,
}: {
  readonly group: AccessGroup
  readonly accountId: string
  readonly kind: MemberKind
  readonly members: readonly GroupMember[]
  readonly onClose: () => void
}) {
  const { add, one, many } = memberWords[kind]
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [isMissing, setMissing] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const { options, note } = useCandidates(kind, accountId, text)
  const there = new Set(
    members.flatMap(({ iam_id, membership_type }) => (membership_type === 'static' ? [iam_id] : [])),
  )
  if (isAdding)
    return (
      <BulkDialog
        title={add}
        words={['Add', 'adding', 'added']}
        isDanger={false}
        startsAtOnce
        items={Array.from(chosen.values(), ({ id, label }) => ({ id, name: label }))}
        act={(iamId) => groupMembers.add(group.id, iamId, kind)}
        onClose={(done) => {
          if (done > 0) say(`${count(done, `${one} was`, `${many} were`)} added to ${group.name}`)
          onClose()
        }}
      >
        <p>
          To <strong>{group.name}</strong>:
        </p>
      </BulkDialog>
    )
  return (
    <FormDialog
      title={add}
      submitLabel="Add to group"
      busyLabel="Adding"
      isBusy={false}
      isDirty={chosen.size > 0}
      onSubmit={() => (chosen.size === 0 ? setMissing(true) : setAdding(true))}
      onClose={onClose}
    >
      <p>
        Choose who has the access of <strong>{group.name}</strong> from now on.
      </p>
      <PickList
        label={`The ${many}`}
        searchLabel={`Search ${many}`}
        options={options?.map(({ iamId, label, note: about }) => ({
          id: iamId,
          label,
          note: about,
          reason: there.has(iamId) ? 'Is in the group already.' : undefined,
        }))}
        chosen={chosen}
        note={note}
        text={text}
        onText={setText}
        onChange={(next) => {
          setMissing(false)
          setChosen(next)
        }}
      />
      {isMissing && (
        <p role="alert" className="cds--form-requirement field-error">
          Select at least one.
        </p>
      )}
    </FormDialog>
  )
}
