import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import { PUBLIC_ACCESS_GROUP } from './model.ts'
import type { GroupSettingsWire } from './settings-operations.ts'

const SETTINGS = `/v2/groups/settings?account_id=${ACCOUNT_ID}`
const people = {
  administrator: { grants: [{ role: 'Administrator', service: 'iam-groups' }] },
  editor: { grants: [{ role: 'Editor', service: 'iam-groups' }] },
  nobody: {},
}

const giveEverybody = (call: Call) =>
  call<{ id: string }>('POST /v2/policies', {
    body: {
      type: 'access',
      subject: {
        attributes: [{ key: 'access_group_id', operator: 'stringEquals', value: PUBLIC_ACCESS_GROUP }],
      },
      control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
      resource: {
        attributes: [
          { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
          { key: 'serviceName', operator: 'stringEquals', value: 'iam-groups' },
        ],
      },
    },
  })

describe('Settings of access groups', () => {
  it('begin with public access on', async () => {
    const { as } = await specAccount(people)
    expect(await (await as('administrator'))(`GET ${SETTINGS}`)).toMatchObject({
      status: 200,
      body: { account_id: ACCOUNT_ID, public_access_enabled: true, last_modified_by_id: OWNER_ID },
    })
  })

  it('switched off, delete what everybody was given, and let nobody give it again', async () => {
    const { as, cloud } = await specAccount(people)
    const [owner, call, nobody] = [await as('owner'), await as('administrator'), await as('nobody')]
    const { body: policy } = await giveEverybody(owner)
    const groups = `GET /v2/groups?account_id=${ACCOUNT_ID}`
    expect((await nobody(groups)).status).toBe(200)
    const off = await call<GroupSettingsWire>(`PATCH ${SETTINGS}`, { body: { public_access_enabled: false } })
    expect(off).toMatchObject({
      status: 200,
      body: {
        public_access_enabled: false,
        last_modified_at: '2026-11-16T09:00:00Z',
        last_modified_by_id: iamIdOf('administrator'),
      },
    })
    expect((await nobody(groups)).status).toBe(403)
    expect((await owner(`GET /v2/policies/${policy.id}`)).status).toBe(404)
    const restore = { body: { state: 'active' }, headers: { 'If-Match': '*' } }
    expect((await owner(`PATCH /v1/policies/${policy.id}`, restore)).status).toBe(404)
    const refused = await giveEverybody(owner)
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('Public access is off')
    await call(`PATCH ${SETTINGS}`, { body: { public_access_enabled: true } })
    expect((await giveEverybody(owner)).status).toBe(201)
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('stay as they are when nothing is said of them', async () => {
    const { as } = await specAccount(people)
    const call = await as('administrator')
    await call(`PATCH ${SETTINGS}`, { body: { public_access_enabled: false } })
    const same = await call(`PATCH ${SETTINGS}`, { body: {} })
    expect(same).toMatchObject({ status: 200, body: { public_access_enabled: false } })
    expect((await call(`PATCH ${SETTINGS}`, { body: { public_access_enabled: 'no' } })).status).toBe(400)
  })

  it('are for viewers to see and administrators to change, of an account that is there', async () => {
    const { as } = await specAccount(people)
    const [editor, nobody] = [await as('editor'), await as('nobody')]
    expect((await editor(`GET ${SETTINGS}`)).status).toBe(200)
    const body = { public_access_enabled: false }
    for (const refused of [await editor(`PATCH ${SETTINGS}`, { body }), await nobody(`GET ${SETTINGS}`)])
      expect(refused).toMatchObject({ status: 403, body: { errors: [{ code: 'forbidden' }] } })
    expect((await editor('GET /v2/groups/settings')).status).toBe(400)
    expect((await editor('GET /v2/groups/settings?account_id=other')).status).toBe(404)
  })
})
