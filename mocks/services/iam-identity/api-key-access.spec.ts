import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ApiKeyWire } from './api-key-wire.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

const people = {
  ann: {},
  bob: {},
  viewer: { grants: [{ role: 'Viewer' }] },
  editor: { grants: [{ role: 'Editor' }] },
  operator: { grants: [{ role: 'Operator' }] },
  admin: { grants: [{ role: 'Administrator' }] },
}
const CREATOR = 'crn:v1:bluemix:public:iam-identity::::serviceRole:UserApiKeyCreator'

const keyOf = (call: Call, iam_id: string) =>
  call<ApiKeyWire>('POST /v1/apikeys', { body: { name: 'key', iam_id } })

const restrict = async (call: Call, value: string) =>
  call(`PUT /v1/accounts/${ACCOUNT_ID}/settings/identity`, {
    body: { restrict_create_platform_apikey: value },
    headers: { 'If-Match': '*' },
  })

describe('who may do what with API keys', () => {
  it('refuses everything to a caller without a token', async () => {
    const { cloud } = await specAccount()
    const response = await cloud.fetch(new Request('http://cloud.test/v1/apikeys'))
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errors: [{ message_code: 'BXNIM0308E' }] })
  })

  it('lets a person without any role manage keys of their own', async () => {
    const { as } = await specAccount(people)
    const ann = await as('ann')
    const { body: key, status } = await keyOf(ann, iamIdOf('ann'))
    expect(status).toBe(201)
    expect((await ann(`GET /v1/apikeys/${key.id}`)).status).toBe(200)
    expect((await ann(`POST /v1/apikeys/${key.id}/lock`)).status).toBe(204)
    expect((await ann(`DELETE /v1/apikeys/${key.id}/lock`)).status).toBe(204)
    expect((await ann(`DELETE /v1/apikeys/${key.id}`)).status).toBe(204)
  })

  it.each([
    ['bob', [403, 403, 403, 403]],
    ['viewer', [403, 403, 403, 403]],
    ['editor', [200, 200, 204, 403]],
    ['operator', [200, 200, 204, 204]],
    ['admin', [200, 200, 204, 204]],
  ])("answers %s with %s to get, update, disable and delete of another's key", async (who, statuses) => {
    const { as } = await specAccount(people)
    const { body: key } = await keyOf(await as('ann'), iamIdOf('ann'))
    const call = await as(who)
    const update = { body: { name: 'b' }, headers: { 'If-Match': '*' } }
    const answers = [
      await call(`GET /v1/apikeys/${key.id}`),
      await call(`PUT /v1/apikeys/${key.id}`, update),
      await call(`POST /v1/apikeys/${key.id}/disable`),
      await call(`DELETE /v1/apikeys/${key.id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual(statuses)
  })

  it('says which action is missing and which roles hold it', async () => {
    const { as } = await specAccount(people)
    const { body: key } = await keyOf(await as('ann'), iamIdOf('ann'))
    const bob = await as('bob')
    const refused = await bob<{ errors: { details: string }[] }>(`DELETE /v1/apikeys/${key.id}`)
    expect(refused).toMatchObject({ status: 403, body: { errors: [{ message_code: 'BXNIM0513E' }] } })
    expect(refused.body.errors[0]?.details).toMatch(/iam-identity\.apikey\.delete.*Operator or Administrator/)
  })

  it('lets nobody create a key for another person, not even an administrator', async () => {
    const { as } = await specAccount(people)
    for (const who of ['admin', 'owner'])
      expect((await keyOf(await as(who), iamIdOf('ann'))).status).toBe(403)
  })

  it('lists all keys of the account for the Administrator alone', async () => {
    const { as } = await specAccount(people)
    const list = async (who: string, query: string) =>
      (await (await as(who))(`GET /v1/apikeys?${query}`)).status
    for (const type of ['user', 'serviceid']) {
      expect(await list('admin', `scope=account&type=${type}`)).toBe(200)
      expect(await list('owner', `scope=account&type=${type}`)).toBe(200)
      for (const who of ['ann', 'viewer', 'editor', 'operator'])
        expect(await list(who, `scope=account&type=${type}`)).toBe(403)
    }
    expect(await list('ann', `iam_id=${iamIdOf('ann')}`)).toBe(200)
    expect(await list('ann', `iam_id=${iamIdOf('bob')}`)).toBe(403)
    expect(await list('editor', `iam_id=${iamIdOf('bob')}`)).toBe(200)
  })

  it("goes by access to the service ID for a service ID's keys", async () => {
    const { as, grant } = await specAccount(people)
    const ann = await as('ann')
    const { body: robot } = await ann<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot' },
    })
    const { body: key, status } = await keyOf(ann, robot.iam_id)
    expect(status).toBe(201)
    const bob = await as('bob')
    expect((await keyOf(bob, robot.iam_id)).status).toBe(403)
    expect((await bob(`GET /v1/apikeys?iam_id=${robot.iam_id}`)).status).toBe(403)
    grant('bob', { role: 'Operator', on: { resourceType: 'serviceid', resource: robot.id } })
    expect((await keyOf(bob, robot.iam_id)).status).toBe(201)
    expect((await bob(`GET /v1/apikeys?iam_id=${robot.iam_id}`)).status).toBe(200)
    expect((await bob(`DELETE /v1/apikeys/${key.id}`)).status).toBe(204)
  })
})

describe('restricted creation of API keys', () => {
  it('blocks everyone, the owner too, until the creator role is assigned', async () => {
    const { as, grant } = await specAccount(people)
    const owner = await as('owner')
    expect((await restrict(owner, 'RESTRICTED')).status).toBe(200)
    for (const who of ['owner', 'admin', 'ann']) {
      const refused = await keyOf(await as(who), iamIdOf(who))
      expect(refused.status).toBe(403)
      expect(JSON.stringify(refused.body)).toContain('User API key creator')
    }
    grant('owner', { role: CREATOR })
    expect((await keyOf(owner, OWNER_ID)).status).toBe(201)
    expect((await keyOf(await as('admin'), iamIdOf('admin'))).status).toBe(403)
  })

  it('leaves keys of service IDs alone, and ends with the setting', async () => {
    const { as } = await specAccount()
    const owner = await as('owner')
    await restrict(owner, 'RESTRICTED')
    const { body: robot } = await owner<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot' },
    })
    expect((await keyOf(owner, robot.iam_id)).status).toBe(201)
    await restrict(owner, 'NOT_SET')
    expect((await keyOf(owner, OWNER_ID)).status).toBe(201)
  })
})
