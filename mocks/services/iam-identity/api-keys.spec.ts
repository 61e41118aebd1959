import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ApiKeyWire } from './api-key-wire.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

async function signIn() {
  const { cloud, as } = await specAccount()
  return { cloud, call: await as('owner') }
}

const newKey = async (call: Call, body: object = {}, headers: Record<string, string> = {}) =>
  (await call<ApiKeyWire>('POST /v1/apikeys', { body: { name: 'ci', iam_id: OWNER_ID, ...body }, headers }))
    .body

const newServiceId = async (call: Call) =>
  (await call<ServiceIdWire>('POST /v1/serviceids', { body: { account_id: ACCOUNT_ID, name: 'robot' } })).body

describe('API keys', () => {
  it('shows the value in the answer to create, and never again', async () => {
    const { cloud, call } = await signIn()
    const made = await call<ApiKeyWire>('POST /v1/apikeys', { body: { name: 'ci', iam_id: OWNER_ID } })
    expect(made.status).toBe(201)
    const { apikey, id } = made.body
    expect(apikey).toHaveLength(44)
    const later = await call<ApiKeyWire>(`GET /v1/apikeys/${id}?include_history=true&include_activity=true`)
    expect(later.body).toMatchObject({ id, apikey: '', name: 'ci', activity: { authn_count: 0 } })
    expect(later.body.history).toHaveLength(1)
    const list = await call(`GET /v1/apikeys?include_history=true`)
    for (const seen of [later, list, cloud.snapshot(), cloud.log.entries()])
      expect(JSON.stringify(seen)).not.toContain(apikey)
  })

  it('gives the ETag that the body names, and a new one with each change', async () => {
    const { call } = await signIn()
    const made = await call<ApiKeyWire>('POST /v1/apikeys', { body: { name: 'ci', iam_id: OWNER_ID } })
    expect(made.headers.get('ETag')).toBe(made.body.entity_tag)
    expect(made.body.entity_tag).toMatch(/^1-[0-9a-f]{32}$/)
    await call(`POST /v1/apikeys/${made.body.id}/lock`)
    const locked = await call<ApiKeyWire>(`GET /v1/apikeys/${made.body.id}`)
    expect(locked.body.entity_tag).toMatch(/^2-/)
  })

  it('can be created locked and disabled at once', async () => {
    const { call } = await signIn()
    const key = await newKey(call, {}, { 'Entity-Lock': 'true', 'Entity-Disable': 'true' })
    expect(key).toMatchObject({ locked: true, disabled: true })
  })

  it('leaves out what is not set, and does nothing about a leak unless told to', async () => {
    const { call } = await signIn()
    const key = await newKey(call, { description: '' })
    expect(key).not.toHaveProperty('description')
    expect(key).not.toHaveProperty('expires_at')
    expect(key).toMatchObject({ action_when_leaked: 'none', support_sessions: false })
  })

  it('takes a value that the caller brings, of 32 characters or more and not in use', async () => {
    const { call } = await signIn()
    const apikey = 'brought-by-the-caller-0000000000000001'
    expect((await newKey(call, { apikey })).apikey).toBe(apikey)
    const again = await call('POST /v1/apikeys', { body: { name: 'b', iam_id: OWNER_ID, apikey } })
    expect(again.status).toBe(409)
    expect(JSON.stringify(again.body)).not.toContain(apikey)
    const short = await call('POST /v1/apikeys', { body: { name: 'b', iam_id: OWNER_ID, apikey: 'short' } })
    expect(short.status).toBe(400)
  })

  it.each([
    [{ iam_id: OWNER_ID }, 'BXNIM0109E', 'name'],
    [{ name: '  ', iam_id: OWNER_ID }, 'BXNIM0106E', 'name'],
    [{ name: 'n'.repeat(256), iam_id: OWNER_ID }, 'BXNIM0106E', '255 characters'],
    [{ name: 'n', iam_id: OWNER_ID, description: 'd'.repeat(1001) }, 'BXNIM0106E', '1000 characters'],
    [{ name: 'n' }, 'BXNIM0109E', 'iam_id'],
    [{ name: 'n', iam_id: 'IBMid-NOBODY' }, 'BXNIM0106E', 'no identity'],
    [{ name: 'n', iam_id: OWNER_ID, account_id: 'other' }, 'BXNIM0106E', 'no account'],
    [{ name: 'n', iam_id: OWNER_ID, action_when_leaked: 'rotate' }, 'BXNIM0106E', 'none, disable, delete'],
    [{ name: 'n', iam_id: OWNER_ID, expires_at: 'soon' }, 'BXNIM0106E', 'not a time'],
  ])('refuses %o and names what is wrong', async (body, message_code, words) => {
    const { call } = await signIn()
    const refused = await call<{ errors: { details: string }[] }>('POST /v1/apikeys', { body })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ message_code }], status_code: 400 } })
    expect(refused.body.errors[0]?.details).toContain(words)
  })

  it('accepts names in any script, and names that look like HTML, as they are', async () => {
    const { call } = await signIn()
    for (const name of ['<b>x</b>', 'مفتاح', '🔑 key', '__proto__']) {
      const { id } = await newKey(call, { name })
      expect((await call<ApiKeyWire>(`GET /v1/apikeys/${id}`)).body.name).toBe(name)
    }
  })

  it('refuses the 21st key of an identity', async () => {
    const { call } = await signIn()
    for (let n = 1; n <= 20; n++) expect((await newKey(call, { name: `key ${n}` })).id).toBeDefined()
    const refused = await call('POST /v1/apikeys', { body: { name: 'one more', iam_id: OWNER_ID } })
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('20 API keys')
  })

  it('changes what is named and nothing else; an empty description takes it away', async () => {
    const { call } = await signIn()
    const key = await newKey(call, { description: 'old' })
    const changed = await call<ApiKeyWire>(`PUT /v1/apikeys/${key.id}`, {
      body: { name: 'new', description: '', expires_at: '2026-01-02T10:00+0000' },
      headers: { 'If-Match': key.entity_tag },
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({ name: 'new', apikey: '', expires_at: '2026-01-02T10:00+0000' })
    expect(changed.body).not.toHaveProperty('description')
    expect(changed.headers.get('ETag')).toBe(changed.body.entity_tag)
  })

  it('refuses a change without If-Match, and one that goes by an older version', async () => {
    const { call } = await signIn()
    const key = await newKey(call)
    const path = `PUT /v1/apikeys/${key.id}`
    const without = await call(path, { body: { name: 'b' } })
    expect(without).toMatchObject({ status: 400, body: { errors: [{ message_code: 'BXNIM0109E' }] } })
    const headers = { 'If-Match': key.entity_tag }
    expect((await call(path, { body: { name: 'theirs' }, headers })).status).toBe(200)
    expect((await call(path, { body: { name: 'mine' }, headers })).status).toBe(409)
    expect((await call(path, { body: { name: 'mine' }, headers: { 'If-Match': '*' } })).status).toBe(200)
  })

  it('refuses to change or delete a locked key until it is unlocked', async () => {
    const { call } = await signIn()
    const key = await newKey(call, {}, { 'Entity-Lock': 'true' })
    const headers = { 'If-Match': '*' }
    const update = () => call(`PUT /v1/apikeys/${key.id}`, { body: { name: 'b' }, headers })
    const refused = await update()
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('Unlock it first')
    expect((await call(`DELETE /v1/apikeys/${key.id}`)).status).toBe(422)
    await call(`DELETE /v1/apikeys/${key.id}/lock`)
    expect((await update()).status).toBe(200)
    expect((await call(`DELETE /v1/apikeys/${key.id}`)).status).toBe(204)
  })

  it.each(['lock', 'disable'])(
    '%s and its undoing can be repeated without a further change',
    async (verb) => {
      const { call } = await signIn()
      const { id } = await newKey(call)
      const tag = async () => (await call<ApiKeyWire>(`GET /v1/apikeys/${id}`)).body.entity_tag
      for (const method of ['POST', 'DELETE']) {
        expect((await call(`${method} /v1/apikeys/${id}/${verb}`)).status).toBe(204)
        const once = await tag()
        expect((await call(`${method} /v1/apikeys/${id}/${verb}`)).status).toBe(204)
        expect(await tag()).toBe(once)
      }
    },
  )

  it('answers 404 for a key that is not there, whatever the If-Match', async () => {
    const { call } = await signIn()
    const { id } = await newKey(call)
    expect((await call(`DELETE /v1/apikeys/${id}`)).status).toBe(204)
    const gone = await call(`GET /v1/apikeys/${id}`)
    expect(gone).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'not_found', message_code: 'BXNIM0102E' }] },
    })
    const headers = { 'If-Match': 'nonsense' }
    expect((await call(`PUT /v1/apikeys/${id}`, { body: { name: 'b' }, headers })).status).toBe(404)
    expect((await call(`POST /v1/apikeys/${id}/lock`)).status).toBe(404)
  })

  it('finds a key by its value, and says no more for a wrong one than that there is none', async () => {
    const { call } = await signIn()
    const { id, apikey } = await newKey(call)
    const found = await call<ApiKeyWire>('GET /v1/apikeys/details', { headers: { 'IAM-ApiKey': apikey } })
    expect(found.body).toMatchObject({ id, apikey: '' })
    const wrong = await call('GET /v1/apikeys/details', { headers: { 'IAM-ApiKey': 'wrong-value' } })
    expect(wrong.status).toBe(404)
    expect(JSON.stringify(wrong.body)).not.toContain('wrong-value')
  })
})

