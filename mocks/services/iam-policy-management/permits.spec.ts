import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { PolicyV2Wire } from './policy-wire.ts'
import { people, policyBody } from './spec-policies.ts'

const usedBy = async (call: Call, name: string) => {
  const { body } = await call<{ policies: readonly PolicyV2Wire[] }>(
    `GET /v2/policies?account_id=${ACCOUNT_ID}&iam_id=${iamIdOf(name)}&format=include_last_permit`,
  )
  return body.policies.map(({ id, last_permit_at, last_permit_frequency }) => ({
    id,
    last_permit_at,
    last_permit_frequency,
  }))
}

describe('The last permit of a policy', () => {
  it('is that of the last request it decided that changed something; its version stays', async () => {
    const account = await specAccount({
      clerk: { grants: [{ role: 'Editor', service: 'iam-groups' }, { role: 'Viewer' }] },
    })
    const owner = await account.as('owner')
    const [first, other] = await usedBy(owner, 'clerk')
    expect([first?.last_permit_at, other?.last_permit_at]).toEqual([undefined, undefined])
    const tag = async () => (await owner(`GET /v2/policies/${first?.id}`)).headers.get('ETag')
    const before = await tag()
    const make = async (name: string) =>
      (await (await account.as('clerk'))(`POST /v2/groups?account_id=${ACCOUNT_ID}`, { body: { name } }))
        .status
    expect(await make('one')).toBe(201)
    const [used, idle] = await usedBy(owner, 'clerk')
    expect(used?.last_permit_at).toBe('2026-11-16T09:00:00.000Z')
    expect(used?.last_permit_frequency).toBeGreaterThan(0)
    expect(idle?.last_permit_at).toBeUndefined()
    expect(await tag()).toBe(before)
    // Counted are the permits of 30 days.
    account.cloud.clock.advance({ days: 31 })
    expect(await make('two')).toBe(201)
    expect((await usedBy(await account.as('owner'), 'clerk'))[0]).toEqual({
      ...used,
      last_permit_at: '2026-12-17T09:00:00.000Z',
    })
  })

  it('is left as it is by what is read, asked and refused', async () => {
    const account = await specAccount(people)
    const [owner, viewer] = [await account.as('owner'), await account.as('viewer')]
    await viewer(`GET /v2/policies?account_id=${ACCOUNT_ID}`)
    await viewer('POST /v2/authz', {
      body: [{ action: 'iam-access-management.policy.read', resource: { attributes: {} } }],
    })
    expect((await viewer('POST /v2/policies', { body: policyBody() })).status).toBe(403)
    expect((await usedBy(owner, 'viewer'))[0]?.last_permit_at).toBeUndefined()
  })

  it('is also that of the policy by which one administers what one gives access to', async () => {
    const account = await specAccount(people)
    const [owner, admin] = [await account.as('owner'), await account.as('cosAdmin')]
    expect((await admin('POST /v2/policies', { body: policyBody() })).status).toBe(201)
    expect((await usedBy(owner, 'cosAdmin'))[0]).toMatchObject({ last_permit_frequency: 1 })
  })
})
