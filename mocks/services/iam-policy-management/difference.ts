import { powersOn } from '../../access/decide.ts'
import type { Facts, Scope } from '../../access/model.ts'
import type { State } from '../state.ts'
import type { IdentityWire } from './identity-words.ts'
import { identityWire } from './identity-words.ts'
import type { Probe } from './probes.ts'
import { probesOf } from './probes.ts'

/** What a change of access is computed for at most; the answer says how many there are. */
const IDENTITIES = 100
const RESOURCES = 200

interface ResourceWire {
  readonly kind: Probe['kind']
  readonly service_instance?: string
  readonly resource_type?: string
  readonly resource?: string
  readonly resource_group_id?: string
  readonly region?: string
  readonly name?: string
}

/** The same actions gained and lost on some resources of one service. */
interface ChangeWire {
  readonly service_name: string
  readonly resources: readonly ResourceWire[]
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export interface DifferenceWire {
  /** Identities with the same changes together. */
  readonly differences: readonly {
    readonly identities: readonly IdentityWire[]
    readonly changes: readonly ChangeWire[]
  }[]
  /** Those who could do all of it before, and can after. */
  readonly unchanged: readonly IdentityWire[]
  readonly evaluated: {
    readonly identities: number
    readonly of_identities: number
    readonly resources: number
    readonly of_resources: number
  }
}

const resourceWire = ({ kind, name, resource }: Probe): ResourceWire => ({
  kind,
  ...(resource.serviceInstance === undefined ? {} : { service_instance: resource.serviceInstance }),
  ...(resource.resourceType === undefined ? {} : { resource_type: resource.resourceType }),
  ...(resource.resource === undefined ? {} : { resource: resource.resource }),
  // An instance says by itself where it is.
  ...(kind !== 'service' || resource.resourceGroupId === undefined
    ? {}
    : { resource_group_id: resource.resourceGroupId }),
  ...(kind !== 'service' || resource.region === undefined ? {} : { region: resource.region }),
  ...(name === undefined ? {} : { name }),
})

export interface Change {
  readonly before: Facts
  readonly after: Facts
  /** The policies that come, go or begin to work for somebody: what they are about, and their roles. */
  readonly policies: readonly (Scope & { readonly roles: readonly string[] })[]
  /** Who may be concerned, each once. */
  readonly subjects: readonly string[]
}

/** Everything that the change is about, each thing once, with the actions that it may be about there. */
function asked(
  state: State,
  accountId: string,
  { policies, before }: Change,
): Map<string, [Probe, Set<string>]> {
  const found = new Map<string, [Probe, Set<string>]>()
  for (const policy of policies)
    for (const probe of probesOf(state, accountId, policy, before)) {
      const key = JSON.stringify(probe.resource)
      const [, actions] = found.get(key) ?? found.set(key, [probe, new Set()]).get(key) ?? [probe, new Set()]
      for (const crn of policy.roles)
        for (const action of before.role(crn)?.actionsOn(probe.resource.serviceName) ?? [])
          actions.add(action)
    }
  return found
}

/** Who gains and who loses what by a change, as the engine decides with and without it at a moment. */
export function differenceOf(state: State, accountId: string, change: Change, at: number): DifferenceWire {
  const everything = [...asked(state, accountId, change).values()]
  const probes = everything.slice(0, RESOURCES)
  const subjects = change.subjects.slice(0, IDENTITIES)
  const changesOf = (subject: string): readonly ChangeWire[] => {
    const together = new Map<string, ChangeWire & { readonly resources: ResourceWire[] }>()
    for (const [probe, actions] of probes) {
      const question = { subject, resource: probe.resource, at }
      const could = powersOn(question, change.before)
      const can = powersOn(question, change.after)
      const gained = [...actions].filter((action) => can(action) && !could(action))
      const lost = [...actions].filter((action) => could(action) && !can(action))
      if (gained.length + lost.length === 0) continue
      const { serviceName: service_name } = probe.resource
      const key = JSON.stringify([service_name, gained, lost])
      const known = together.get(key)
      if (known === undefined)
        together.set(key, { service_name, resources: [resourceWire(probe)], gained, lost })
      else known.resources.push(resourceWire(probe))
    }
    return [...together.values()]
  }
  const groups = new Map<string, { identities: IdentityWire[]; changes: readonly ChangeWire[] }>()
  const unchanged: IdentityWire[] = []
  for (const subject of subjects) {
    const changes = changesOf(subject)
    const identity = identityWire(state, subject)
    if (changes.length === 0) {
      unchanged.push(identity)
      continue
    }
    const key = JSON.stringify(changes)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { identities: [identity], changes })
    else known.identities.push(identity)
  }
  return {
    differences: [...groups.values()],
    unchanged,
    evaluated: {
      identities: subjects.length,
      of_identities: change.subjects.length,
      resources: probes.length,
      of_resources: everything.length,
    },
  }
}
