import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ApiKeyWire } from './api-key-wire.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

async function signIn() {
  const { cloud, as } = await specAccount()
  return { cloud, call: await as('owner') }
}

const make = (call: Call, body: object = {}, headers: Record<string, string> = {}) =>
  call<ServiceIdWire>('POST /v1/serviceids', {
    body: { account_id: ACCOUNT_ID, name: 'robot', ...body },
    headers,
  })

describe('service IDs', () => {
  it('are created in the default group, with id, IAM ID and CRN that belong together', async () => {
    const { cloud, call } = await signIn()
    const { status, body, headers } = await make(call, { description: 'Deploys' })
    expect(status).toBe(201)
    expect(body.id).toMatch(/^ServiceId-[0-9a-f-]{36}$/)
    expect(body).toMatchObject({
      iam_id: `iam-${body.id}`,
      crn: `crn:v1:bluemix:public:iam-identity::a/${ACCOUNT_ID}::serviceid:${body.id}`,
      locked: false,
      account_id: ACCOUNT_ID,
      description: 'Deploys',
      unique_instance_crns: [],
      created_at: '2026-11-16T09:00+0000',
    })
    expect(headers.get('ETag')).toBe(body.entity_tag)
    expect(cloud.state.serviceIdGroups.get(body.group_id ?? '')?.isDefault).toBe(true)
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('show the key made with them once, inside the answer to create, and never again', async () => {
    const { cloud, call } = await signIn()
    const { body } = await make(call, { apikey: { name: 'first', action_when_leaked: 'disable' } })
    const value = body.apikey?.apikey ?? ''
    expect(value).toHaveLength(44)
    expect(body.apikey).toMatchObject({ name: 'first', iam_id: body.iam_id, action_when_leaked: 'disable' })
    const later = await call<ServiceIdWire>(`GET /v1/serviceids/${body.id}?include_history=true`)
    expect(later.body).not.toHaveProperty('apikey')
    const list = await call(`GET /v1/serviceids?account_id=${ACCOUNT_ID}`)
    for (const seen of [later, list, cloud.snapshot(), cloud.log.entries()])
      expect(JSON.stringify(seen)).not.toContain(value)
    expect(JSON.stringify(cloud.log.entries())).toContain('[shown once]')
  })

  it('leave nothing behind when the key made with them is refused', async () => {
    const { cloud, call } = await signIn()
    const refused = await make(call, { apikey: { name: 'bad', apikey: 'short' } })
    expect(refused.status).toBe(400)
    expect(cloud.state.serviceIds.size).toBe(0)
    expect(cloud.state.policies.size).toBe(0)
  })

  it('show group, history and activity when asked', async () => {
    const { call } = await signIn()
    const { body } = await make(call)
    const plain = (await call(`GET /v1/serviceids/${body.id}`)).body
    for (const name of ['group_id', 'history', 'activity']) expect(plain).not.toHaveProperty(name)
    const all = 'include_history=true&include_activity=true&show_group_id=true'
    expect((await call(`GET /v1/serviceids/${body.id}?${all}`)).body).toMatchObject({
      group_id: body.group_id,
      history: [{ action: 'create', iam_id: OWNER_ID }],
      activity: { authn_count: 0 },
    })
  })

  it.each([
    [{ name: '' }, 'BXNIM0109E', 'name'],
    [{ name: 'n'.repeat(256) }, 'BXNIM0106E', '255 characters'],
    [{ description: 'd'.repeat(1001) }, 'BXNIM0106E', '1000 characters'],
    [{ account_id: undefined }, 'BXNIM0109E', 'account_id'],
    [{ account_id: 'other' }, 'BXNIM0106E', 'no account'],
    [{ group_id: 'other' }, 'BXNIM0106E', 'no service ID group'],
    [{ unique_instance_crns: ['not a crn'] }, 'BXNIM0106E', 'CRN'],
    [{ apikey: {} }, 'BXNIM0109E', 'apikey.name'],
  ])('refuse %o and name what is wrong', async (body, message_code, words) => {
    const { call } = await signIn()
    const refused = await make(call, body)
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ message_code }] } })
    expect(JSON.stringify(refused.body)).toContain(words)
  })

  it('refuse a text that is no JSON, and an array', async () => {
    const { call } = await signIn()
    for (const body of ['{"name":', '[]', 'null'])
      expect((await call('POST /v1/serviceids', { body })).status).toBe(400)
  })

  it('change what is named and nothing else', async () => {
    const { call } = await signIn()
    const { body } = await make(call, { description: 'old', unique_instance_crns: ['crn:v1:a'] })
    const changed = await call<ServiceIdWire>(`PUT /v1/serviceids/${body.id}`, {
      body: { description: '', unique_instance_crns: [] },
      headers: { 'If-Match': body.entity_tag },
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({ name: 'robot', unique_instance_crns: [] })
    expect(changed.body).not.toHaveProperty('description')
    expect(changed.headers.get('ETag')).toBe(changed.body.entity_tag)
    expect(changed.body.entity_tag).toMatch(/^2-/)
  })

  it('refuse a change without If-Match, and one that goes by an older version', async () => {
    const { call } = await signIn()
    const { body } = await make(call)
    const path = `PUT /v1/serviceids/${body.id}`
    expect((await call(path, { body: { name: 'b' } })).status).toBe(400)
    const headers = { 'If-Match': body.entity_tag }
    expect((await call(path, { body: { name: 'theirs' }, headers })).status).toBe(200)
    const stale = await call(path, { body: { name: 'mine' }, headers })
    expect(stale.status).toBe(409)
    expect(JSON.stringify(stale.body)).toContain('Read it again')
    expect((await call<ServiceIdWire>(`GET /v1/serviceids/${body.id}`)).body.name).toBe('theirs')
  })

  it('are neither changed nor deleted while locked; their keys are independent', async () => {
    const { call } = await signIn()
    const { body } = await make(call, {}, { 'Entity-Lock': 'true' })
    expect(body.locked).toBe(true)
    const update = { body: { name: 'b' }, headers: { 'If-Match': '*' } }
    expect((await call(`PUT /v1/serviceids/${body.id}`, update)).status).toBe(422)
    expect((await call(`DELETE /v1/serviceids/${body.id}`)).status).toBe(422)
    const key = await call<ApiKeyWire>('POST /v1/apikeys', { body: { name: 'k', iam_id: body.iam_id } })
    expect(key.status).toBe(201)
    expect((await call(`DELETE /v1/apikeys/${key.body.id}`)).status).toBe(204)
    await call(`DELETE /v1/serviceids/${body.id}/lock`)
    expect((await call(`DELETE /v1/serviceids/${body.id}`)).status).toBe(204)
  })

  it('may be locked and unlocked again without a further change', async () => {
    const { call } = await signIn()
    const { body } = await make(call)
    const tag = async () => (await call<ServiceIdWire>(`GET /v1/serviceids/${body.id}`)).body.entity_tag
    for (const method of ['POST', 'DELETE']) {
      expect((await call(`${method} /v1/serviceids/${body.id}/lock`)).status).toBe(204)
      const once = await tag()
      expect((await call(`${method} /v1/serviceids/${body.id}/lock`)).status).toBe(204)
      expect(await tag()).toBe(once)
    }
  })

  it('take their keys, stored values, policies and memberships with them', async () => {
    const { cloud, call } = await signIn()
    const { body } = await make(call, { apikey: { name: 'k', store_value: true } })
    const { state } = cloud
    state.accessGroups.insert({
      id: 'AccessGroupId-1',
      entity_tag: '1-a',
      account_id: ACCOUNT_ID,
      name: 'robots',
      description: '',
      created_at: 0,
      created_by_id: OWNER_ID,
      last_modified_at: 0,
      last_modified_by_id: OWNER_ID,
    })
    state.groupMembers.insert({
      group_id: 'AccessGroupId-1',
      iam_id: body.iam_id,
      type: 'service',
      membership_type: 'static',
      created_at: 0,
      created_by_id: OWNER_ID,
    })
    expect((await call(`DELETE /v1/serviceids/${body.id}`)).status).toBe(204)
    expect((await call(`GET /v1/serviceids/${body.id}`)).status).toBe(404)
    for (const table of [state.serviceIds, state.apiKeys, state.vault, state.groupMembers, state.policies])
      expect(table.size, table.name).toBe(0)
    expect(state.accessGroups.has('AccessGroupId-1')).toBe(true)
  })

  it('stay while one of their keys is locked, and the refusal names it', async () => {
    const { call } = await signIn()
    const { body } = await make(call, { apikey: { name: 'free' } })
    const locked = await call<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'held fast', iam_id: body.iam_id },
      headers: { 'Entity-Lock': 'true' },
    })
    const refused = await call(`DELETE /v1/serviceids/${body.id}`)
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'delete_not_possible', message_code: 'BXNIM0105E' }] },
    })
    expect(JSON.stringify(refused.body)).toMatch(/cannot be deleted.*'held fast' is locked/)
    await call(`DELETE /v1/apikeys/${locked.body.id}/lock`)
    expect((await call(`DELETE /v1/serviceids/${body.id}`)).status).toBe(204)
  })

  it('answer 404 when they are not there, whatever the If-Match', async () => {
    const { call } = await signIn()
    const update = { body: { name: 'b' }, headers: { 'If-Match': 'nonsense' } }
    for (const answer of [
      await call('GET /v1/serviceids/ServiceId-none'),
      await call('PUT /v1/serviceids/ServiceId-none', update),
      await call('DELETE /v1/serviceids/ServiceId-none'),
      await call('POST /v1/serviceids/ServiceId-none/lock'),
    ])
      expect(answer).toMatchObject({ status: 404, body: { errors: [{ message_code: 'BXNIM0102E' }] } })
  })

  it('are at most 2,000 in a group', async () => {
    const { cloud, call } = await signIn()
    const { body: first } = await make(call)
    const row = cloud.state.serviceIds.get(first.id)
    if (row === undefined) throw new Error('The service ID is not there')
    for (let n = 2; n <= 2000; n++)
      cloud.state.serviceIds.insert({ ...row, id: `ServiceId-${n}`, iam_id: `iam-ServiceId-${n}` })
    const refused = await make(call)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('2,000 service IDs')
    const { body: group } = await call<{ id: string }>('POST /v1/serviceid_groups', {
      body: { account_id: ACCOUNT_ID, name: 'another' },
    })
    expect((await make(call, { group_id: group.id })).status).toBe(201)
  })
})
