import { describe, expect, it } from 'vitest'
import type { Store } from './kernel/store.ts'
import { memoryStore } from './kernel/store.ts'
import { caller, signedIn, specCloud } from './spec-cloud.ts'

const OWNER = 'IBMid-5500093BHN'

describe('the way of a request', () => {
  it('answers a mistake of its own with 500 in the service’s envelope, undone and kept for the test', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const call = await signedIn(cloud.fetch, 'owner')
    const before = cloud.snapshot()
    cloud.state.apiKeys.insert = () => {
      throw new TypeError('no such thing')
    }
    const { status, body } = await call('POST /v1/apikeys', { body: { name: 'ci', iam_id: OWNER } })
    expect(status).toBe(500)
    expect(body).toMatchObject({ status_code: 500, errors: [{ message: expect.any(String) as string }] })
    expect(JSON.stringify(body)).not.toContain('no such thing')
    expect(cloud.bugs).toMatchObject([{ operation: 'createApiKey', message: 'no such thing' }])
    expect(cloud.snapshot()).toEqual(before)
  })

  it('answers HEAD as GET without the body', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const call = await signedIn(cloud.fetch, 'owner')
    const { status, body, headers } = await call('HEAD /v1/apikeys')
    expect(status).toBe(200)
    expect(body).toBeUndefined()
    expect(headers.get('Transaction-Id')).toMatch(/^[0-9a-f]{24}$/)
  })

  it('echoes the caller’s Transaction-Id and marks its answers', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const call = await signedIn(cloud.fetch, 'owner')
    const { headers } = await call('GET /v1/apikeys', { headers: { 'Transaction-Id': 'mine' } })
    expect(headers.get('Transaction-Id')).toBe('mine')
    expect(headers.get('X-Simulated-Cloud')).toBe('1')
  })

  it('refuses a body over 2 MB at once, and malformed paths and bodies politely', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const call = await signedIn(cloud.fetch, 'owner')
    const before = cloud.snapshot()
    const huge = JSON.stringify({ name: 'x'.repeat(2_100_000), iam_id: OWNER })
    expect((await call('POST /v1/apikeys', { body: huge })).status).toBe(413)
    expect((await call('POST /v1/apikeys', { body: '{"name":' })).status).toBe(400)
    expect((await call('POST /v1/apikeys', { body: '[]' })).status).toBe(400)
    expect((await call('GET /v1/apikeys/%E0%A4%A')).status).toBe(404)
    expect((await call('GET /v1/nothing')).status).toBe(404)
    expect((await call('PATCH /v1/apikeys')).status).toBe(405)
    expect((await caller(cloud.fetch)('GET /v1/apikeys')).status).toBe(401)
    expect(cloud.snapshot()).toEqual(before)
    expect(cloud.bugs).toEqual([])
  })

  it('tells listeners of changes, and not of reads or sign-in', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const seen: string[] = []
    cloud.onChange((operation) => seen.push(operation))
    const call = await signedIn(cloud.fetch, 'owner')
    await call('GET /v1/apikeys')
    expect(seen).toEqual([])
    await call('POST /v1/apikeys', { body: { name: 'ci', iam_id: OWNER } })
    expect(seen).toEqual(['createApiKey'])
  })

  it('logs a network failure that was asked for', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    cloud.faults.add({ operation: 'listApiKeys', status: 'offline' })
    const response = await cloud.fetch(new Request('http://cloud.test/v1/apikeys'))
    expect(response.type).toBe('error')
    expect(cloud.log.entries().at(-1)).toMatchObject({ operation: 'listApiKeys', status: 0 })
  })

  it('has who changes something wait their turn, and who only asks read, whatever the method', async () => {
    const turns = new Map<string, boolean>()
    const store: Store = {
      ...memoryStore,
      run(writes, work, operation) {
        turns.set(operation, writes)
        return memoryStore.run(writes, work, operation)
      },
    }
    const call = await signedIn((await specCloud({ scenario: 'empty', store })).fetch, 'owner')
    await call('GET /v1/apikeys')
    await call('POST /v1/apikeys', { body: { name: 'ci', iam_id: OWNER } })
    const question = {
      action: 'iam-identity.apikey.manage',
      resource: { attributes: { serviceName: 'iam-identity' } },
    }
    expect((await call('POST /v2/authz', { body: [question] })).status).toBe(200)
    expect((await call('POST /v2/authz/assignable', { body: {} })).status).toBe(200)
    expect((await call('POST /v2/authz/preview', { body: {} })).status).toBe(200)
    expect(Object.fromEntries(turns)).toMatchObject({
      listApiKeys: false,
      createApiKey: true,
      authorize: false,
      listAssignable: false,
      previewAccess: false,
    })
  })

  it('answers a list that is asked for again as it is now, to each caller by their own access', async () => {
    const cloud = await specCloud({ scenario: 'acme' })
    const owner = await signedIn(cloud.fetch, 'owner')
    const nobody = await signedIn(cloud.fetch, 'nobody')
    const list = 'GET /v1/apikeys?scope=account&type=user&pagesize=100'
    const names = async (): Promise<string[]> =>
      (await owner<{ apikeys: { name: string }[] }>(list)).body.apikeys.map(({ name }) => name)
    const before = await names()
    expect(await names()).toEqual(before)
    expect((await nobody(list)).status).toBe(403)
    await owner('POST /v1/apikeys', { body: { name: 'one more', iam_id: OWNER } })
    expect((await names()).toSorted()).toEqual([...before, 'one more'].toSorted())
    // A token that runs out is refused although its list was kept.
    cloud.clock.advance({ hours: 1 })
    expect((await owner(list)).status).toBe(401)
    expect(cloud.log.count('listApiKeys')).toBe(5)
  })
})
