import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { AccessManagementSettingsWire } from './settings-operations.ts'

const SETTINGS = `/v1/accounts/${ACCOUNT_ID}/settings/access_management`
const service = 'iam-access-management'
const people = {
  administrator: { grants: [{ role: 'Administrator', service }] },
  viewer: { grants: [{ role: 'Viewer', service }] },
  nobody: {},
}
const open = { state: 'enabled', external_allowed_accounts: [] }

const patch = (call: Call, identity_types: object, tag = '*') =>
  call<AccessManagementSettingsWire>(`PATCH ${SETTINGS}`, {
    body: { external_account_identity_interaction: { identity_types } },
    headers: { 'If-Match': tag },
  })

describe('Access-management settings', () => {
  it('begin with identities of other accounts unrestricted', async () => {
    const { as } = await specAccount(people)
    const { status, headers, body } = await (await as('viewer'))(`GET ${SETTINGS}`)
    expect(status).toBe(200)
    expect(headers.get('ETag')).toMatch(/^1-/)
    expect(body).toEqual({
      external_account_identity_interaction: {
        identity_types: { user: open, service_id: open, service: open },
      },
    })
  })

  it('change for the kinds of identity that are named; the others stay', async () => {
    const { as } = await specAccount(people)
    const call = await as('administrator')
    const limited = { state: 'limited', external_allowed_accounts: ['a'.repeat(32)] }
    const first = await patch(call, { user: limited })
    expect(first.body.external_account_identity_interaction.identity_types).toEqual({
      user: limited,
      service_id: open,
      service: open,
    })
    const monitored = { state: 'monitor', external_allowed_accounts: [] }
    const second = await patch(call, { service: monitored }, first.headers.get('ETag') ?? '')
    expect(second.headers.get('ETag')).not.toBe(first.headers.get('ETag'))
    expect(second.body.external_account_identity_interaction.identity_types).toEqual({
      user: limited,
      service_id: open,
      service: monitored,
    })
    expect((await call(`GET ${SETTINGS}`)).body).toEqual(second.body)
  })

  it('refuse a change without If-Match, and one that goes by an older version', async () => {
    const { as } = await specAccount(people)
    const call = await as('administrator')
    const tag = (await call(`GET ${SETTINGS}`)).headers.get('ETag') ?? ''
    expect((await patch(call, { user: open }, '')).status).toBe(412)
    expect((await patch(call, { user: open }, tag)).status).toBe(200)
    expect(await patch(call, { user: open }, tag)).toMatchObject({
      status: 412,
      body: { errors: [{ code: 'request_not_processed' }] },
    })
  })

  it.each([
    [{ user: { state: 'limited' } }],
    [{ user: { external_allowed_accounts: [] } }],
    [{ user: { state: 'closed', external_allowed_accounts: [] } }],
    [{ service: { state: 'enabled', external_allowed_accounts: 'a' } }],
  ])('refuse %j: both members are required', async (types) => {
    const { as } = await specAccount(people)
    expect(await patch(await as('administrator'), types)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid_body' }] },
    })
  })

  it('are for viewers to see and administrators to change, in their own account', async () => {
    const { as } = await specAccount(people)
    const [viewer, nobody] = [await as('viewer'), await as('nobody')]
    for (const refused of [await patch(viewer, { user: open }), await nobody(`GET ${SETTINGS}`)])
      expect(refused).toMatchObject({ status: 403, body: { errors: [{ code: 'insufficent_permissions' }] } })
    expect((await viewer(`GET ${SETTINGS.replace(ACCOUNT_ID, 'other')}`)).status).toBe(404)
  })
})
