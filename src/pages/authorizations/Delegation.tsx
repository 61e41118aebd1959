import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { roles } from '../../api/roles.ts'
import type { AuthorizationValues } from './authorization-values.ts'
import { ALL, DELEGATOR } from './authorization-values.ts'

/** Whether the source can pass its access on, as the cloud says; `undefined` while that is not known. */
export function useIsDelegable(
  accountId: string,
  { source, target: { target } }: AuthorizationValues,
): boolean | undefined {
  const isAsked = source !== '' && source !== ALL && target !== ''
  const { data } = useQuery({ ...roles.ofAuthorization(accountId, source, target), enabled: isAsked })
  return isAsked ? data?.system_roles.some(({ crn }) => crn === DELEGATOR) : false
}

/** Shown only where the source depends on other services (console-ui.md, 2.10). */
export function Delegation({
  isDelegated,
  onChange,
}: {
  readonly isDelegated: boolean
  readonly onChange: (isDelegated: boolean) => void
}) {
  const id = useId()
  return (
    <section aria-label="Dependent services">
      <h2>Dependent services</h2>
      <div className="policy-choice">
        <label>
          <input
            type="checkbox"
            aria-labelledby={id}
            aria-describedby={`${id}-reason`}
            checked={isDelegated}
            onChange={({ target }) => onChange(target.checked)}
          />
          <span>
            <span id={id}>Enable authorization to be delegated by source and dependent services</span>
            <span id={`${id}-reason`} className="reason">
              The source authorizes the services that it depends on to do the same with the target.
            </span>
          </span>
        </label>
      </div>
    </section>
  )
}
