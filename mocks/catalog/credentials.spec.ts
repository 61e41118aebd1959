import { describe, expect, it } from 'vitest'
import { seededEntropy, uuidOf } from '../kernel/random.ts'
import { apiKeyValue, isFakeApiKeyValue } from '../kernel/secret.ts'
import { planWithId, resourceServices, serviceNamed } from './index.ts'
import type { CredentialRequest } from './model.ts'

const account = '4329073d16d2f3663f74bfa955259139'
const guid = uuidOf('instance')
const keyGuid = uuidOf('key')

function credentialsOf(
  name: string,
  parameters: Record<string, unknown> = {},
  instanceParameters: Record<string, unknown> = {},
): Record<string, unknown> {
  const service = serviceNamed(name)
  if (service?.credentials === undefined) throw new Error(`${name} has no credentials`)
  const crn = `crn:v1:bluemix:public:${name}:us-south:a/${account}:${guid}::`
  const request: CredentialRequest = {
    apikey: apiKeyValue(seededEntropy('key')),
    iam: {
      iam_apikey_description: 'made for a credential',
      iam_apikey_id: `ApiKey-${uuidOf('apikey')}`,
      iam_apikey_name: `auto-generated-apikey-${keyGuid}`,
      iam_role_crn: 'crn:v1:bluemix:public:iam::::serviceRole:Writer',
      iam_serviceid_crn: `crn:v1:bluemix:public:iam-identity::a/${account}::serviceid:ServiceId-${uuidOf('s')}`,
    },
    instance: { crn, guid, region_id: 'us-south', name: 'orders', parameters: instanceParameters },
    key: { guid: keyGuid, crn },
    parameters,
    entropy: seededEntropy('credential'),
  }
  return service.credentials(request)
}

const IAM = [
  'iam_apikey_description',
  'iam_apikey_id',
  'iam_apikey_name',
  'iam_role_crn',
  'iam_serviceid_crn',
]

describe('the credentials of the ten services', () => {
  it.each([
    ['cloud-object-storage', ['apikey', 'endpoints', ...IAM, 'resource_instance_id']],
    ['cloudantnosqldb', ['apikey', 'host', ...IAM, 'url', 'username']],
    ['databases-for-postgresql', ['connection', 'instance_administration_api']],
    ['databases-for-redis', ['connection', 'instance_administration_api']],
    ['conversation', ['apikey', ...IAM, 'url']],
    ['speech-to-text', ['apikey', ...IAM, 'url']],
    [
      'messagehub',
      [
        'api_key',
        'apikey',
        'bootstrap_endpoints',
        ...IAM,
        'instance_id',
        'kafka_admin_url',
        'kafka_brokers_sasl',
        'kafka_http_url',
        'password',
        'user',
      ],
    ],
    ['kms', ['apikey', ...IAM]],
    ['secrets-manager', ['apikey', ...IAM]],
    [
      'appid',
      [
        'apikey',
        'appidServiceEndpoint',
        'clientId',
        'discoveryEndpoint',
        ...IAM,
        'managementUrl',
        'oauthServerUrl',
        'profilesUrl',
        'secret',
        'tenantId',
        'version',
      ],
    ],
  ])('of %s have the members that the documentation shows, in its order', (name, members) => {
    expect(Object.keys(credentialsOf(name))).toEqual(members)
  })

  it('of Object Storage carry an HMAC pair when it is asked for, named after the credential', () => {
    const hmac = credentialsOf('cloud-object-storage', { HMAC: true })['cos_hmac_keys']
    expect(hmac).toEqual({
      access_key_id: keyGuid.replaceAll('-', ''),
      secret_access_key: expect.stringMatching(/^[0-9a-f]{48}$/),
    })
  })

  it('of a database lead through the private network when that is asked for', () => {
    expect(
      JSON.stringify(credentialsOf('databases-for-postgresql', { 'service-endpoints': 'private' })),
    ).toContain('.private.databases.appdomain.cloud')
    expect(JSON.stringify(credentialsOf('databases-for-postgresql'))).not.toContain('.private.')
  })

  it('of PostgreSQL and Redis name the tool and the address that belong to them', () => {
    expect(credentialsOf('databases-for-postgresql')).toMatchObject({
      connection: {
        cli: { bin: 'psql', type: 'cli' },
        postgres: { database: 'ibmclouddb', scheme: 'postgres', query_options: { sslmode: 'verify-full' } },
      },
    })
    expect(credentialsOf('databases-for-redis')).toMatchObject({
      connection: {
        cli: { bin: 'redli' },
        rediss: { composed: [expect.stringMatching(/^rediss:\/\/.+:\d+\/0$/)], scheme: 'rediss' },
      },
    })
  })

  it('of Cloudant have a password only where the instance takes legacy credentials', () => {
    expect(credentialsOf('cloudantnosqldb')).not.toHaveProperty('password')
    expect(credentialsOf('cloudantnosqldb', {}, { legacyCredentials: true })).toMatchObject({
      port: 443,
      password: expect.stringMatching(/^MOCK_/),
    })
  })

  it('mark every password and API key as fake', () => {
    for (const service of resourceServices) {
      const values = credentialsOf(service.name)
      if ('apikey' in values) expect(isFakeApiKeyValue(String(values['apikey']))).toBe(true)
      for (const found of JSON.stringify(values).matchAll(/"(?:password|secret)":"([^"]+)"/g))
        expect(found[1]).toMatch(/^MOCK_/)
    }
  })
})

describe('the catalogue', () => {
  it('has ten services with credentials, and no id twice', () => {
    expect(resourceServices).toHaveLength(10)
    const ids = resourceServices.flatMap(({ id, plans }) => [id, ...plans.map((plan) => plan.id)])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    for (const service of resourceServices) expect(service.credentials).toBeTypeOf('function')
  })

  it('finds a plan and its service by the plan’s id', () => {
    const found = planWithId('744bfc56-d12c-4866-88d5-dac9139e0e5d')
    expect(found).toMatchObject({ service: { name: 'cloud-object-storage' }, plan: { name: 'standard' } })
  })
})
