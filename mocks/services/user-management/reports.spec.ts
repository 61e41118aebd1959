import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { AccessReportWire } from './access-report.ts'

const USERS = `/v2/accounts/${ACCOUNT_ID}/users`
const CONSOLE = USERS.replace('/v2', '/v1')
const people = {
  ann: { grants: [{ role: 'Viewer' }] },
  guest: { state: 'PENDING' },
  editor: { grants: [{ role: 'Editor', service: 'user-management' }] },
  accessEditor: { grants: [{ role: 'Editor', service: 'iam-access-management' }] },
  viewer: { grants: [{ role: 'Viewer', service: 'user-management' }] },
} as const

describe('the access report of a user', () => {
  it('has the policies that work for the user, and what each comes through', async () => {
    const { cloud, as, grant } = await specAccount(people)
    cloud.state.accessGroups.insert({
      id: 'AccessGroupId-1',
      entity_tag: '1-a',
      account_id: ACCOUNT_ID,
      name: 'team',
      description: '',
      created_at: 0,
      created_by_id: OWNER_ID,
      last_modified_at: 0,
      last_modified_by_id: OWNER_ID,
    })
    const editor = await as('editor')
    const owner = await as('owner')
    await owner('PUT /v2/groups/AccessGroupId-1/members', {
      body: { members: [{ iam_id: iamIdOf('ann'), type: 'user' }] },
    })
    await owner('POST /v2/policies', {
      body: {
        type: 'access',
        subject: {
          attributes: [{ key: 'access_group_id', operator: 'stringEquals', value: 'AccessGroupId-1' }],
        },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Editor' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
            { key: 'serviceName', operator: 'stringEquals', value: 'iam-identity' },
          ],
        },
      },
    })
    grant('ann', { role: 'Operator' })
    const { status, body } = await editor<AccessReportWire>(`GET ${CONSOLE}/${iamIdOf('ann')}/access_report`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      user: { email: 'ann@acme.example', state: 'ACTIVE' },
      is_account_owner: false,
    })
    expect(body.access.map(({ roles, access_group }) => [roles[0], access_group?.name])).toEqual([
      ['Viewer', undefined],
      ['Operator', undefined],
      ['Editor', 'team'],
    ])
  })

  it('is for Editors of users or of access, and for nobody else, not even about oneself', async () => {
    const { as } = await specAccount(people)
    const status = async (who: string, about = 'ann') =>
      (await (await as(who))(`GET ${CONSOLE}/${iamIdOf(about)}/access_report`)).status
    expect(await status('accessEditor')).toBe(200)
    expect(await status('viewer')).toBe(403)
    expect(await status('ann')).toBe(403)
    expect(await status('editor', 'nobody')).toBe(404)
  })
})

describe('an invitation', () => {
  it('holds for 30 days, and for 30 more when it is sent again', async () => {
    const { cloud, as } = await specAccount(people)
    const guest = await as('guest')
    const path = `${USERS}/${iamIdOf('guest')}`
    const editor = await as('editor')
    const end = async () => (await editor<{ invitation_expires_at?: string }>(`GET ${path}`)).body
    expect((await end()).invitation_expires_at).toBe('2026-12-16T09:00:00.000Z')
    cloud.clock.advance({ days: 30 })
    const accept = async () =>
      (await (await as('guest'))('POST /v2/users/accept', { body: { account_id: ACCOUNT_ID } })).status
    expect(await accept()).toBe(409)
    expect((await (await as('viewer'))(`POST ${CONSOLE}/${iamIdOf('guest')}/invitation`)).status).toBe(403)
    expect((await (await as('editor'))(`POST ${CONSOLE}/${iamIdOf('guest')}/invitation`)).status).toBe(202)
    expect(await accept()).toBe(202)
    expect((await (await as('editor'))(`POST ${CONSOLE}/${iamIdOf('guest')}/invitation`)).status).toBe(409)
    expect((await guest('GET /v1/apikeys')).status).toBe(401)
  })
})
