import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { User, UserSettings } from '../../api/users.ts'
import { users } from '../../api/users.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { isApiError } from '../../lib/api-error.ts'
import { Action } from '../../ui/Action.tsx'
import { doNow, say } from '../../ui/do-now.ts'
import { Explain } from '../../ui/Explain.tsx'
import { sentence } from '../../ui/list-state.ts'
import { Problem } from '../../ui/Problem.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextAreaField } from '../../ui/TextAreaField.tsx'
import { useAct } from '../../ui/use-act.ts'

/** What the cloud says against what was typed, in the place of the field. */
const fieldError = (error: unknown): string | undefined =>
  isApiError(error) && error.fields.status === 400
    ? sentence(error.fields.message, error.fields.details)
    : undefined

function Addresses({
  user,
  settings,
  reason,
}: {
  readonly user: User
  readonly settings: UserSettings
  readonly reason: string | undefined
}) {
  const [typed, setTyped] = useState<string>()
  const kept = settings.allowed_ip_addresses
  const save = useAct(async (allowed_ip_addresses: string) => {
    await users.changeSettings(user.account_id, user.iam_id, { allowed_ip_addresses })
    setTyped(undefined)
    say('The IP address restrictions were saved')
  })
  const whyNot = reason ?? (typed === undefined || typed === kept ? 'Nothing was changed.' : undefined)
  return (
    <section aria-label="IP address restrictions" className="user-form">
      <h2 className="user-heading">IP address restrictions</h2>
      <TextAreaField
        label="Cloud platform"
        help="From where the user can ask for tokens: single addresses, ranges such as 192.0.2.1 - 192.0.2.9, and subnets, IPv4 or IPv6, with commas between them. Empty for everywhere."
        rows={2}
        value={typed ?? kept}
        readOnly={reason !== undefined}
        error={fieldError(save.error)}
        onChange={({ target }) => {
          save.clear()
          setTyped(target.value)
        }}
      />
      <Action
        label="Save"
        name="Save IP address restrictions"
        size="md"
        reason={whyNot}
        onAct={() => void save.run((typed ?? '').trim())}
      />
      {reason !== undefined && (
        <p className="reason">
          {reason} <Explain reason={reason} />
        </p>
      )}
      {fieldError(save.error) === undefined && (
        <Problem error={save.error} title="The IP address restrictions were not saved" />
      )}
    </section>
  )
}

/** From where a user may log in, and whether the user may change that (console-ui.md, 2.3.3). */
export function LoginSettings({
  user,
  reason,
}: {
  readonly user: User
  readonly reason: string | undefined
}) {
  const { iamId } = useIdentity()
  const { account_id, iam_id } = user
  const { data, error } = useQuery(users.settings(account_id, iam_id))
  if (error !== null && data === undefined)
    return <Problem error={error} title="The login settings could not be read" />
  if (data === undefined) return <span className="skeleton-line" aria-busy />
  const isOwnToChange = iam_id === iamId && data.self_manage
  return (
    <>
      <Addresses user={user} settings={data} reason={isOwnToChange ? undefined : reason} />
      <section aria-label="User-managed login" className="user-form">
        <h2 className="user-heading">User-managed login</h2>
        <p>With this on, the user can change the login settings on this page.</p>
        <Switch
          label="User-managed login"
          isOn={data.self_manage}
          words={['On', 'Off']}
          reason={reason}
          onChange={(self_manage) =>
            void doNow(
              () => users.changeSettings(account_id, iam_id, { self_manage }),
              `User-managed login is ${self_manage ? 'on' : 'off'}`,
              'User-managed login was not changed',
            )
          }
        />
      </section>
    </>
  )
}
