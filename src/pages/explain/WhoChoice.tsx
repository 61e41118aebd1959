import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { accessGroups } from '../../api/access-groups.ts'
import { useCan } from '../../api/authz.ts'
import type { CandidateKind } from '../../api/candidates.ts'
import { candidates, MOST } from '../../api/candidates.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { isApiError } from '../../lib/api-error.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Kind = CandidateKind | 'group'

const kinds: readonly (readonly [Kind, string])[] = [
  ['user', 'User'],
  ['service', 'Service ID'],
  ['profile', 'Trusted profile'],
  ['group', 'Access group'],
]

const kindOf = (id: string): Kind => {
  if (id.startsWith('AccessGroupId-')) return 'group'
  if (id.startsWith('iam-ServiceId-')) return 'service'
  return id.startsWith('iam-Profile-') ? 'profile' : 'user'
}

/** Identities or groups with a text in their name; those that the reader may see. */
function useFound(kind: Kind, accountId: string, text: string) {
  const identities = useQuery({
    ...candidates(kind === 'group' ? 'user' : kind, accountId, text),
    enabled: kind !== 'group',
    placeholderData: keepPreviousData,
  })
  const groups = useQuery({
    ...accessGroups.list(accountId, { text, sort: 'name', isDescending: false, limit: MOST, offset: 0 }),
    enabled: kind === 'group',
    placeholderData: keepPreviousData,
  })
  return kind === 'group'
    ? {
        error: groups.error,
        rows: groups.data?.groups.map(({ id, name }) => ({ id, label: name })) ?? [],
        hasMore: (groups.data?.total_count ?? 0) > MOST,
      }
    : {
        error: identities.error,
        rows: identities.data?.rows.map(({ iamId, name, note }) => ({ id: iamId, label: name, note })) ?? [],
        hasMore: identities.data?.hasMore === true,
      }
}

/** Who it is about: oneself at first. */
export function WhoChoice({
  who,
  name,
  onChoose,
}: {
  /** IAM ID, or ID of an access group; empty for oneself. */
  readonly who: string
  /** Its name, where it is known. */
  readonly name: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const me = useIdentity()
  const [kind, setKind] = useState<Kind>(kindOf(who))
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<{ readonly id: string; readonly label: string }>()
  const searched = useDeferredValue(text)
  const { rows, hasMore, error } = useFound(kind, me.accountId, searched)
  const can = useCan({
    others: {
      action: 'iam-access-management.policy.read',
      resource: { serviceName: 'iam-access-management' },
    },
  })
  const own = { id: me.iamId, label: `${me.name} (you)` }
  const isOwn = who === '' || who === me.iamId
  const chosen = isOwn ? own : { id: who, label: name ?? (picked?.id === who ? picked.label : who) }
  const note =
    error === null
      ? hasMore
        ? `${MOST} are shown. Type a part of the name to find others.`
        : undefined
      : `They cannot be listed. ${isApiError(error) ? (error.fields.details ?? error.fields.message) : ''}`
  return (
    <>
      <SelectField
        label="Kind"
        value={kind}
        onChange={({ target }) => {
          setKind(target.value as Kind)
          setText('')
        }}
      >
        {kinds.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <Combobox
        label="Who"
        chosen={kindOf(chosen.id) === kind ? chosen : { id: '', label: '' }}
        {...(can.others.permitted || can.isAsking
          ? {}
          : { help: `You can ask about yourself. ${can.others.reason}` })}
        options={[
          ...(kind === 'user' && text.trim() === '' ? [own] : []),
          ...rows.filter(({ id }) => id !== me.iamId),
        ]}
        note={note}
        onSearch={setText}
        onChoose={(option) => {
          setPicked(option)
          onChoose(option.id === me.iamId ? '' : option.id)
        }}
      />
    </>
  )
}
