import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ServiceIdGroupWire } from './service-id-group-operations.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

const people = {
  ann: {},
  viewer: { grants: [{ role: 'Viewer' }] },
  editor: { grants: [{ role: 'Editor' }] },
  operator: { grants: [{ role: 'Operator' }] },
}

const make = (call: Call, name = 'team', more: object = {}) =>
  call<ServiceIdGroupWire>('POST /v1/serviceid_groups', { body: { account_id: ACCOUNT_ID, name, ...more } })

const list = async (call: Call) =>
  (
    await call<{ serviceid_groups: ServiceIdGroupWire[] }>(
      `GET /v1/serviceid_groups?account_id=${ACCOUNT_ID}`,
    )
  ).body.serviceid_groups

describe('service ID groups', () => {
  it('begin with a default group that cannot be deleted', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    const [first, ...more] = await list(call)
    expect(more).toEqual([])
    expect(first).toMatchObject({ name: 'Default', is_default: true })
    const refused = await call(`DELETE /v1/serviceid_groups/${first?.id}`)
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'delete_not_possible' }] } })
    expect(JSON.stringify(refused.body)).toContain('default group')
  })

  it('are created, read, changed by their version, and deleted', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    const made = await make(call, 'team', { description: 'Ours' })
    expect(made.status).toBe(201)
    expect(made.headers.get('ETag')).toBe(made.body.entity_tag)
    const path = `/v1/serviceid_groups/${made.body.id}`
    expect((await call(`GET ${path}`)).body).toEqual(made.body)
    expect((await call(`PUT ${path}`, { body: { name: 'b' } })).status).toBe(400)
    const headers = { 'If-Match': made.body.entity_tag }
    const changed = await call<ServiceIdGroupWire>(`PUT ${path}`, { body: { name: 'crew' }, headers })
    expect(changed.body).toMatchObject({ name: 'crew', description: 'Ours' })
    expect((await call(`PUT ${path}`, { body: { name: 'c' }, headers })).status).toBe(409)
    expect((await call(`DELETE ${path}`)).status).toBe(204)
    expect((await call(`GET ${path}`)).status).toBe(404)
  })

  it('have a name of their own, whatever its case', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    const { body: team } = await make(call)
    expect((await make(call, 'TEAM')).status).toBe(409)
    const { body: crew } = await make(call, 'crew')
    const rename = (id: string, name: string) =>
      call(`PUT /v1/serviceid_groups/${id}`, { body: { name }, headers: { 'If-Match': '*' } })
    expect((await rename(crew.id, 'Team')).status).toBe(409)
    expect((await rename(team.id, 'Team')).status).toBe(200)
  })

  it('are not deleted while they hold a service ID', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    const { body: group } = await make(call)
    const { body: robot } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', group_id: group.id },
    })
    const refused = await call(`DELETE /v1/serviceid_groups/${group.id}`)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('has a service ID')
    await call(`DELETE /v1/serviceids/${robot.id}`)
    expect((await call(`DELETE /v1/serviceid_groups/${group.id}`)).status).toBe(204)
  })

  it('show everyone the default group, and the others to whoever may view them', async () => {
    const { as } = await specAccount(people)
    const { body: team } = await make(await as('owner'))
    expect((await list(await as('viewer'))).map(({ name }) => name)).toEqual(['Default', 'team'])
    const ann = await as('ann')
    const visible = await list(ann)
    expect(visible.map(({ name }) => name)).toEqual(['Default'])
    expect((await ann(`GET /v1/serviceid_groups/${visible[0]?.id}`)).status).toBe(200)
    expect((await ann(`GET /v1/serviceid_groups/${team.id}`)).status).toBe(403)
  })

  it.each([
    ['ann', [403, 403, 403]],
    ['viewer', [403, 403, 403]],
    ['editor', [403, 200, 403]],
    ['operator', [201, 200, 204]],
  ])('answer %s with %s to create, update and delete', async (who, statuses) => {
    const { as } = await specAccount(people)
    const { body: group } = await make(await as('owner'))
    const call = await as(who)
    const update = { body: { name: 'b' }, headers: { 'If-Match': '*' } }
    expect([
      (await make(call, 'another')).status,
      (await call(`PUT /v1/serviceid_groups/${group.id}`, update)).status,
      (await call(`DELETE /v1/serviceid_groups/${group.id}`)).status,
    ]).toEqual(statuses)
  })
})
