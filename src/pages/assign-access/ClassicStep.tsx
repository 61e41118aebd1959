import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { classicPermissions } from '../../api/classic.ts'
import { users } from '../../api/users.ts'
import type { PermissionSet } from '../../iam/classic-permissions/permission-sets.ts'
import { SETS, inSet } from '../../iam/classic-permissions/permission-sets.ts'
import { useClassicUser } from '../../iam/classic-permissions/use-classic-user.ts'
import { count } from '../../lib/text.ts'
import { Action } from '../../ui/Action.tsx'
import { Problem } from '../../ui/Problem.tsx'

/** Gives a user one of the permission sets of classic infrastructure (console-ui.md, 2.3.2 and 2.4). */
export function ClassicStep({
  accountId,
  iamId,
  onAdd,
}: {
  readonly accountId: string
  readonly iamId: string
  readonly onAdd: (set: PermissionSet, userId: number, keyNames: readonly string[]) => void
}) {
  const [chosen, setChosen] = useState<PermissionSet>('View only')
  const user = useQuery(users.get(accountId, iamId))
  const known = useQuery(classicPermissions.all())
  const { email = '', invited_by, state } = user.data ?? {}
  const { list, classic, mine, reason } = useClassicUser({
    email,
    isOwner: user.data !== undefined && invited_by === undefined && state === 'ACTIVE',
  })
  const isRead = user.data !== undefined && list.data !== undefined && known.data !== undefined
  const keyNames = inSet(chosen, known.data?.map(({ keyName }) => keyName) ?? [])
  const givable = keyNames.filter((keyName) => mine?.has(keyName) === true)
  const error = user.error ?? list.error ?? known.error
  const missing = keyNames.length - givable.length
  return (
    <section className="assign-step" data-state="open" aria-label="Classic infrastructure">
      <div className="assign-step-head">
        <h2>Classic infrastructure</h2>
      </div>
      <div className="assign-step-body">
        {error !== null && !isRead && <Problem error={error} title="The permissions could not be read" />}
        <fieldset className="policy-choice">
          <legend className="form-heading">Permission set</legend>
          {SETS.map((set) => (
            <label key={set}>
              <input
                type="radio"
                name="classic-set"
                checked={chosen === set}
                onChange={() => setChosen(set)}
              />
              <span>{set}</span>
            </label>
          ))}
        </fieldset>
        {reason === undefined && missing > 0 && (
          <p>{`${count(missing, 'permission')} of this set cannot be given, as you do not have ${missing === 1 ? 'it' : 'them'}.`}</p>
        )}
        <div>
          <Action
            label="Add"
            name="Add to the access summary"
            size="md"
            reason={isRead ? reason : 'The permissions are being read.'}
            onAct={() => classic !== undefined && onAdd(chosen, classic.id, givable)}
          />
        </div>
      </div>
    </section>
  )
}
