import type { CustomRole, Role } from '../../api/roles.ts'
import { ActivityLink } from '../../iam/activity/ActivityLink.tsx'
import { count } from '../../lib/text.ts'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Time } from '../../ui/Time.tsx'

/** What a role is, and its actions. */
export function RoleFactsDialog({
  type,
  role,
  custom,
  serviceName,
  onClose,
}: {
  readonly type: string
  readonly role: Role
  readonly custom: CustomRole | undefined
  readonly serviceName: string | undefined
  readonly onClose: () => void
}) {
  const { actions } = role
  return (
    <Dialog title={role.display_name} size="side" onLeave={onClose}>
      <dl className="facts">
        <dt>Type</dt>
        <dd>{type}</dd>
        {custom !== undefined && (
          <>
            <dt>ID</dt>
            <dd>{custom.name}</dd>
            <dt>Service</dt>
            <dd>{serviceName}</dd>
            <dt>Created</dt>
            <dd>
              <Time at={custom.created_at} />
            </dd>
            <dt>Last modified</dt>
            <dd>
              <Time at={custom.last_modified_at} />
            </dd>
          </>
        )}
        <dt>Description</dt>
        <dd>{role.description === '' ? 'None' : role.description}</dd>
        <dt>CRN</dt>
        <dd>
          <CopyValue label="CRN" value={role.crn} />
        </dd>
      </dl>
      {custom !== undefined && <ActivityLink id={custom.id} name={custom.display_name} />}
      {actions.length === 0 ? (
        <p>Its actions differ between services. Choose a service to see them.</p>
      ) : (
        <section aria-label="Actions">
          <h3 className="form-heading">{count(actions.length, 'action')}</h3>
          <ul className="role-facts-actions">
            {actions.map((action) => (
              <li key={action} className="mono">
                {action}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
