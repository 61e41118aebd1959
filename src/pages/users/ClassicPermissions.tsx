import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ClassicUser } from '../../api/classic.ts'
import { classicPermissions } from '../../api/classic.ts'
import type { User } from '../../api/users.ts'
import { GROUPS, SETS, inSet, placeOf, setOf } from '../../iam/classic-permissions/permission-sets.ts'
import { Action } from '../../ui/Action.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../ui/do-now.ts'
import { useAct } from '../../ui/use-act.ts'

/** What a user may do in classic infrastructure, as check-lists and as sets (console-ui.md, 2.3.3). */
export function ClassicPermissions({
  user,
  classic,
  mine,
  kept,
}: {
  readonly user: User
  readonly classic: ClassicUser
  /** What whoever is signed in may do. */
  readonly mine: ReadonlySet<string> | undefined
  /** Why they stay as they are. */
  readonly kept: string | undefined
}) {
  const id = useId()
  const known = useQuery(classicPermissions.all())
  const held = useQuery(classicPermissions.ofUser(classic.id))
  const [draft, setDraft] = useState<ReadonlySet<string>>()
  const before = new Set(held.data?.map(({ keyName }) => keyName))
  const chosen = draft ?? before
  const given = [...chosen].filter((keyName) => !before.has(keyName))
  const taken = [...before].filter((keyName) => !chosen.has(keyName))
  const save = useAct(async () => {
    await classicPermissions.give(classic.id, given)
    await classicPermissions.take(classic.id, taken)
    say(`The classic infrastructure permissions of ${user.email} were saved`)
    setDraft(undefined)
  })
  const error = known.error ?? held.error
  if (known.data === undefined || held.data === undefined)
    return (
      <section className="list classic-permissions" aria-label="Permissions" aria-busy={error === null}>
        <h2>Permissions</h2>
        {error === null ? (
          <span className="skeleton-line" />
        ) : (
          <Problem error={error} title="The permissions could not be read" />
        )}
      </section>
    )
  const keyNames = known.data.map(({ keyName }) => keyName)
  const mayGive = (keyName: string): boolean => before.has(keyName) || mine?.has(keyName) === true
  return (
    <section className="list classic-permissions" aria-label="Permissions">
      <h2>Permissions</h2>
      <p id={id}>{kept ?? 'You can give the permissions that you have yourself.'}</p>
      <SelectField
        label="Permission set"
        value={setOf(chosen, keyNames) ?? ''}
        disabled={kept !== undefined}
        aria-describedby={id}
        onChange={({ target }) => {
          const set = SETS.find((one) => one === target.value)
          if (set !== undefined) setDraft(new Set(inSet(set, keyNames).filter(mayGive)))
        }}
      >
        <option value="">Custom</option>
        {SETS.map((set) => (
          <option key={set}>{set}</option>
        ))}
      </SelectField>
      <div className="classic-permission-groups">
        {GROUPS.map((group) => (
          <fieldset key={group} disabled={kept !== undefined} aria-describedby={id}>
            <legend className="form-heading">{group}</legend>
            {known.data
              .filter(({ keyName }) => placeOf(keyName).group === group)
              .map(({ keyName, name }) => (
                <label key={keyName}>
                  <input
                    type="checkbox"
                    checked={chosen.has(keyName)}
                    disabled={!mayGive(keyName)}
                    onChange={({ target }) =>
                      setDraft(
                        new Set(
                          target.checked
                            ? [...chosen, keyName]
                            : [...chosen].filter((one) => one !== keyName),
                        ),
                      )
                    }
                  />
                  <span>{name}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
      <Problem error={save.error} title="The permissions were not saved" />
      <div>
        <Action
          label={save.isBusy ? 'Saving' : 'Save'}
          name={save.isBusy ? 'Saving permissions' : 'Save permissions'}
          size="md"
          reason={kept ?? (given.length + taken.length === 0 ? 'Nothing was changed.' : undefined)}
          onAct={() => void save.run()}
        />
      </div>
    </section>
  )
}
