import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accessGroups, PUBLIC_ACCESS } from '../../api/access-groups.ts'
import { isApiError } from '../../lib/api-error.ts'
import type { PickOption } from '../../ui/PickList.tsx'
import { PickList } from '../../ui/PickList.tsx'
import { useReasons } from '../reasons.ts'

/** How many groups are offered at once; searching finds the others. */
const MOST = 50

/** Chooses access groups to put somebody in. Those that one may not add members to say why. */
export function GroupPick({
  accountId,
  chosen,
  onChange,
}: {
  readonly accountId: string
  readonly chosen: ReadonlyMap<string, PickOption>
  readonly onChange: (chosen: ReadonlyMap<string, PickOption>) => void
}) {
  const [text, setText] = useState('')
  const { data, error } = useQuery({
    ...accessGroups.list(accountId, {
      text,
      sort: 'name',
      isDescending: false,
      limit: MOST,
      offset: 0,
    }),
    placeholderData: keepPreviousData,
  })
  const groups = (data?.groups ?? []).filter(({ id }) => id !== PUBLIC_ACCESS)
  const reasonAt = useReasons(
    groups.map(({ id }) => ({
      action: 'iam-groups.members.add',
      resource: { serviceName: 'iam-groups', resource: id },
    })),
    true,
  )
  const note = (): string | undefined => {
    if (error !== null)
      return `The access groups could not be read. ${isApiError(error) ? (error.fields.details ?? error.fields.message) : ''}`
    if (data === undefined) return undefined
    if (data.total_count > MOST) return `${MOST} are shown. Search to find others.`
    if (groups.length > 0) return undefined
    return text.trim() === '' ? 'There are no access groups.' : `No access group matches "${text}".`
  }
  return (
    <PickList
      label="Access groups"
      searchLabel="Search access groups"
      options={
        data === undefined && error === null
          ? undefined
          : groups.map(({ id, name, description }, i) => ({
              id,
              label: name,
              note: description,
              reason: reasonAt(i),
            }))
      }
      chosen={chosen}
      note={note()}
      text={text}
      onText={setText}
      onChange={onChange}
    />
  )
}
