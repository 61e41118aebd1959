import type { CloudService, KeyParameter } from '../../catalog/model.ts'
import { serviceNamed } from '../../catalog/index.ts'
import { serviceIdCrn } from '../iam-identity/model.ts'
import type { ServiceIdRow } from '../iam-identity/model.ts'
import { serviceIdResource } from '../iam-identity/resources.ts'
import type { Context } from '../operation.ts'
import type { State } from '../state.ts'
import { brokerRefuses, gone, unprocessable } from './manners.ts'
import type { AliasRow, InstanceRow } from './model.ts'
import { instanceResource, needLiving, sourceOf } from './resources.ts'
import { roleOf } from './role.ts'

/** What a request for a credential comes to. */
export interface KeyRequest {
  readonly instance: InstanceRow
  /** The alias that it is made on; absent for one on the instance itself. */
  readonly alias: AliasRow | undefined
  readonly service: CloudService
  /** Role CRN; absent for None. */
  readonly role: string | undefined
  /** The service ID that is reused; absent when one is to be generated. */
  readonly serviceId: ServiceIdRow | undefined
  /** As they are kept and shown: the caller's, with the role's CRN (seed 000). */
  readonly parameters: Readonly<Record<string, unknown>>
}

/** What is said of a new credential, be it a key or a binding. */
export interface KeyBody {
  /** GUID or CRN of an instance or an alias. */
  readonly source: string
  readonly role?: string | null | undefined
  readonly parameters?: Readonly<Record<string, unknown>> | undefined
}

/** The service ID that `parameters.serviceid_crn` names, by CRN or id; `undefined` when it names none that is there. */
function findServiceId(state: State, accountId: string, wanted: unknown): ServiceIdRow | undefined {
  if (typeof wanted !== 'string') return undefined
  const row = state.serviceIds.get(wanted.slice(wanted.lastIndexOf(':') + 1))
  const isNamed = row !== undefined && (wanted === row.id || wanted === serviceIdCrn(row))
  return isNamed && row.account_id === accountId ? row : undefined
}

/**
 * Needs the right to make credentials on the instance. Whoever puts the credential on an existing service ID needs the
 * right to make API keys for it too: the credential acts with all that the service ID may do.
 */
export function needToCreateKey({ state, access, body }: Context<KeyBody>): void {
  const { instance } = sourceOf(state, body.source)
  access.need('resource-controller.key.create', instanceResource(instance))
  const serviceId = findServiceId(state, instance.account_id, body.parameters?.['serviceid_crn'])
  if (serviceId !== undefined) access.need('iam-identity.apikey.create', serviceIdResource(serviceId))
}

function checkParameter({ name, type, options = [] }: KeyParameter, value: unknown): void {
  if (type === 'boolean' && typeof value !== 'boolean')
    brokerRefuses(`The parameter '${name}' must be true or false.`)
  if (type === 'choice' && !(typeof value === 'string' && options.includes(value)))
    brokerRefuses(`The parameter '${name}' must be one of: ${options.join(', ')}.`)
}

/** Throws unless the instance can have new credentials and aliases. */
export function needActive(instance: InstanceRow): void {
  needLiving(instance)
  if (instance.state !== 'active')
    unprocessable(
      `Instance '${instance.name}' is ${instance.state}. Credentials and aliases can be created once it is active.`,
    )
}

/** Reads a request for a credential; throws the refusal when instance, role, service ID or parameters do not do. */
export function keyRequestOf({ state, body }: Pick<Context<KeyBody>, 'state' | 'body'>): KeyRequest {
  const { instance, alias } = sourceOf(state, body.source)
  if (alias?.state === 'removed') gone('alias', alias.crn)
  needActive(instance)
  const service = serviceNamed(instance.service_name)
  if (service?.credentials === undefined)
    return brokerRefuses(`The service '${instance.service_name}' does not have credentials.`)
  const { role_crn, ...given } = body.parameters ?? {}
  // Older clients give the role in the parameters, where it also is on the wire.
  const wanted = body.role ?? (typeof role_crn === 'string' ? role_crn : undefined)
  const role = roleOf(state, instance.account_id, service, wanted)
  const named = given['serviceid_crn']
  const serviceId = findServiceId(state, instance.account_id, named)
  if (named !== undefined && serviceId === undefined)
    return brokerRefuses(
      'The service ID in serviceid_crn cannot be found in the account.',
      `There is no ${typeof named === 'string' ? `'${named}'` : 'service ID of that form'}. Give the CRN of a service ID, or leave it out to have one generated.`,
    )
  for (const parameter of service.keyParameters ?? []) {
    const value = given[parameter.name]
    if (value !== undefined) checkParameter(parameter, value)
  }
  const parameters = role === undefined ? given : { ...given, role_crn: role }
  return { instance, alias, service, role, serviceId, parameters }
}