describe('store_value', () => {
  it('is for keys of service IDs: their value may be read again, but never in a list, log or snapshot', async () => {
    const { cloud, call } = await signIn()
    const { iam_id } = await newServiceId(call)
    const { id, apikey } = await newKey(call, { iam_id, store_value: true })
    expect((await call<ApiKeyWire>(`GET /v1/apikeys/${id}`)).body.apikey).toBe(apikey)
    const list = await call(`GET /v1/apikeys?iam_id=${iam_id}`)
    for (const seen of [list, cloud.snapshot(), cloud.log.entries()])
      expect(JSON.stringify(seen)).not.toContain(apikey)
    await call(`DELETE /v1/apikeys/${id}`)
    expect(cloud.state.vault.size).toBe(0)
  })

  it('leaves the value of a service ID key unreadable when it is off', async () => {
    const { cloud, call } = await signIn()
    const { iam_id } = await newServiceId(call)
    const { id } = await newKey(call, { iam_id, store_value: false })
    expect((await call<ApiKeyWire>(`GET /v1/apikeys/${id}`)).body.apikey).toBe('')
    expect(cloud.state.vault.size).toBe(0)
  })

  it('is refused for a user key, as sessions are for a service ID key', async () => {
    const { call } = await signIn()
    const stored = await call('POST /v1/apikeys', {
      body: { name: 'x', iam_id: OWNER_ID, store_value: true },
    })
    expect(stored).toMatchObject({ status: 400, body: { errors: [{ message_code: 'BXNIM0106E' }] } })
    const { iam_id } = await newServiceId(call)
    const body = { name: 'x', iam_id, support_sessions: true }
    expect((await call('POST /v1/apikeys', { body })).status).toBe(400)
    const { id } = await newKey(call, { iam_id })
    const update = { body: { support_sessions: true }, headers: { 'If-Match': '*' } }
    expect((await call(`PUT /v1/apikeys/${id}`, update)).status).toBe(400)
  })
})
