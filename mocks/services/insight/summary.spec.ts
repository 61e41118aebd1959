import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { SummaryWire } from './summary-operations.ts'

const SUMMARY = `GET /v1/insight/accounts/${ACCOUNT_ID}/summary`

describe('Figures of the account', () => {
  it('count what there is, for who may list it', async () => {
    const { as } = await specAccount({ ann: { grants: [{ role: 'Viewer' }] } })
    const owner = await as('owner')
    await owner('POST /v1/serviceids', { body: { name: 'app', account_id: ACCOUNT_ID } })
    await owner('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID, expires_at: '2026-11-20T09:00+0000' },
    })
    const { body } = await owner<SummaryWire>(SUMMARY)
    expect(body).toMatchObject({
      counts: { service_ids: { total: 1 }, api_keys: { total: 1 }, custom_roles: { total: 0, limit: 40 } },
    })
    expect(body.keys).toBeUndefined()
    const ann = await as('ann')
    const { body: hers } = await ann<SummaryWire>(`${SUMMARY}?details=true`)
    expect(hers).toMatchObject({
      counts: { service_ids: { total: 1 }, api_keys: { withheld: expect.stringContaining('apikey.manage') } },
      keys: { withheld: expect.stringContaining('apikey.manage') },
      inactive: { withheld: expect.stringContaining('report.get') },
      powers: { withheld: expect.stringContaining('policy.read') },
    })
  })

  it('tell keys by age and state, what expires soon, what is not used, and who may do what', async () => {
    const { as, cloud } = await specAccount({
      ann: { grants: [{ role: 'Viewer' }, { role: 'Administrator', service: 'iam-groups' }] },
    })
    const owner = await as('owner')
    const key = { iam_id: OWNER_ID }
    await owner('POST /v1/apikeys', { body: { ...key, name: 'old' } })
    cloud.clock.advance({ days: 40 })
    const later = await as('owner')
    const at = (days: number): string =>
      `${new Date(cloud.clock.now() + days * 86_400_000).toISOString().slice(0, 16)}+0000`
    await later('POST /v1/apikeys', { body: { ...key, name: 'later', expires_at: at(29) } })
    await later('POST /v1/apikeys', { body: { ...key, name: 'soon', expires_at: at(2) } })
    await later('POST /v1/apikeys', { body: { ...key, name: 'over', expires_at: at(-1) } })
    const { body } = await later<SummaryWire>(`${SUMMARY}?details=true`)
    expect(body.keys).toMatchObject({
      by_age: [
        { from_days: 0, to_days: 30, active: 2, disabled: 0, expired: 1 },
        { from_days: 30, to_days: 90, active: 1 },
        { from_days: 90, active: 0 },
        { from_days: 365, active: 0 },
      ],
      never_used: 4,
      without_expiration: 1,
      expiring_total: 2,
      expiring: [
        { name: 'soon', type: 'user', iam_id: OWNER_ID },
        { name: 'later', type: 'user' },
      ],
    })
    expect(body.inactive).toMatchObject({
      days: 30,
      users: { total: 2 },
      api_keys: { inactive: 4, never: 4 },
    })
    expect(body.powers).toMatchObject({
      administrators: [],
      roles: [
        { role: 'Administrator', kind: 'system', users: 1, access_groups: 0 },
        { role: 'Viewer', users: 1 },
      ],
    })
  })
})
