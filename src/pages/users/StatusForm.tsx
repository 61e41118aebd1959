import { useState } from 'react'
import type { User, UserState } from '../../api/users.ts'
import { userName, users } from '../../api/users.ts'
import { Action } from '../../ui/Action.tsx'
import { say } from '../../ui/do-now.ts'
import { Explain } from '../../ui/Explain.tsx'
import { LazyConfirm } from '../../ui/LazyConfirm.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useAct } from '../../ui/use-act.ts'
import { settableStates, userStatus } from './user-status.ts'

/** The user's status, and another one. Whatever takes something from the user is asked about first. */
export function StatusForm({ user, reason }: { readonly user: User; readonly reason: string | undefined }) {
  const [wanted, setWanted] = useState<UserState>()
  const [isAsking, setAsking] = useState(false)
  const name = userName(user)
  const state = wanted ?? user.state
  const options = settableStates.includes(user.state) ? settableStates : [user.state]
  const whyNot = reason ?? (state === user.state ? 'Choose another status first.' : undefined)
  const set = async (): Promise<void> => {
    await users.setState(user.account_id, user.iam_id, state)
    setWanted(undefined)
    say(`The status of ${name} is ${userStatus(state).label}`)
  }
  const apply = useAct(set)
  return (
    <section aria-label="User status" className="user-form">
      <SelectField
        label="User status"
        help={userStatus(state).about}
        value={state}
        onChange={({ target }) => setWanted(options.find((option) => option === target.value))}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {userStatus(option).label}
          </option>
        ))}
      </SelectField>
      <Action
        label="Apply"
        name="Apply status"
        size="md"
        reason={whyNot}
        onAct={() => (state === 'ACTIVE' ? void apply.run() : setAsking(true))}
      />
      {reason !== undefined && (
        <p className="reason">
          {reason} <Explain reason={reason} />
        </p>
      )}
      <Problem error={apply.error} title="The status was not changed" />
      {isAsking && (
        <LazyConfirm
          title="Change user status"
          confirmLabel="Apply"
          busyLabel="Applying"
          isDanger
          act={set}
          onClose={() => setAsking(false)}
        >
          <p>
            Set the status of <strong>{name}</strong> to <strong>{userStatus(state).label}</strong>?{' '}
            {userStatus(state).about}
          </p>
        </LazyConfirm>
      )}
    </section>
  )
}
