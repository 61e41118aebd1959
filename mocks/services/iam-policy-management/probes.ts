import { covers } from '../../access/attributes.ts'
import type { Attribute, Facts, Resource, Scope } from '../../access/model.ts'
import { services } from '../../catalog/index.ts'
import { resourceGroupResource } from '../resource-manager/model.ts'
import type { State } from '../state.ts'

/** One thing that a policy is about, to ask the engine about it. */
export interface Probe {
  /** `service`: all that there is of a service, and will be, as far as the policy goes. */
  readonly kind: 'service' | 'instance' | 'resource-group'
  readonly resource: Resource
  /** What the instance or the resource group is called. */
  readonly name: string | undefined
}

/** The values that an attribute of a policy names; a pattern stands for itself. */
function valuesOf(attributes: readonly Attribute[], key: string): readonly string[] {
  const attribute = attributes.find((one) => one.key === key)
  if (attribute === undefined || attribute.operator === 'stringExists') return []
  return typeof attribute.value === 'object' ? attribute.value : [String(attribute.value)]
}

/** What says where something is and not which part of it. */
const PLACED = new Set([
  'accountId',
  'serviceType',
  'serviceName',
  'service_group_id',
  'serviceInstance',
  'resourceGroupId',
  'region',
])

/** The part of an instance that a policy is about, such as a bucket, or what is below a path in it. */
function partOf(attributes: readonly Attribute[]): Partial<Resource> {
  const own = attributes.filter(({ key }) => !PLACED.has(key))
  return Object.fromEntries(
    own.flatMap(({ key }) => {
      const [value] = valuesOf(attributes, key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function resourceGroupProbes(state: State, accountId: string): Probe[] {
  return state.resourceGroups
    .find('account_id', accountId)
    .map((row) => ({ kind: 'resource-group', resource: resourceGroupResource(row), name: row.name }))
}

function instanceProbes(state: State, accountId: string, { resource }: Scope): Probe[] {
  const one = resource.find(({ key }) => key === 'serviceInstance')
  const named = one?.operator.startsWith('stringMatch') === true ? [] : valuesOf(resource, 'serviceInstance')
  const part = partOf(resource)
  const rows =
    named.length === 0
      ? state.instances.find('account_id', accountId)
      : named.flatMap((guid) => state.instances.get(guid) ?? [])
  const known = rows
    .filter((row) => row.account_id === accountId && row.state === 'active')
    .map((row): Probe => ({
      kind: 'instance',
      name: row.name,
      resource: {
        accountId,
        serviceName: row.service_name,
        serviceInstance: row.guid,
        resourceGroupId: row.resource_group_id,
        region: row.region_id,
        tags: row.tags,
        ...part,
      },
    }))
  const [serviceName = ''] = valuesOf(resource, 'serviceName')
  const unknown = named.filter((guid) => !known.some((probe) => probe.resource.serviceInstance === guid))
  return [
    ...known,
    // The console offers instances that there are; the API takes any.
    ...unknown.map((guid): Probe => ({
      kind: 'instance',
      name: undefined,
      resource: { accountId, serviceName, serviceInstance: guid, ...part },
    })),
  ]
}

function serviceProbes(accountId: string, { resource }: Scope): Probe[] {
  const [resourceGroupId] = valuesOf(resource, 'resourceGroupId')
  const [region] = valuesOf(resource, 'region')
  // Account management services are in no group and no region.
  const isPlaced = resourceGroupId !== undefined || region !== undefined
  return services
    .filter(({ type }) => !isPlaced || type === 'service')
    .map(({ name }) => ({
      kind: 'service',
      name: undefined,
      resource: {
        accountId,
        serviceName: name,
        ...(resourceGroupId === undefined ? {} : { resourceGroupId }),
        ...(region === undefined ? {} : { region }),
        ...partOf(resource),
      },
    }))
}

/**
 * What a policy is about, as things to ask the engine about: whole services where it covers them, else the instances
 * that it covers, and resource groups. What a policy gives on all of a service it gives on each instance of it.
 */
export function probesOf(state: State, accountId: string, scope: Scope, facts: Facts): Probe[] {
  const isCovered = ({ resource }: Probe): boolean => covers(scope, resource, facts)
  const groups = resourceGroupProbes(state, accountId).filter(isCovered)
  const isAboutGroups =
    valuesOf(scope.resource, 'resourceType')[0] === 'resource-group' &&
    valuesOf(scope.resource, 'serviceName').length === 0
  if (isAboutGroups) return groups
  const whole = serviceProbes(accountId, scope).filter(isCovered)
  const names = new Set(whole.map(({ resource }) => resource.serviceName))
  return [
    ...whole,
    ...instanceProbes(state, accountId, scope).filter(
      (probe) => !names.has(probe.resource.serviceName) && isCovered(probe),
    ),
    ...(names.has('resource-controller') ? [] : groups),
  ]
}
