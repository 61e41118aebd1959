import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { idpConsumers } from '../../api/idp-consumers.ts'
import type { UsedIdp } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { countOf } from './consumer-words.ts'

/** Removes a provider; one that others use, too, only when it was confirmed a second time (console-ui.md, 2.8). */
export function RemoveIdp({
  idp: { idp_id, name },
  onClose,
}: {
  readonly idp: UsedIdp
  readonly onClose: (isDone: boolean) => void
}) {
  const consumers = useQuery(idpConsumers.list(idp_id))
  const [isAskedAgain, setAskedAgain] = useState(false)
  const isOnlyOurs = consumers.data?.length === 0
  const shared =
    consumers.data === undefined
      ? 'It could not be read who else uses it.'
      : `It is shared with ${countOf(consumers.data)}.`
  const common = { busyLabel: 'Removing', isDanger: true }
  const remove = () => idps.remove(idp_id)
  const close = (isDone: boolean): void => {
    onClose(isDone)
    if (isDone) say(`${name} was removed`)
  }
  if (isAskedAgain)
    return (
      <ConfirmDialog
        {...common}
        key="again"
        title="Remove for everybody"
        confirmLabel="Remove for everybody"
        act={remove}
        onClose={close}
      >
        <p>
          {shared} Nobody there can log in with <strong>{name}</strong> any more, either. This cannot be
          undone.
        </p>
      </ConfirmDialog>
    )
  return (
    <ConfirmDialog
      {...common}
      key="first"
      title="Remove identity provider"
      confirmLabel="Remove"
      isReading={consumers.isPending}
      typeToConfirm={name}
      act={isOnlyOurs ? remove : () => Promise.resolve()}
      onClose={(isDone) => {
        if (isDone && !isOnlyOurs) setAskedAgain(true)
        else close(isDone)
      }}
    >
      <p>
        Nobody can log in with <strong>{name}</strong> any more. Rules of access groups and trusted profiles
        that name it stay.
      </p>
      {!consumers.isPending && !isOnlyOurs && <p>{shared} You are asked once more before it is removed.</p>}
    </ConfirmDialog>
  )
}
