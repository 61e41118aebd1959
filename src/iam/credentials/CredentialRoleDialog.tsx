import type { Instance, ResourceKey } from '../../api/resource-controller.ts'
import type { Roles } from '../../api/roles.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { parseCrn } from '../../lib/crn.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { RoleActions } from '../access/RoleActions.tsx'
import { instanceResource } from '../instances/instance-access.ts'
import { withoutSecondSpelling } from '../role-actions.ts'
import { roleName, roleOf } from './role-words.ts'

/** The service ID that a credential acts as; it is among the values, for who sees those. */
function actorOf({ credentials, name }: ResourceKey) {
  const crn = credentials['iam_serviceid_crn']
  return typeof crn === 'string' ? { id: `iam-${parseCrn(crn).resource}`, name } : undefined
}

/**
 * What the role of a credential is: its actions, each leading to why the credential may do it, or why not; where its service ID
 * is hidden, why one may oneself.
 */
export function CredentialRoleDialog({
  credential,
  instance,
  roles,
  onClose,
}: {
  readonly credential: ResourceKey
  readonly instance: Instance
  readonly roles: Roles | undefined
  readonly onClose: () => void
}) {
  const role = roleOf(credential.role, roles)
  const { iamId, name } = useIdentity()
  const actor = actorOf(credential)
  const actions = withoutSecondSpelling(role?.actions ?? [])
  return (
    <Dialog title={`Role ${roleName(credential.role, roles)}`} size="side" onLeave={onClose}>
      <dl className="facts">
        <dt>Credential</dt>
        <dd>{credential.name}</dd>
        <dt>Instance</dt>
        <dd>{instance.name}</dd>
        <dt>Description</dt>
        <dd>{role === undefined || role.description === '' ? 'None' : role.description}</dd>
      </dl>
      <p>
        {actor === undefined
          ? 'The credential acts as its service ID, which is named in its values. You do not see those: each action is explained for yourself.'
          : 'The credential acts as its service ID. Other policies of that decide as well.'}
      </p>
      {actions.length === 0 ? (
        <p>The actions of this role are not known.</p>
      ) : (
        <RoleActions
          actions={actions}
          resource={instanceResource(instance)}
          who={actor ?? { id: iamId, name }}
        />
      )}
    </Dialog>
  )
}
