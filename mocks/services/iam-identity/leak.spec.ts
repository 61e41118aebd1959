import { describe, expect, it } from 'vitest'
import { OWNER_ID, specAccount } from '../../spec-account.ts'
import { caller } from '../../spec-cloud.ts'
import type { ApiKeyWire } from './api-key-wire.ts'

async function withKey(action_when_leaked: string | undefined, headers: Record<string, string> = {}) {
  const { cloud, as } = await specAccount()
  const call = await as('owner')
  const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
    body: { name: 'ci', iam_id: OWNER_ID, action_when_leaked },
    headers,
  })
  const leakIt = (body: object = { id: key.id }) => caller(cloud.fetch)('POST /__admin/leak', { body })
  const read = () => call<ApiKeyWire>(`GET /v1/apikeys/${key.id}?include_history=true`)
  const token = () =>
    caller(cloud.fetch)('POST /identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: key.apikey },
    })
  return { cloud, call, key, leakIt, read, token }
}

const actions = ({ body }: { body: ApiKeyWire }) => (body.history ?? []).map(({ action }) => action)

describe('a leaked API key', () => {
  it('is disabled when its owner chose so, and can be enabled again', async () => {
    const { call, key, leakIt, read, token } = await withKey('disable')
    expect(await leakIt()).toMatchObject({ status: 200, body: { action: 'disable', iam_id: OWNER_ID } })
    const after = await read()
    expect(after.body).toMatchObject({ disabled: true })
    expect(after.body.entity_tag).not.toBe(key.entity_tag)
    expect(actions(after)).toEqual(['create', 'leaked', 'disable'])
    expect((await token()).body).toMatchObject({ errorCode: 'BXNIM0462E' })
    await call(`DELETE /v1/apikeys/${key.id}/disable`)
    expect((await token()).status).toBe(200)
  })

  it('is deleted when its owner chose so, locked or not', async () => {
    for (const headers of [{}, { 'Entity-Lock': 'true' }]) {
      const { leakIt, read, token } = await withKey('delete', headers)
      expect(await leakIt()).toMatchObject({ status: 200, body: { action: 'delete' } })
      expect((await read()).status).toBe(404)
      expect((await token()).body).toMatchObject({ errorCode: 'BXNIM0415E' })
    }
  })

  it('goes on working when its owner chose nothing, marked in its history', async () => {
    const { cloud, key, leakIt, read, token } = await withKey(undefined)
    expect(await leakIt()).toMatchObject({ status: 200, body: { action: 'none' } })
    const after = await read()
    expect(after.body.disabled).toBe(false)
    expect(actions(after)).toEqual(['create', 'leaked'])
    expect(cloud.state.apiKeys.get(key.id)?.leaked_at).toBe(cloud.clock.now())
    expect((await token()).status).toBe(200)
  })

  it('tells other views that something changed, and nothing when there is no such key', async () => {
    const { cloud, leakIt } = await withKey('disable')
    const heard: string[] = []
    cloud.onChange((operation) => heard.push(operation))
    expect((await leakIt({ id: 'ApiKey-none' })).status).toBe(400)
    expect((await leakIt({})).status).toBe(400)
    expect(heard).toEqual([])
    await leakIt()
    expect(heard).toEqual(['leak'])
  })
})
