import '../../styles/late.scss'
import { useRef, useState } from 'react'
import type { AccessGroup } from '../../api/access-groups.ts'
import type { Invitation } from '../../api/users.ts'
import { users } from '../../api/users.ts'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { isApiError } from '../../lib/api-error.ts'
import { count } from '../../lib/text.ts'
import { say } from '../../ui/do-now.ts'
import { sentence } from '../../ui/list-state.ts'
import { TextAreaField } from '../../ui/TextAreaField.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useUnsaved } from '../../ui/use-unsaved.tsx'
import type { HowToAssign } from './AccessTiles.tsx'
import { AccessTiles } from './AccessTiles.tsx'
import { addressError, addressesIn } from './addresses.ts'
import { InviteGroups } from './InviteGroups.tsx'
import { InvitePolicy } from './InvitePolicy.tsx'
import { InviteSummary } from './InviteSummary.tsx'
import type { AddedPolicy } from './invited-policy.ts'
import { NO_POLICY } from './invited-policy.ts'

const NONE: ReadonlySet<string> = new Set()

/** What the cloud says against one of the addresses, for the field that has them. */
function refusedAddress(error: unknown, addresses: readonly string[]): string | undefined {
  if (!isApiError(error)) return undefined
  const { message, details } = error.fields
  return addresses.some((address) => message.includes(`'${address}'`))
    ? `${sentence(message, details)} Nobody was invited.`
    : undefined
}

const without = (groups: ReadonlyMap<string, AccessGroup>, id: string): ReadonlyMap<string, AccessGroup> =>
  new Map(Array.from(groups).filter(([key]) => key !== id))

/** Invites people: their addresses, what access they come with, and all of it in a summary (console-ui.md, 2.3.2). */
export function InviteUsers() {
  const { accountId } = useIdentity()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [how, setHow] = useState<HowToAssign>('groups')
  const [selected, setSelected] = useState(NONE)
  const [added, setAdded] = useState<ReadonlyMap<string, AccessGroup>>(new Map())
  const [policies, setPolicies] = useState<readonly AddedPolicy[]>([])
  const [draft, setDraft] = useState(NO_POLICY)
  const addresses = addressesIn(text)
  const invitation: Invitation = {
    users: addresses.map((email) => ({ email, account_role: 'Member' })),
    ...(added.size === 0 ? {} : { access_groups: Array.from(added.keys()) }),
    ...(policies.length === 0 ? {} : { iam_policy: policies.map(({ policy }) => policy) }),
  }
  const unsaved = useUnsaved(
    text.trim() !== '' || selected.size + added.size + policies.length > 0 || draft.target !== '',
  )
  const invite = useAct(async () => {
    const invited = await users.invite(accountId, invitation)
    await unsaved.goTo(paths.users)
    say(
      `${count(invited, 'user was', 'users were')} invited`,
      'An invitation can be accepted for 30 days. Until then the status is Pending.',
    )
  })
  const refused = refusedAddress(invite.error, addresses)
  const error = isChecked ? (addressError(addresses) ?? refused) : undefined
  const unfinished =
    selected.size > 0
      ? 'Add the selected access groups, or cancel the selection, before you invite.'
      : draft.target === ''
        ? undefined
        : 'Add the access policy, or clear it, before you invite.'
  return (
    <div className="invite">
      <div className="invite-form">
        {unsaved.question}
        <section aria-labelledby="invite-addresses">
          <h2 className="user-heading" id="invite-addresses">
            Enter email addresses
          </h2>
          <TextAreaField
            ref={field}
            label="Email addresses"
            help="Up to 100, with commas, spaces or line breaks between them. All of them get the same access."
            rows={3}
            value={text}
            error={error}
            onChange={({ target }) => {
              setText(target.value)
              setChecked(false)
              invite.clear()
            }}
            onBlur={() => setChecked(text.trim() !== '')}
          />
        </section>
        <AccessTiles how={how} onChange={setHow} />
        {how === 'groups' && (
          <InviteGroups
            added={added}
            selected={selected}
            onSelect={setSelected}
            onAdd={(chosen) => {
              setAdded(new Map([...added, ...chosen.map((group) => [group.id, group] as const)]))
              setSelected(NONE)
            }}
          />
        )}
        {how === 'policy' && (
          <InvitePolicy
            draft={draft}
            onChange={setDraft}
            onAdd={(policy) => {
              setPolicies([...policies.filter(({ id }) => id !== policy.id), policy])
              setDraft(NO_POLICY)
            }}
          />
        )}
      </div>
      <InviteSummary
        accountId={accountId}
        invitation={invitation}
        groups={added}
        policies={policies}
        isBusy={invite.isBusy}
        reason={unfinished}
        error={refused === undefined ? invite.error : undefined}
        onRemove={(id) => {
          setAdded(without(added, id))
          setPolicies(policies.filter((one) => one.id !== id))
        }}
        onInvite={() => {
          setChecked(true)
          if (addressError(addresses) === undefined) void invite.run()
          else field.current?.focus()
        }}
        onCancel={() => void unsaved.goTo(paths.users)}
      />
    </div>
  )
}
