import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

const people = {
  ann: {},
  bob: {},
  viewer: { grants: [{ role: 'Viewer' }] },
  editor: { grants: [{ role: 'Editor' }] },
  operator: { grants: [{ role: 'Operator' }] },
  admin: { grants: [{ role: 'Administrator' }] },
}
const CREATOR = 'crn:v1:bluemix:public:iam-identity::::serviceRole:ServiceIdCreator'

const make = (call: Call, name = 'robot') =>
  call<ServiceIdWire>('POST /v1/serviceids', { body: { account_id: ACCOUNT_ID, name } })

const names = async (call: Call) =>
  (
    await call<{ serviceids: ServiceIdWire[] }>(`GET /v1/serviceids?account_id=${ACCOUNT_ID}`)
  ).body.serviceids.map(({ name }) => name)

describe('who may do what with service IDs', () => {
  it('makes the creator administrator of the service ID, and of no other', async () => {
    const { cloud, as } = await specAccount(people)
    const ann = await as('ann')
    const { body: mine } = await make(ann)
    const { body: other } = await make(await as('admin'))
    const update = { body: { name: 'b' }, headers: { 'If-Match': '*' } }
    expect((await ann(`GET /v1/serviceids/${mine.id}`)).status).toBe(200)
    expect((await ann(`PUT /v1/serviceids/${mine.id}`, update)).status).toBe(200)
    expect((await ann(`GET /v1/serviceids/${other.id}`)).status).toBe(403)
    const [policy, ...more] = cloud.state.policies.find('subject', iamIdOf('ann'))
    expect(more).toEqual([])
    expect(policy?.resource).toEqual(
      [
        ['accountId', ACCOUNT_ID],
        ['serviceName', 'iam-identity'],
        ['resourceType', 'serviceid'],
        ['resource', mine.id],
      ].map(([key, value]) => ({ key, operator: 'stringEquals', value })),
    )
    expect((await ann(`DELETE /v1/serviceids/${mine.id}`)).status).toBe(204)
    expect(cloud.state.policies.find('subject', iamIdOf('ann'))).toEqual([])
  })

  it('writes no policy for a creator who administers service IDs already', async () => {
    const { cloud, as } = await specAccount(people)
    for (const who of ['owner', 'admin']) {
      const before = cloud.state.policies.size
      expect((await make(await as(who))).status).toBe(201)
      expect(cloud.state.policies.size).toBe(before)
    }
  })

  it.each([
    ['bob', [403, 403, 403, 403]],
    ['viewer', [200, 403, 403, 403]],
    ['editor', [200, 200, 204, 403]],
    ['operator', [200, 200, 204, 204]],
    ['admin', [200, 200, 204, 204]],
  ])("answers %s with %s to get, update, lock and delete of another's service ID", async (who, statuses) => {
    const { as } = await specAccount(people)
    const { body: robot } = await make(await as('ann'))
    const call = await as(who)
    const update = { body: { name: 'b' }, headers: { 'If-Match': '*' } }
    const answers = [
      (await call(`GET /v1/serviceids/${robot.id}`)).status,
      (await call(`PUT /v1/serviceids/${robot.id}`, update)).status,
      (await call(`POST /v1/serviceids/${robot.id}/lock`)).status,
    ]
    await (
      await as('admin')
    )(`DELETE /v1/serviceids/${robot.id}/lock`)
    answers.push((await call(`DELETE /v1/serviceids/${robot.id}`)).status)
    expect(answers).toEqual(statuses)
  })

  it('lists all for whoever may view them, and for others those they were given', async () => {
    const { as, grant } = await specAccount(people)
    await make(await as('ann'), 'of ann')
    const { body: robot } = await make(await as('admin'), 'of admin')
    for (const who of ['owner', 'admin', 'viewer'])
      expect(await names(await as(who))).toEqual(['of ann', 'of admin'])
    expect(await names(await as('ann'))).toEqual(['of ann'])
    expect(await names(await as('bob'))).toEqual([])
    grant('bob', { role: 'Viewer', on: { resourceType: 'serviceid', resource: robot.id } })
    expect(await names(await as('bob'))).toEqual(['of admin'])
    grant('bob', { role: 'Viewer', on: { resourceType: 'serviceid' } })
    expect(await names(await as('bob'))).toEqual(['of ann', 'of admin'])
  })
})

describe('restricted creation of service IDs', () => {
  it('blocks everyone, the owner too, until the creator role is assigned', async () => {
    const { as, grant } = await specAccount(people)
    const owner = await as('owner')
    await owner(`PUT /v1/accounts/${ACCOUNT_ID}/settings/identity`, {
      body: { restrict_create_service_id: 'RESTRICTED' },
      headers: { 'If-Match': '*' },
    })
    for (const who of ['owner', 'admin', 'ann']) {
      const refused = await make(await as(who))
      expect(refused).toMatchObject({ status: 403, body: { errors: [{ message_code: 'BXNIM0513E' }] } })
      expect(JSON.stringify(refused.body)).toContain('Service ID creator')
    }
    grant('ann', { role: CREATOR })
    expect((await make(await as('ann'))).status).toBe(201)
    expect((await make(owner)).status).toBe(403)
    grant('owner', { role: CREATOR })
    expect((await make(owner)).status).toBe(201)
  })
})
