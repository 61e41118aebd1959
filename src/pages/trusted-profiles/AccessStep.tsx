import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accessGroups, PUBLIC_ACCESS } from '../../api/access-groups.ts'
import { isApiError } from '../../lib/api-error.ts'
import { useReasons } from '../../iam/reasons.ts'
import type { PickOption } from '../../ui/PickList.tsx'
import { PickList } from '../../ui/PickList.tsx'

/** How many groups are offered at once; searching finds the others. */
const MOST = 50

/** The access groups that the new profile is put in. Policies of its own are assigned on its page. */
export function AccessStep({
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
    <>
      <h2 tabIndex={-1}>Assign access</h2>
      <p>
        Optional. The profile has the access of the access groups that it is in. Access policies of its own
        are assigned on its page, after it is created.
      </p>
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
    </>
  )
}
