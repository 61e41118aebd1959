import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import { caller } from '../../spec-cloud.ts'
import type { ServiceIdWire } from '../iam-identity/service-id-wire.ts'
import type { UserProfileWire } from './user-wire.ts'

const USERS = `/v2/accounts/${ACCOUNT_ID}/users`
const VIEWER = 'crn:v1:bluemix:public:iam::::role:Viewer'
const onUsers = (role: string) => ({ grants: [{ role, service: 'user-management' }] })
const people = { ann: {}, viewer: onUsers('Viewer'), editor: onUsers('Editor') }

interface Invited {
  readonly resources: readonly { readonly email: string; readonly id: string; readonly state: string }[]
}

const invite = (call: Call, body: object = {}) =>
  call<Invited>(`POST ${USERS}`, {
    body: { users: [{ email: 'new@acme.example', account_role: 'Member' }], ...body },
  })

const policy = {
  type: 'access',
  roles: [{ role_id: VIEWER }],
  resources: [{ attributes: [{ name: 'serviceName', value: 'iam-identity' }] }],
}

describe('inviting users', () => {
  it('makes a pending user below the one who invites, whose id works at once', async () => {
    const { as } = await specAccount(people)
    const call = await as('editor')
    const { status, body } = await invite(call)
    expect(status).toBe(202)
    expect(body.resources).toMatchObject([{ email: 'new@acme.example', state: 'PROCESSING' }])
    const id = body.resources[0]?.id ?? ''
    expect(id).toMatch(/^BSS-/)
    expect((await call<UserProfileWire>(`GET ${USERS}/${id}`)).body).toMatchObject({
      state: 'PENDING',
      email: 'new@acme.example',
      invited_by: iamIdOf('editor'),
    })
    expect((await call(`DELETE ${USERS}/${id}`)).status).toBe(204)
  })

  it('gives the access that comes with it', async () => {
    const { cloud, as } = await specAccount(people)
    const { state } = cloud
    state.accessGroups.insert({
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
    const { body } = await invite(await as('owner'), {
      access_groups: ['AccessGroupId-1'],
      iam_policy: [policy],
    })
    const id = body.resources[0]?.id ?? ''
    expect(state.groupMembers.find('iam_id', id)).toMatchObject([{ group_id: 'AccessGroupId-1' }])
    expect(state.policies.find('deciding', id)).toMatchObject([{ roles: [VIEWER], account_id: ACCOUNT_ID }])
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('needs Editor, and for each access that comes with it the right to give it', async () => {
    const { as, grant } = await specAccount(people)
    for (const who of ['ann', 'viewer']) expect((await invite(await as(who))).status).toBe(403)
    const editor = await as('editor')
    expect((await invite(editor, { iam_policy: [policy] })).status).toBe(403)
    expect((await invite(editor, { access_groups: ['AccessGroupId-1'] })).status).toBe(403)
    grant('editor', { role: 'Administrator' })
    expect((await invite(editor, { iam_policy: [policy] })).status).toBe(202)
  })

  it('is for people: a service ID is refused whatever its roles', async () => {
    const { cloud, as } = await specAccount()
    const owner = await as('owner')
    const { body: robot } = await owner<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'k' } },
    })
    const { body } = await caller(cloud.fetch)<{ access_token: string }>('POST /identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: robot.apikey?.apikey ?? '' },
    })
    const refused = await invite(caller(cloud.fetch, body.access_token))
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.body)).toContain("service ID 'robot'")
  })

  it.each([
    [{ users: [] }, 400],
    [{ users: [{ email: 'no address' }] }, 400],
    [{ users: [{ email: 'a@b.example', account_role: 'Owner' }] }, 400],
    [{ users: Array.from({ length: 101 }, (_, n) => ({ email: `u${n}@acme.example` })) }, 400],
    [{ users: [{ email: 'ANN@acme.example' }] }, 409],
    [{ users: [{ email: 'a@b.example' }, { email: 'a@b.example' }] }, 409],
    [{ access_groups: ['AccessGroupId-none'] }, 400],
    [{ iam_policy: [{ ...policy, roles: [{ role_id: 'crn:none' }] }] }, 400],
  ])('refuses %o with %i and invites nobody', async (body, status) => {
    const { cloud, as } = await specAccount(people)
    const call = await as('owner')
    const before = cloud.state.users.size
    expect((await invite(call, body)).status).toBe(status)
    expect(cloud.state.users.size).toBe(before)
  })

  it('refuses to go beyond the 7,500 users that an account may have', async () => {
    const { cloud, as } = await specAccount(people)
    const [model] = cloud.state.users.rows()
    if (model === undefined) throw new Error('There is no user.')
    for (let n = cloud.state.users.size; n < 7_499; n++)
      cloud.state.users.insert({
        ...model,
        iam_id: `IBMid-${n}`,
        email: `${n}@x.example`,
        classic_id: 1000 + n,
      })
    const owner = await as('owner')
    const users = [{ email: 'a@acme.example' }, { email: 'b@acme.example' }]
    expect((await invite(owner, { users })).status).toBe(409)
    expect((await invite(owner)).status).toBe(202)
    expect((await invite(owner, { users: [{ email: 'a@acme.example' }] })).status).toBe(409)
  })

  it('refuses addresses that the account does not allow', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    await call(`PUT /v1/accounts/${ACCOUNT_ID}/settings/identity`, {
      body: {
        restrict_user_domains: [
          {
            realm_id: 'IBMid',
            invitation_email_allow_patterns: ['*@acme.example'],
            restrict_invitation: true,
          },
        ],
      },
      headers: { 'If-Match': '*' },
    })
    expect((await invite(call)).status).toBe(202)
    expect((await invite(call, { users: [{ email: 'x@acme.example.org' }] })).status).toBe(400)
    expect((await invite(call, { users: [{ email: 'x@acmeXexample' }] })).status).toBe(400)
  })

  it('is accepted once by the invited user', async () => {
    const { cloud, as } = await specAccount({ guest: { state: 'PENDING' } })
    const guest = await as('guest')
    const accept = async (account_id: string) =>
      (await guest('POST /v2/users/accept', { body: { account_id } })).status
    expect(await accept('none')).toBe(404)
    expect(await accept(ACCOUNT_ID)).toBe(202)
    expect(cloud.state.users.get(iamIdOf('guest'))?.state).toBe('ACTIVE')
    expect(await accept(ACCOUNT_ID)).toBe(204)
  })
})
