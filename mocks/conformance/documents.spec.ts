import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import ResourceControllerV2 from '@ibm-cloud/platform-services/resource-controller/v2.js'
import { BearerTokenAuthenticator } from 'ibm-cloud-sdk-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud.ts'
import type { HttpHost } from '../hosts/http.ts'
import { serve } from '../hosts/http.ts'
import { ACCOUNT, DOCUMENTED_KEY, OWNER } from '../scenarios/fixed.ts'
import { caller, specCloud } from '../spec-cloud.ts'
import type { Outcome, Replacements } from './documents/spec-examples.ts'
import { commandOf, examples, runNode, runners } from './documents/spec-examples.ts'

let cloud: Cloud
let host: HttpHost
let token = ''
beforeAll(async () => {
  cloud = await specCloud({ host: 'direct' })
  host = await serve(cloud)
})
beforeEach(async () => {
  cloud.reset()
  const { body } = await caller(cloud.fetch)<{ access_token: string }>('POST /identity/token', {
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: OWNER.apikey },
  })
  token = body.access_token
})
afterAll(() => host.close())

/** By document: 000, 001 and 003. 002 and 004 have steps for the console, and neither curl nor Node. */
const inTheDocuments: readonly string[] = [
  ...['create-credential', 'list-credentials'].flatMap((name) => [`curl ${name}`, `node ${name}`]),
  'curl exchange-key',
  ...['create-key', 'update-key', 'lock-key', 'unlock-key', 'unlock-service-id', 'delete-key'].flatMap(
    (name) => [`curl ${name}`, `node ${name}`],
  ),
]

const used = new Set<string>()

const lockedServiceId = (): string => cloud.state.serviceIds.rows().find(({ locked }) => locked)?.id ?? ''

describe.each(runners)('a curl example of the documents, run by $by', ({ run: runCommand }) => {
  const run = async (name: string, ids: Replacements = {}): Promise<Outcome> => {
    used.add(`curl ${name}`)
    const all = { '<IAM_TOKEN>': token, TOKEN: token, ...ids }
    return runCommand(commandOf(name, host.url, all))
  }

  it('creates a credential, and lists it', async () => {
    const made = await run('create-credential', {
      '267bf377-7fa2-43f6-94ec-09103a8e89d4': DOCUMENTED_KEY.instance_guid,
    })
    expect(made).toMatchObject({
      status: 201,
      body: {
        name: 'my-instance-key-1',
        role: 'crn:v1:bluemix:public:iam::::serviceRole:Writer',
        credentials: { apikey: expect.stringMatching(/^MOCK_/) },
      },
    })
    const listed = await run('list-credentials')
    expect(listed).toMatchObject({ status: 200, body: { rows_count: 10 } })
  })

  it('exchanges an API key for a token', async () => {
    const exchanged = await run('exchange-key', { API_KEY: OWNER.apikey })
    expect(exchanged).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3600 } })
  })

  it('creates an API key, updates, locks, unlocks and deletes it', async () => {
    const made = await run('create-key', { 'IBMid-123WEREW': OWNER.iam_id, ACCOUNT_ID: ACCOUNT.id })
    expect(made).toMatchObject({ status: 201, body: { name: 'Service-apikey', iam_id: OWNER.iam_id } })
    const id = String(made.body?.['id'])
    const key = () => cloud.state.apiKeys.get(id)
    const ids = { APIKEY_UNIQUE_ID: id, '<value of etag header from GET request>': key()?.entity_tag ?? '' }
    const changed = await run('update-key', ids)
    expect(changed).toMatchObject({ status: 200, body: { id, description: 'my service key' } })
    const nothing = { status: 204, body: undefined }
    expect(await run('lock-key', ids)).toEqual(nothing)
    expect(key()?.locked).toBe(true)
    expect((await run('delete-key', ids)).status).toBe(422)
    expect(await run('unlock-key', ids)).toEqual(nothing)
    expect(key()?.locked).toBe(false)
    expect(await run('delete-key', ids)).toEqual(nothing)
    expect(key()).toBeUndefined()
  })

  it('unlocks a service ID', async () => {
    const id = lockedServiceId()
    expect((await run('unlock-service-id', { SERVICE_ID_UNIQUE_ID: id })).status).toBe(204)
    expect(cloud.state.serviceIds.get(id)?.locked).toBe(false)
  })
})

describe('a Node example of the documents', () => {
  const run = async (name: string, names: Record<string, unknown>): Promise<string> => {
    used.add(`node ${name}`)
    const options = {
      authenticator: new BearerTokenAuthenticator({ bearerToken: token }),
      serviceUrl: host.url,
    }
    return runNode(name, {
      iamIdentityService: new IamIdentityV1(options),
      resourceControllerService: new ResourceControllerV2(options),
      ...names,
    })
  }

  it('creates a credential, and lists it', async () => {
    const keyName = 'ExampleResourceKey'
    const made = await run('create-credential', { keyName, instanceGuid: DOCUMENTED_KEY.instance_guid })
    expect(made).toContain('createResourceKey() response:')
    expect(made).toContain('"exampleParameter": "exampleValue"')
    expect(await run('list-credentials', { keyName })).toContain('"rows_count": 1')
  })

  it('creates an API key, updates, locks, unlocks and deletes it', async () => {
    const logged = await run('create-key', { apikeyName: 'Example', iamId: OWNER.iam_id })
    const { id: apikeyId, entity_tag: apikeyEtag } = JSON.parse(logged) as Record<string, string>
    const changed = await run('update-key', { apikeyId, apikeyEtag })
    expect(changed).toContain('This is an updated description')
    await run('lock-key', { apikeyId })
    expect(cloud.state.apiKeys.get(apikeyId ?? '')?.locked).toBe(true)
    await expect(run('delete-key', { apikeyId })).rejects.toMatchObject({ status: 422 })
    await run('unlock-key', { apikeyId })
    expect(cloud.state.apiKeys.get(apikeyId ?? '')?.locked).toBe(false)
    await run('delete-key', { apikeyId })
    expect(cloud.state.apiKeys.has(apikeyId ?? '')).toBe(false)
  })

  it('unlocks a service ID', async () => {
    const svcId = lockedServiceId()
    await run('unlock-service-id', { svcId })
    expect(cloud.state.serviceIds.get(svcId)?.locked).toBe(false)
  })
})

it('no example is left out, and none met a mistake of the cloud', () => {
  expect([...examples.keys()].toSorted()).toEqual(inTheDocuments.toSorted())
  expect([...used].toSorted()).toEqual(inTheDocuments.toSorted())
  expect(cloud.bugs).toEqual([])
})
