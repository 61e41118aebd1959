import { describe, expect, it } from 'vitest'
import { specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ResourceKeyWire } from './key-wire.ts'
import { instanceRow } from './spec-instances.ts'

const KEYS = '/v2/resource_keys'

const cos = instanceRow('cos')

const create = (call: Call, fields: object) =>
  call<ResourceKeyWire>(`POST ${KEYS}`, { body: { name: 'ci', source: cos.guid, ...fields } })

async function account() {
  const { as, cloud } = await specAccount()
  cloud.state.instances.insert(cos)
  return { state: cloud.state, owner: await as('owner') }
}

describe('deleting a service credential', () => {
  it('undoes what creating it did; the row stays, and a second DELETE is 410', async () => {
    const { owner, state } = await account()
    const { body: key } = await create(owner, { role: 'Writer' })
    const deleted = await owner(`DELETE ${KEYS}/${key.guid}`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size, state.vault.size]).toEqual([
      0, 0, 0, 0,
    ])
    const { body: later } = await owner<ResourceKeyWire>(`GET ${KEYS}/${encodeURIComponent(key.crn)}`)
    expect(later).toMatchObject({ state: 'removed', deleted_by: 'IBMid-5500093BHN', name: 'ci' })
    expect(later.credentials).toEqual({ REDACTED: 'REDACTED_EXPLICIT' })
    expect((await owner(`DELETE ${KEYS}/${key.guid}`)).status).toBe(410)
    expect((await owner(`PATCH ${KEYS}/${key.guid}`, { body: { name: 'x' } })).status).toBe(410)
    expect((await owner<{ rows_count: number }>(`GET ${KEYS}`)).body.rows_count).toBe(0)
  })

  it('keeps a generated service ID that another credential uses', async () => {
    const { owner, state } = await account()
    const first = await create(owner, { name: 'one', role: 'Writer' })
    const parameters = { serviceid_crn: first.body.credentials['iam_serviceid_crn'] }
    await create(owner, { name: 'two', parameters })
    await owner(`DELETE ${KEYS}/${first.body.guid}`)
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size]).toEqual([1, 1, 0])
  })

  it('is refused while the generated service ID or an API key that would go is locked', async () => {
    const { owner, state } = await account()
    const { body: key } = await create(owner, { role: 'Writer' })
    const [serviceId] = state.serviceIds.rows()
    const [apiKey] = state.apiKeys.rows()
    for (const path of [`/v1/serviceids/${serviceId?.id}/lock`, `/v1/apikeys/${apiKey?.id}/lock`]) {
      await owner(`POST ${path}`)
      const refused = await owner<{ details: string }>(`DELETE ${KEYS}/${key.guid}`)
      expect(refused.status).toBe(422)
      expect(refused.body.details).toContain(`DELETE ${path}`)
      await owner(`DELETE ${path}`)
    }
    expect((await owner(`DELETE ${KEYS}/${key.guid}`)).status).toBe(204)
  })

  it('works although IAM no longer has the API key and the service ID', async () => {
    const { owner, state } = await account()
    const { body: key } = await create(owner, { role: 'Writer' })
    await owner(`DELETE /v1/serviceids/${state.serviceIds.rows()[0]?.id}`)
    expect((await owner<ResourceKeyWire>(`GET ${KEYS}/${key.guid}`)).body.state).toBe('active')
    expect((await owner(`DELETE ${KEYS}/${key.guid}`)).status).toBe(204)
  })
})

describe('renaming a service credential', () => {
  it('changes the name and nothing else of it', async () => {
    const { owner } = await account()
    const { body: key } = await create(owner, { role: 'Writer' })
    const { status, body } = await owner<ResourceKeyWire>(`PATCH ${KEYS}/${key.guid}`, {
      body: { name: 'new name' },
    })
    expect(status).toBe(200)
    expect(body).toEqual({ ...key, name: 'new name' })
    expect((await owner(`PATCH ${KEYS}/${key.guid}`, { body: {} })).status).toBe(400)
    expect((await owner(`PATCH ${KEYS}/none`, { body: { name: 'x' } })).status).toBe(404)
  })
})
