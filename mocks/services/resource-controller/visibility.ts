import { decide, rolesOn } from '../../access/decide.ts'
import type { AccessPolicy, Facts, Resource, RoleFacts } from '../../access/model.ts'
import type { Context } from '../operation.ts'

/** The caller's access to many instances. */
export interface Sight {
  can(action: string, resource: Resource): boolean
  rolesOn(resource: Resource): readonly RoleFacts[]
}

interface Shelf {
  /** Policies that name one instance, under that instance. */
  readonly pinned: ReadonlyMap<string, readonly AccessPolicy[]>
  readonly rest: readonly AccessPolicy[]
}

function shelve(policies: readonly AccessPolicy[]): Shelf {
  const pinned = new Map<string, AccessPolicy[]>()
  const rest: AccessPolicy[] = []
  for (const policy of policies) {
    const named = policy.resource.find(({ key }) => key === 'serviceInstance')
    if (named?.operator !== 'stringEquals' || typeof named.value !== 'string') rest.push(policy)
    else {
      const shelf = pinned.get(named.value)
      if (shelf === undefined) pinned.set(named.value, [policy])
      else shelf.push(policy)
    }
  }
  return { pinned, rest }
}

/**
 * Asks the engine about each of many instances. The engine decides as it always does; it is only spared the policies
 * that name another instance, so that a caller with a policy on each of 1,000 instances costs 1,000 looks and not a
 * million. Good for one request.
 */
export function sightOf({ access, actor, now }: Pick<Context<unknown>, 'access' | 'actor' | 'now'>): Sight {
  const { facts } = access
  const shelves = new Map<string, Shelf>()
  const groups = facts.groupsOf(actor.iam_id)
  const factsFor = (instance: string | undefined): Facts => ({
    ...facts,
    groupsOf: () => groups,
    policiesOf(subject) {
      let shelf = shelves.get(subject)
      if (shelf === undefined) shelves.set(subject, (shelf = shelve(facts.policiesOf(subject))))
      const own = instance === undefined ? undefined : shelf.pinned.get(instance)
      return own === undefined ? shelf.rest : [...own, ...shelf.rest]
    },
    // Nobody reads which roles a refusal would have needed.
    rolesWith: () => [],
  })
  return {
    can: (action, resource) =>
      decide({ subject: actor.iam_id, action, resource, at: now }, factsFor(resource.serviceInstance)).permit,
    rolesOn: (resource) =>
      rolesOn({ subject: actor.iam_id, resource, at: now }, factsFor(resource.serviceInstance)).map(
        ({ role }) => role,
      ),
  }
}
