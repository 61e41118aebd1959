import { policies } from '../../api/policies.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import type { PolicyNames } from '../describe-policy.ts'
import { describeResource, describeRoles } from '../describe-policy.ts'
import { PolicyFactsDialog } from './PolicyFactsDialog.tsx'
import type { Principal } from './principal.ts'
import type { AccessPolicy } from './use-access-policies.ts'

export interface OpenPolicy {
  readonly kind: 'details' | 'remove'
  readonly row: AccessPolicy
}

/** What is lost with a policy, by whom it was for. */
const loses: Readonly<Record<Principal['kind'], string>> = {
  user: 'Unless something else gives it, the user loses:',
  serviceId: 'Applications that act as it lose what it gives:',
  profile: 'Whoever acts as it loses what it gives:',
  group: 'Every member loses what nothing else gives:',
}

/** The dialogs of a list of policies, in one chunk. */
export default function PolicyDialogs({
  dialog: { kind, row },
  names,
  principal,
  onClose,
}: {
  readonly dialog: OpenPolicy
  /** What the policies name, as far as it is known by now. */
  readonly names: PolicyNames
  readonly principal: Principal
  readonly onClose: () => void
}) {
  if (kind === 'details')
    return <PolicyFactsDialog row={row} names={names} principal={principal} onClose={onClose} />
  const { policy } = row
  return (
    <ConfirmDialog
      title="Remove access policy"
      confirmLabel="Remove"
      busyLabel="Removing"
      isDanger
      act={() => policies.remove(policy.id)}
      onClose={(isDone) => {
        onClose()
        if (isDone) say(`An access policy of ${principal.name} was removed`)
      }}
    >
      <p>
        Remove this policy of <strong>{principal.name}</strong>? {loses[principal.kind]}
      </p>
      <p>
        <strong>{describeRoles(policy)}</strong> on {describeResource(policy.resource, names)}
      </p>
    </ConfirmDialog>
  )
}
