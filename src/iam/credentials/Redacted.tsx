import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { rolesBehind } from '../../api/authz.ts'
import type { Instance, ResourceKeyFacts } from '../../api/resource-controller.ts'
import type { Roles } from '../../api/roles.ts'
import { users } from '../../api/users.ts'
import { explain } from '../../stores/explanation.ts'
import { Time } from '../../ui/Time.tsx'
import { instanceResource } from '../instances/instance-access.ts'
import { isComparable, roleName } from './role-words.ts'

/** More actions than any service of the catalogue has. */
const MOST_QUESTIONS = 200

/** The roles by which the reader may do anything that the service itself defines; platform roles are not among them. */
function useServiceRoles(instance: Instance, roles: Roles | undefined): readonly string[] | undefined {
  const resource = instanceResource(instance)
  const own = [...(roles?.service_roles ?? []), ...(roles?.custom_roles ?? [])]
  const actions = Array.from(new Set(own.flatMap((role) => role.actions))).slice(0, MOST_QUESTIONS)
  const held = useQuery({
    ...rolesBehind(actions.map((action) => ({ action, resource }))),
    enabled: actions.length > 0,
  })
  return held.data?.filter((name) => own.some((role) => role.display_name === name))
}

const listOf = new Intl.ListFormat('en', { type: 'conjunction' })

const yoursIn = (names: readonly string[] | undefined): string => {
  if (names === undefined) return ''
  return names.length === 0
    ? 'you have no service role on this instance'
    : `you have ${listOf.format(names)} on this instance`
}

/** What shows the values of every credential of an instance, whatever its role. */
const RETRIEVE_ALL = 'resource-controller.credential.retrieve_all'

function Frame({
  children,
  code,
  instance,
}: {
  readonly children: ReactNode
  readonly code: string
  /** Where access would show the values. */
  readonly instance?: Instance
}) {
  return (
    <div className="credential-redacted">
      {children}
      {instance !== undefined && (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => explain({ action: RETRIEVE_ALL, resource: instanceResource(instance) })}
          >
            Explain access
          </button>
        </p>
      )}
      <p className="reason">
        What the cloud answered: <code translate="no">{`"credentials": { "REDACTED": "${code}" }`}</code>
      </p>
    </div>
  )
}

export interface RedactedProps {
  readonly credential: ResourceKeyFacts
  readonly instance: Instance
  readonly roles: Roles | undefined
}

/** The reader's role is lower than the credential's. */
export function TooLow({ credential, instance, roles }: RedactedProps) {
  const role = roleName(credential.role, roles)
  const yours = yoursIn(useServiceRoles(instance, roles))
  return (
    <Frame code="REDACTED" instance={instance}>
      <p>
        <strong>You cannot see the values of this credential.</strong> It has the role {role}
        {yours === '' ? '' : `; ${yours}`}.
      </p>
      <p>
        They are shown to whoever has {role === 'Manager' ? 'Manager' : `${role} or a higher role`} on this
        instance, and to its Administrators. Ask an administrator of the instance for that role, or for a
        credential of your own.
      </p>
    </Frame>
  )
}

/** Nothing can be compared; only the action that comes with Administrator shows the values. */
export function NotComparable({ credential, instance, roles }: RedactedProps) {
  const role = roleName(credential.role, roles)
  const yours = yoursIn(useServiceRoles(instance, roles))
  return (
    <Frame code="REDACTED_EXPLICIT" instance={instance}>
      <p>
        <strong>You cannot see the values of this credential.</strong>{' '}
        {credential.role === ''
          ? 'It has no role (None): what it may do is decided by the policies of its service ID, so there is nothing to compare your access with.'
          : isComparable(credential.role)
            ? `It has the role ${role}${yours === '' ? '' : `; ${yours}`}. These cannot be compared: only Reader, Writer and Manager can.`
            : `It has the role ${role}, which cannot be compared with the roles of its readers: only Reader, Writer and Manager can.`}
      </p>
      <p>
        They are shown to whoever holds the action{' '}
        <code translate="no">resource-controller.credential.retrieve_all</code> on this instance. It comes
        with the role Administrator, and a custom role can have it.
      </p>
    </Frame>
  )
}

/** A one-time view credential: nobody sees it again. */
export function ShownOnce({ credential, instance }: RedactedProps) {
  const people = useQuery(users.names(instance.account_id))
  return (
    <Frame code="REDACTED_EXPLICIT">
      <p>
        <strong>This credential is one-time view: it can't be displayed again.</strong> It was shown once,
        when it was created on <Time at={credential.created_at} />, to{' '}
        {people.data?.get(credential.created_by) ?? credential.created_by}. Nobody can see it again, whatever
        their role.
      </p>
      <p>If it is lost: create a new credential, change the applications over to it, and delete this one.</p>
    </Frame>
  )
}
