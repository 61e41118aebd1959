import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import { caller } from '../../spec-cloud.ts'
import type { ResourceKeyWire } from './key-wire.ts'
import { vaultIdOf } from './broker.ts'
import { instanceRow } from './spec-instances.ts'

const COS = 'cloud-object-storage'
const SERVICE_ROLE = 'crn:v1:bluemix:public:iam::::serviceRole:'
const CONTENT_READER = `crn:v1:bluemix:public:${COS}::::serviceRole:ContentReader`
const RETRIEVER = `crn:v1:bluemix:public:${COS}::a/${ACCOUNT_ID}::customRole:Retriever`

const viewerAnd = (role: string) => ({
  grants: [
    { role: 'Viewer', service: COS },
    { role, service: COS },
  ],
})

const people = {
  nobody: {},
  viewer: { grants: [{ role: 'Viewer', service: COS }] },
  reader: viewerAnd(`${SERVICE_ROLE}Reader`),
  writer: viewerAnd(`${SERVICE_ROLE}Writer`),
  manager: viewerAnd(`${SERVICE_ROLE}Manager`),
  contentReader: viewerAnd(CONTENT_READER),
  retriever: viewerAnd(RETRIEVER),
  editor: { grants: [{ role: 'Editor', service: COS }] },
  admin: { grants: [{ role: 'Administrator', service: COS }] },
}

async function account(onetime_credentials = false) {
  const made = await specAccount(people)
  const { state } = made.cloud
  state.customRoles.insert({
    id: 'retriever',
    entity_tag: '1-0',
    account_id: ACCOUNT_ID,
    crn: RETRIEVER,
    name: 'Retriever',
    display_name: 'Retriever',
    description: '',
    service_name: COS,
    actions: ['resource-controller.credential.retrieve_all'],
    created_at: 0,
    created_by_id: '',
    last_modified_at: 0,
    last_modified_by_id: '',
  })
  const instance = state.instances.insert(instanceRow('cos', { onetime_credentials }))
  return { ...made, state, instance, owner: await made.as('owner') }
}

type Keys = { readonly resources: readonly ResourceKeyWire[] }

const R = { REDACTED: 'REDACTED' }
const E = { REDACTED: 'REDACTED_EXPLICIT' }
const V = expect.objectContaining({ apikey: expect.stringMatching(/^MOCK_/) })

describe('the values of a credential, read later', () => {
  const roles = ['Reader', 'Writer', 'Manager', 'Content Reader', 'None']
  it.each([
    ['viewer', [R, R, R, E, E]],
    ['reader', [V, R, R, E, E]],
    ['writer', [V, V, R, E, E]],
    ['manager', [V, V, V, E, E]],
    ['contentReader', [E, E, E, E, E]],
    ['retriever', [V, V, V, V, V]],
    ['editor', [R, R, R, E, E]],
    ['admin', [V, V, V, V, V]],
    ['owner', [V, V, V, V, V]],
  ])('are shown to %s as the roles compare', async (who, expected) => {
    const { as, owner, instance } = await account()
    for (const role of roles)
      await owner('POST /v2/resource_keys', { body: { name: role, source: instance.guid, role } })
    const call = await as(who)
    const { body } = await call<Keys>('GET /v2/resource_keys')
    expect(body.resources.map(({ credentials }) => credentials)).toEqual(expected)
    for (const key of body.resources) {
      const one = await call<ResourceKeyWire>(`GET /v2/resource_keys/${key.guid}`)
      expect(one.body).toEqual(key)
    }
  })

  it('are shown to nobody when the credential is one-time, and are nowhere in the cloud', async () => {
    const { as, owner, cloud, instance, state } = await account(true)
    const made = await owner<ResourceKeyWire>('POST /v2/resource_keys', {
      body: { name: 'ci', source: instance.guid, role: 'Reader', parameters: { HMAC: true } },
    })
    expect(made.body.onetime_credentials).toBe(true)
    for (const who of ['manager', 'retriever', 'admin', 'owner']) {
      const { body } = await (await as(who))<Keys>('GET /v2/resource_keys')
      expect(body.resources.map(({ credentials }) => credentials)).toEqual([E])
    }
    const { apikey, cos_hmac_keys } = made.body.credentials as {
      apikey: string
      cos_hmac_keys: { secret_access_key: string }
    }
    expect(state.vault.size).toBe(0)
    const everything = JSON.stringify([cloud.snapshot(), state.vault.rows(), cloud.log.entries()])
    for (const value of [apikey, cos_hmac_keys.secret_access_key]) expect(everything).not.toContain(value)
  })

  it('are kept in the vault alone when they may be read again, and leave in no snapshot and no log', async () => {
    const { owner, cloud, instance, state } = await account()
    const { body } = await owner<ResourceKeyWire>('POST /v2/resource_keys', {
      body: { name: 'ci', source: instance.guid, role: 'Reader' },
    })
    await owner(`GET /v2/resource_keys/${body.guid}`)
    await owner('GET /v2/resource_keys')
    await owner(`PATCH /v2/resource_keys/${body.guid}`, { body: { name: 'ci-2' } })
    expect(state.vault.rows()).toEqual([{ id: vaultIdOf(body.guid), value: body.credentials }])
    const seen = JSON.stringify([cloud.snapshot(), cloud.log.entries()])
    expect(seen).not.toContain(String(body.credentials['apikey']))
    expect(seen).toContain('[shown once]')
  })

  it('follow the setting that the instance had when the credential was made', async () => {
    const { owner, instance } = await account(false)
    const make = (name: string) =>
      owner<ResourceKeyWire>('POST /v2/resource_keys', {
        body: { name, source: instance.guid, role: 'Reader' },
      })
    const set = (value: boolean) =>
      owner(`PATCH /v2/resource_instances/${instance.guid}`, {
        body: { parameters: { onetime_credentials: value } },
      })
    await make('before')
    await set(true)
    await make('while on')
    await set(false)
    await make('after')
    const { body } = await owner<Keys>('GET /v2/resource_keys')
    expect(body.resources.map((key) => [key.name, key.onetime_credentials, key.credentials])).toEqual([
      ['before', false, V],
      ['while on', true, E],
      ['after', false, V],
    ])
  })
})

