import { describe, expect, it } from 'vitest'
import { caller, signedIn, specCloud } from '../spec-cloud.ts'

const problemOf = (body: unknown) => (body as { errors: { message: string }[] }).errors[0]?.message

describe('the control plane', () => {
  it('says who can sign in, where and when', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const { body } = await caller(cloud.fetch)('GET /__admin')
    expect(body).toMatchObject({
      scenario: 'empty',
      now: '2026-11-16T09:00:00.000Z',
      persons: [{ id: 'owner' }, { id: 'auditor' }, { id: 'nobody' }],
      account: { name: 'Acme Corporation' },
      bugs: 0,
    })
  })

  it('starts over to the same bytes, and from another seed to other ids', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const admin = caller(cloud.fetch)
    const before = cloud.snapshot()
    const make = async () => {
      const call = await signedIn(cloud.fetch, 'owner')
      const { body } = await call<{ id: string; apikey: string }>('POST /v1/apikeys', {
        body: { name: 'ci', iam_id: 'IBMid-5500093BHN' },
      })
      return body
    }
    const first = await make()
    await admin('POST /__admin/reset')
    expect(cloud.snapshot()).toEqual(before)
    expect(await make()).toEqual(first)
    await admin('POST /__admin/reset', { body: { seed: 7 } })
    const other = await make()
    expect(other.id).not.toBe(first.id)
    expect(other.apikey).not.toBe(first.apikey)
    await admin('POST /__admin/reset', { body: { seed: '1' } })
    expect(await make()).toEqual(first)
  })

  it('goes to another scenario, and names those there are when asked for one there is not', async () => {
    const cloud = await specCloud()
    const admin = caller(cloud.fetch)
    expect((await admin('POST /__admin/reset', { body: { scenario: 'empty' } })).body).toMatchObject({
      scenario: 'empty',
    })
    const refused = await admin('POST /__admin/reset', { body: { scenario: 'atlantis' } })
    expect(refused.status).toBe(400)
    expect(problemOf(refused.body)).toContain('acme, empty')
    expect(cloud.scenario.name).toBe('empty')
  })

  it('moves the time, and refuses what is no time', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const admin = caller(cloud.fetch)
    const moved = await admin('PUT /__admin/clock', { body: { advance: { days: 1, hours: 2 } } })
    expect(moved.body).toMatchObject({ now: '2026-11-17T11:00:00.000Z' })
    const set = await admin('PUT /__admin/clock', { body: { now: '2027-01-01T00:00:00Z' } })
    expect(set.body).toMatchObject({ now: '2027-01-01T00:00:00.000Z' })
    for (const body of [
      {},
      { now: 'soon' },
      { advance: { weeks: 1 } },
      { advance: { days: 'two' } },
      '{',
      '[]',
    ])
      expect((await admin('PUT /__admin/clock', { body })).status).toBe(400)
    expect(new Date(cloud.clock.now()).toISOString()).toBe('2027-01-01T00:00:00.000Z')
  })

  it('makes an operation fail as often as asked, in the words of its service', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const admin = caller(cloud.fetch)
    const call = await signedIn(cloud.fetch, 'owner')
    await admin('POST /__admin/faults', {
      body: { operation: 'listApiKeys', status: 503, times: 1, after: 1 },
    })
    expect((await call('GET /v1/apikeys')).status).toBe(200)
    const failed = await call('GET /v1/apikeys')
    expect(failed.status).toBe(503)
    expect(failed.body).toMatchObject({ status_code: 503, trace: expect.any(String) as string })
    expect((await call('GET /v1/apikeys')).status).toBe(200)
    expect(
      (await admin('POST /__admin/faults', { body: { operation: 'listApiKeys', status: 200 } })).status,
    ).toBe(400)
  })

  it('loses the answer of work that was done when asked to', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const call = await signedIn(cloud.fetch, 'owner')
    cloud.faults.add({ operation: 'createApiKey', status: 500, afterWork: true, times: 1 })
    const body = { name: 'ci', iam_id: 'IBMid-5500093BHN' }
    expect((await call('POST /v1/apikeys', { body })).status).toBe(500)
    expect(cloud.state.apiKeys.find('iam_id', body.iam_id)).toHaveLength(1)
  })

  it('holds an answer until it is released, and a reset releases what is held', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const admin = caller(cloud.fetch)
    const call = await signedIn(cloud.fetch, 'owner')
    await admin('POST /__admin/held', { body: { operation: 'listApiKeys' } })
    let isAnswered = false
    const first = call('GET /v1/apikeys').finally(() => (isAnswered = true))
    await expect.poll(() => cloud.faults.held()).toEqual([{ operation: 'listApiKeys', waiting: 1 }])
    expect(isAnswered).toBe(false)
    await admin('DELETE /__admin/held', { body: { operation: 'listApiKeys' } })
    expect((await first).status).toBe(200)
    const gate = cloud.faults.hold('listApiKeys')
    const second = call('GET /v1/apikeys')
    await gate.reached
    await admin('POST /__admin/reset')
    expect((await second).status).toBe(200)
  })

  it('says what it has when asked for what it has not', async () => {
    const cloud = await specCloud({ scenario: 'empty' })
    const { status, body } = await caller(cloud.fetch)('GET /__admin/weather')
    expect(status).toBe(404)
    expect(problemOf(body)).toContain('POST /__admin/reset')
  })
})
