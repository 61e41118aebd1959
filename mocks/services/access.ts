import { decide, rolesOn } from '../access/decide.ts'
import type { Because, Decision, Facts, Resource, RoleFacts } from '../access/model.ts'
import type { Denial } from '../kernel/failure.ts'
import { Failure } from '../kernel/failure.ts'
import type { Actor, Service } from '../kernel/operation.ts'

/** What the caller may do, as the operations ask it. */
export interface Access {
  readonly facts: Facts
  decide(action: string, resource: Resource): Decision
  can(action: string, resource: Resource): boolean
  /** Throws the service's 403, with the roles that would give the action, unless the caller may do it. */
  need(action: string, resource: Resource): void
  /** The same for someone else, for questions about people. */
  decideFor(iamId: string, action: string, resource: Resource): Decision
  rolesOn(resource: Resource): { role: RoleFacts; because: Because }[]
  /** Notes what gave the caller a power that was found without `decide`: ownership, or policies. */
  permitted(because: readonly Because[]): void
  /** How often each policy permitted something to the caller so far, by the policy's ID. */
  readonly permits: ReadonlyMap<string, number>
}

/** `Viewer, Editor or Administrator` */
const either = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' or ')

/** Words for a refusal: what is missing, on what, and which roles hold it. */
export function denialOf(decision: Decision): Denial {
  const { action = '', roles = [], resource } = decision.missing ?? {}
  const where = resource?.serviceInstance || resource?.resource || resource?.serviceName || 'the account'
  const way =
    roles.length === 0
      ? 'No role of this service holds it.'
      : `It comes with the role ${either(roles)}. Ask an administrator of ${where} or the account owner to assign one.`
  const asked = Object.fromEntries(
    (['serviceName', 'serviceInstance', 'resourceType', 'resource'] as const).flatMap((name) => {
      const value = resource?.[name]
      return value === undefined || value === '' ? [] : [[name, value] as const]
    }),
  )
  return {
    action,
    roles,
    resource: asked,
    reason: `The action '${action}' on ${where} is not granted to you. ${way}`,
  }
}

/** Why an identity of another account may do nothing in this one; `undefined` when its policies decide. */
export type ShutOut = (actor: Actor, accountId: string) => string | undefined

export function accessOf(actor: Actor, facts: Facts, at: number, service: Service, shutOut: ShutOut): Access {
  const decideFor = (subject: string, action: string, resource: Resource): Decision =>
    decide({ subject, action, resource, at }, facts)
  const permits = new Map<string, number>()
  const permitted = (reasons: readonly Because[]): void => {
    for (const { policy_id } of reasons)
      if (policy_id !== undefined) permits.set(policy_id, (permits.get(policy_id) ?? 0) + 1)
  }
  const decideMine = (action: string, resource: Resource): Decision => {
    if (shutOut(actor, resource.accountId) !== undefined)
      return { permit: false, because: [], missing: { action, roles: [], resource } }
    const decision = decideFor(actor.iam_id, action, resource)
    permitted(decision.because)
    return decision
  }
  return {
    facts,
    permitted,
    permits,
    decide: decideMine,
    can: (action, resource) => decideMine(action, resource).permit,
    need(action, resource) {
      const decision = decideMine(action, resource)
      const reason = shutOut(actor, resource.accountId)
      if (reason !== undefined) throw new Failure(service.failures.forbidden({ action, roles: [], reason }))
      if (!decision.permit) throw new Failure(service.failures.forbidden(denialOf(decision)))
    },
    decideFor,
    rolesOn: (resource) => rolesOn({ subject: actor.iam_id, resource, at }, facts),
  }
}
