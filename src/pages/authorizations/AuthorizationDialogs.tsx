import { policies } from '../../api/policies.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Time } from '../../ui/Time.tsx'
import { say } from '../../ui/do-now.ts'
import { DELEGATOR } from './authorization-values.ts'
import type { AuthorizationRow } from './authorization-row.ts'

export interface OpenAuthorization {
  readonly kind: 'details' | 'remove'
  readonly row: AuthorizationRow
}

/** The dialogs of the list of authorizations, in one chunk. */
export default function AuthorizationDialogs({
  dialog: { kind, row },
  onClose,
}: {
  readonly dialog: OpenAuthorization
  readonly onClose: () => void
}) {
  const { policy, source, target, roles, type, sourceAccount } = row
  if (kind === 'details')
    return (
      <Dialog title="Authorization" size="side" onLeave={onClose}>
        <dl className="facts">
          <dt>Source</dt>
          <dd>{source}</dd>
          <dt>Source account</dt>
          <dd>{sourceAccount}</dd>
          <dt>Target</dt>
          <dd>{target}</dd>
          <dt>Roles</dt>
          <dd>{roles}</dd>
          <dt>Type</dt>
          <dd>{type}</dd>
          <dt>Created</dt>
          <dd>
            <Time at={policy.created_at} />
          </dd>
          <dt>ID</dt>
          <dd>
            <CopyValue label="ID" value={policy.id} />
          </dd>
        </dl>
      </Dialog>
    )
  return (
    <ConfirmDialog
      title="Remove authorization"
      confirmLabel="Remove"
      busyLabel="Removing"
      isDanger
      act={() => policies.remove(policy.id)}
      onClose={(isDone) => {
        onClose()
        if (isDone) say(`The authorization of ${source} was removed`)
      }}
    >
      <p>
        Remove the authorization of <strong>{source}</strong>? What it does with <strong>{target}</strong> as{' '}
        {roles} stops working.
      </p>
      {policy.control.grant.roles.some(({ role_id }) => role_id === DELEGATOR) && (
        <p>The authorizations that it passed on to the services that it depends on are removed, too.</p>
      )}
    </ConfirmDialog>
  )
}
