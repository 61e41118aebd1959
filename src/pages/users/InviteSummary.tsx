import { Close } from '@carbon/icons-react'
import { useState } from 'react'
import type { AccessGroup } from '../../api/access-groups.ts'
import type { Invitation } from '../../api/users.ts'
import { usersPath } from '../../api/users.ts'
import { Action } from '../../ui/Action.tsx'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import type { AddedPolicy } from './invited-policy.ts'

/** What is counted: as the console writes it, the number above its word. */
function Count({ n, one, many }: { readonly n: number; readonly one: string; readonly many: string }) {
  return (
    <div>
      <dd>{n}</dd>
      <dt>{n === 1 ? one : many}</dt>
    </div>
  )
}

/** The call that the button makes, for whoever does it from a script. */
const callOf = (accountId: string, invitation: Invitation): string =>
  `curl -X POST "$CLOUD${usersPath(accountId)}" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '${JSON.stringify(invitation, undefined, 2).replaceAll("'", String.raw`'\''`)}'`

/** What the invitation comes with, the call that sends it, and the button (reference/screens/invite-users.png). */
export function InviteSummary({
  accountId,
  invitation,
  groups,
  policies,
  isBusy,
  reason,
  error,
  onRemove,
  onInvite,
  onCancel,
}: {
  readonly accountId: string
  readonly invitation: Invitation
  readonly groups: ReadonlyMap<string, AccessGroup>
  readonly policies: readonly AddedPolicy[]
  readonly isBusy: boolean
  readonly reason: string | undefined
  readonly error: unknown
  readonly onRemove: (id: string) => void
  readonly onInvite: () => void
  readonly onCancel: () => void
}) {
  const [tab, setTab] = useState('summary')
  const added = [
    ...Array.from(groups.values(), ({ id, name }) => ({ id, name })),
    ...policies.map(({ id, text }) => ({ id, name: text })),
  ]
  const summary = (
    <>
      <dl className="invite-counts">
        <Count n={invitation.users.length} one="User" many="Users" />
        <Count n={groups.size} one="Access group" many="Access groups" />
        <Count n={policies.length} one="Assignment" many="Assignments" />
      </dl>
      {added.length === 0 ? (
        <div className="invite-none">
          <svg viewBox="0 0 64 64" aria-hidden>
            <path d="M32 6 56 18v28L32 58 8 46V18z" />
            <path d="M8 18l24 12 24-12M32 30v28" />
          </svg>
          <p>You haven't added any access, but that's ok. You can still invite users to your account.</p>
        </div>
      ) : (
        <ul className="invite-added" aria-label="Added access">
          {added.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              <button
                type="button"
                className="row-menu"
                aria-label={`Take out ${name}`}
                onClick={() => onRemove(id)}
              >
                <Close aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
  const api = <pre className="invite-call mono">{callOf(accountId, invitation)}</pre>
  return (
    <aside className="invite-summary" aria-label="Access summary">
      <h2 className="user-heading">Access summary</h2>
      <Tabs
        label="Access summary"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'summary', label: 'Summary', panel: summary },
          { id: 'api', label: 'API', panel: api },
        ]}
      />
      <Problem error={error} title="Nobody was invited" />
      {reason !== undefined && <p className="reason">{reason}</p>}
      <div className="invite-buttons">
        <Action label={isBusy ? 'Inviting' : 'Invite'} reason={reason} onAct={onInvite} />
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onCancel()}>
          Cancel
        </Button>
      </div>
    </aside>
  )
}
