import { CopyValue } from '../../ui/CopyValue.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Time } from '../../ui/Time.tsx'
import { isV1 } from '../../api/policies.ts'
import type { PolicyNames } from '../describe-policy.ts'
import { describeResource, roleName } from '../describe-policy.ts'
import { askedOf, RoleActions } from './RoleActions.tsx'
import { LastPermit, conditionsOf } from './policy-columns.tsx'
import type { Principal } from './principal.ts'
import type { AccessPolicy } from './use-access-policies.ts'

/** What a policy is: whom it is through, what it is on, when it holds, and each of its roles with its actions. */
export function PolicyFactsDialog({
  row,
  names,
  principal,
  onClose,
}: {
  readonly row: AccessPolicy
  readonly names: PolicyNames
  readonly principal: Principal
  readonly onClose: () => void
}) {
  const { policy, through } = row
  return (
    <Dialog title="Access policy" size="side" onLeave={onClose}>
      <dl className="facts">
        <dt>Through</dt>
        <dd>{through === undefined ? 'Direct' : `Access group ${through.name}`}</dd>
        <dt>Resources</dt>
        <dd>{describeResource(policy.resource, names)}</dd>
        <dt>Conditions</dt>
        <dd>{conditionsOf(row)}</dd>
        <dt>Description</dt>
        <dd>{policy.description === undefined || policy.description === '' ? 'None' : policy.description}</dd>
        <dt>Format</dt>
        <dd>{isV1(policy) ? 'v1' : 'v2'}</dd>
        <dt>Created</dt>
        <dd>
          <Time at={policy.created_at} />
        </dd>
        <dt>Last permit</dt>
        <dd>
          <LastPermit at={row.lastPermit} />
        </dd>
        <dt>ID</dt>
        <dd>
          <CopyValue label="ID" value={policy.id} />
        </dd>
      </dl>
      {policy.control.grant.roles.map((role) => (
        <section key={role.role_id} aria-label={roleName(role)}>
          <h3 className="form-heading">{roleName(role)}</h3>
          {role.actions === undefined || role.actions.length === 0 ? (
            <p>Its actions differ between services.</p>
          ) : (
            <RoleActions
              actions={role.actions.map(({ id }) => id)}
              resource={askedOf(policy)}
              who={principal}
            />
          )}
        </section>
      ))}
    </Dialog>
  )
}
