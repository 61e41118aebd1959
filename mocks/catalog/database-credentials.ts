import { passwordValue } from '../kernel/secret.ts'
import { portOf, uuidValue } from './made-values.ts'
import type { CredentialRequest, KeyParameter, Plan, ServiceRole } from './model.ts'
import { genericRoles } from './model.ts'

/** What the Databases services have in common (console-ui.md, 5.3). */

export const endpointParameter: KeyParameter = {
  name: 'service-endpoints',
  label: 'Service endpoint',
  help: 'Which network the connection strings lead through: the public one, or the private one of IBM Cloud.',
  type: 'choice',
  options: ['public', 'private'],
}

export const databaseRegions = ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd', 'ca-tor']

export const databaseRoles = (name: string): readonly ServiceRole[] =>
  genericRoles(
    name,
    ['deployment.read', 'task.read', 'backup.read'],
    ['connection.create', 'user.update'],
    ['user.create', 'user.delete', 'allowlist.update', 'backup.restore'],
  )

/** The plan everybody had until Gen 2, and Gen 2, whose credentials are one-time view always. */
export const databasePlans = (id: string, gen2Id: string): readonly Plan[] => [
  {
    id,
    name: 'standard',
    display_name: 'Standard',
    description: 'Memory, disk and cores that you set, priced by the hour.',
    price: 'paid',
    isReclaimed: true,
  },
  {
    id: gen2Id,
    name: 'standard-gen2',
    display_name: 'Standard Gen 2',
    description: 'The second generation: host flavors, private endpoints and one-time credentials.',
    price: 'paid',
    isReclaimed: true,
    isAlwaysOneTime: true,
  },
]

interface Engine {
  /** Member of `connection` and scheme of the address. */
  readonly scheme: 'postgres' | 'rediss'
  /** Database part of the address. */
  readonly database: string
  /** What follows the address, for example a query. */
  readonly query: Readonly<Record<string, string>>
  cli(at: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly password: string
    readonly certificate: string
    readonly uri: string
  }): {
    readonly bin: string
    readonly arguments: readonly (readonly string[])[]
    readonly composed: readonly string[]
    readonly environment: Readonly<Record<string, string>>
  }
}

/** A user of the database's own, with the ways to connect as that user. */
export function databaseCredentials(engine: Engine, request: CredentialRequest): Record<string, unknown> {
  const { instance, parameters, entropy } = request
  const password = passwordValue(entropy, 64)
  const user = `ibm_cloud_${uuidValue(entropy).replaceAll('-', '_')}`
  const name = uuidValue(entropy)
  const certificate = {
    certificate_authority: 'self_signed',
    certificate_base64: btoa(`MOCK certificate ${name} of ${instance.guid}`),
    name,
  }
  const network = parameters['service-endpoints'] === 'private' ? 'private.' : ''
  const host = `${instance.guid}.mock.${network}databases.appdomain.cloud`
  const port = portOf(instance.guid, 30_000, 33_000)
  const query = new URLSearchParams(engine.query).toString()
  const uri = `${engine.scheme}://${user}:${password}@${host}:${port}/${engine.database}${query === '' ? '' : `?${query}`}`
  return {
    connection: {
      cli: {
        certificate,
        ...engine.cli({ host, port, user, password, certificate: name, uri }),
        type: 'cli',
      },
      [engine.scheme]: {
        authentication: { method: 'direct', password, username: user },
        certificate,
        composed: [uri],
        database: engine.database,
        hosts: [{ hostname: host, port }],
        path: `/${engine.database}`,
        query_options: engine.query,
        replica_set: '',
        scheme: engine.scheme,
        type: 'uri',
      },
    },
    instance_administration_api: {
      deployment_id: instance.crn,
      instance_id: instance.crn,
      root: `https://api.${instance.region_id}.databases.cloud.ibm.com/v5/ibm`,
    },
  }
}
