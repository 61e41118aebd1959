import { describe, expect, it } from 'vitest'
import type { Store } from '../../kernel/store.ts'
import type { Change } from '../../kernel/table.ts'
import { ACCOUNT_ID, OWNER_ID, specAccount } from '../../spec-account.ts'
import { signedIn, specCloud } from '../../spec-cloud.ts'
import type { ApiKeyWire } from './api-key-wire.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

/** Specs begin on 2026-11-16 at 09:00. */
const TOMORROW = '2026-11-17T09:00+0000'

async function withKey(body: object, headers: Record<string, string> = {}) {
  const account = await specAccount()
  const call = await account.as('owner')
  const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
    body: { name: 'ci', iam_id: OWNER_ID, ...body },
    headers,
  })
  const status = async (): Promise<number> =>
    (await (await account.as('owner'))(`GET /v1/apikeys/${key.id}`)).status
  return { ...account, key, status }
}

describe('the purge of expired API keys', () => {
  it('comes when expiry and last change are both more than 90 days past', async () => {
    const { cloud, status } = await withKey({ expires_at: TOMORROW })
    cloud.clock.advance({ days: 91 })
    expect(await status()).toBe(200)
    cloud.clock.advance({ minutes: 1 })
    expect(await status()).toBe(404)
  })

  it('does not spare a locked key', async () => {
    const { cloud, status } = await withKey({ expires_at: TOMORROW }, { 'Entity-Lock': 'true' })
    cloud.clock.advance({ days: 92 })
    expect(await status()).toBe(404)
  })

  it('waits for 90 days without a change', async () => {
    const { cloud, as, key, status } = await withKey({ expires_at: TOMORROW })
    cloud.clock.advance({ days: 60 })
    const call = await as('owner')
    const headers = { 'If-Match': '*' }
    expect((await call(`PUT /v1/apikeys/${key.id}`, { body: { name: 'kept' }, headers })).status).toBe(200)
    cloud.clock.advance({ days: 60 })
    expect(await status()).toBe(200)
    cloud.clock.advance({ days: 31 })
    expect(await status()).toBe(404)
  })

  it('never comes for a key without expiry', async () => {
    const { cloud, status } = await withKey({})
    cloud.clock.advance({ days: 3650 })
    expect(await status()).toBe(200)
  })

  it('comes before the first look at keys that an earlier visit left', async () => {
    const kept: Change[] = []
    const store: Store = {
      run: async (_writes, work) => {
        const { result, changes } = work()
        kept.push(...changes)
        return result
      },
      steer: async (_steering, work) => work(),
    }
    const earlier = await specCloud({ store })
    const call = await signedIn(earlier.fetch, 'owner')
    const body = { name: 'ci', iam_id: OWNER_ID, expires_at: TOMORROW }
    expect((await call('POST /v1/apikeys', { body })).status).toBe(201)

    const later = await specCloud({ now: '2027-02-17T09:00:00Z' })
    const owner = await signedIn(later.fetch, 'owner')
    // What is kept arrives after the sign-in, as it does in a browser; nobody has looked at the keys yet.
    later.database.apply(kept.filter(({ table }) => table === later.state.apiKeys.name))
    const list = `GET /v1/apikeys?account_id=${ACCOUNT_ID}&pagesize=100`
    const { body: found } = await owner<{ apikeys: ApiKeyWire[] }>(list)
    expect(found.apikeys.map(({ name }) => name)).not.toContain('ci')
  })

  it('takes a stored value with it', async () => {
    const { cloud, as } = await specAccount()
    const call = await as('owner')
    const { body: robot } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: {
        account_id: ACCOUNT_ID,
        name: 'robot',
        apikey: { name: 'key', store_value: true, expires_at: TOMORROW },
      },
    })
    expect(cloud.state.vault.size).toBe(1)
    cloud.clock.advance({ days: 92 })
    const later = await as('owner')
    const list = await later<{ apikeys: object[] }>(`GET /v1/apikeys?iam_id=${robot.iam_id}`)
    expect(list.body.apikeys).toEqual([])
    expect(cloud.state.vault.size).toBe(0)
  })
})