describe('who may do what with credentials', () => {
  it.each([
    // list of the instance, get, create, rename, delete
    ['nobody', [403, 403, 403, 403, 403]],
    ['viewer', [200, 200, 403, 403, 403]],
    ['manager', [200, 200, 403, 403, 403]],
    ['editor', [200, 200, 201, 200, 204]],
    ['admin', [200, 200, 201, 200, 204]],
  ])('%s is answered with %s', async (who, expected) => {
    const { as, owner, instance } = await account()
    const made = await owner<ResourceKeyWire>('POST /v2/resource_keys', {
      body: { name: 'ci', source: instance.guid },
    })
    const call = await as(who)
    const path = `/v2/resource_keys/${made.body.guid}`
    const answers = [
      await call(`GET /v2/resource_instances/${instance.guid}/resource_keys`),
      await call(`GET ${path}`),
      await call('POST /v2/resource_keys', { body: { name: 'mine', source: instance.guid } }),
      await call(`PATCH ${path}`, { body: { name: 'renamed' } }),
      await call(`DELETE ${path}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual(expected)
  })

  it('nobody puts a credential on a service ID whose API keys they may not make', async () => {
    const { as, owner, instance, state } = await account()
    const { body: robot } = await owner<{ crn: string }>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot' },
    })
    const refused = await (
      await as('editor')
    )<{ details: string }>('POST /v2/resource_keys', {
      body: { name: 'x', source: instance.guid, parameters: { serviceid_crn: robot.crn } },
    })
    expect(refused.status).toBe(403)
    expect(refused.body.details).toContain('iam-identity.apikey.create')
    expect(state.apiKeys.size).toBe(0)
  })

  it('the API key of a credential acts with that credential’s role and nothing else', async () => {
    const { owner, cloud, instance, state } = await account()
    const other = state.instances.insert(instanceRow('other'))
    const { body } = await owner<ResourceKeyWire>('POST /v2/resource_keys', {
      body: { name: 'ci', source: instance.guid, role: 'Reader' },
    })
    const grant = (apikey: unknown) =>
      caller(cloud.fetch)<{ access_token: string }>('POST /identity/token', {
        form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: String(apikey) },
      })
    const token = await grant(body.credentials['apikey'])
    expect(token.status).toBe(200)
    const robot = caller(cloud.fetch, token.body.access_token)
    const ask = async (action: string, serviceInstance: string) => {
      const { body: answer } = await robot<{
        responses: { authorizationDecision: { permitted: boolean } }[]
      }>('POST /v2/authz', {
        body: [{ action, resource: { attributes: { serviceName: COS, serviceInstance } } }],
      })
      return answer.responses[0]?.authorizationDecision.permitted
    }
    expect([
      await ask(`${COS}.object.get`, instance.guid),
      await ask(`${COS}.object.put`, instance.guid),
      await ask(`${COS}.object.get`, other.guid),
      await ask('resource-controller.key.retrieve', instance.guid),
    ]).toEqual([true, false, false, false])
    expect((await robot<Keys>('GET /v2/resource_keys')).body.resources).toEqual([])
    await owner(`DELETE /v2/resource_keys/${body.guid}`)
    expect((await grant(body.credentials['apikey'])).status).toBe(400)
    expect((await robot('GET /v2/resource_keys')).status).toBe(401)
  })
})
