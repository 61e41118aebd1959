import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../spec-account.ts'
import { caller } from '../spec-cloud.ts'

describe('A sign-in', () => {
  it('counts as activity of the person, and nobody else is told to read again', async () => {
    const { cloud, as } = await specAccount({ ann: {} })
    const told: string[] = []
    cloud.onChange((operation) => told.push(operation))
    await as('ann')
    cloud.clock.advance({ minutes: 5 })
    const ann = await as('ann')
    const profile = await ann(`GET /v2/accounts/${ACCOUNT_ID}/users/${iamIdOf('ann')}?include_activity=true`)
    expect(profile.body).toMatchObject({
      activity: { last_authn: '2026-11-16T09:05:00.000Z', authn_count: 2 },
    })
    expect(told).toEqual([])
    const owner = await as('owner')
    await owner('POST /v1/apikeys', { body: { name: 'k', iam_id: OWNER_ID } })
    expect(told).toEqual(['createApiKey'])
  })

  it('that is refused counts as nothing', async () => {
    const { cloud } = await specAccount({ ann: {} })
    const before = JSON.stringify(cloud.snapshot())
    const form = { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: 'stranger' }
    expect((await caller(cloud.fetch)('POST /identity/token', { form })).status).toBe(400)
    expect(JSON.stringify(cloud.snapshot())).toBe(before)
  })
})
