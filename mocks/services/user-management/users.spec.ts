import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ApiKeyWire } from '../iam-identity/api-key-wire.ts'
import type { UserProfileWire } from './user-wire.ts'

const USERS = `/v2/accounts/${ACCOUNT_ID}/users`
const onUsers = (role: string) => ({ grants: [{ role, service: 'user-management' }] })
const people = {
  ann: { invitedBy: 'owner' },
  bob: { invitedBy: 'ann' },
  cat: { invitedBy: 'bob' },
  viewer: onUsers('Viewer'),
  editor: onUsers('Editor'),
}

interface UserList {
  readonly total_results: number
  readonly limit: number
  readonly first_url: string
  readonly next_url?: string
  readonly resources: readonly UserProfileWire[]
}

const list = (call: Call, query = '') => call<UserList>(`GET ${USERS}${query}`)
const names = ({ body }: { body: UserList }) => body.resources.map(({ firstname }) => firstname)

const restrictList = (call: Call) =>
  call(`PUT /v1/accounts/${ACCOUNT_ID}/settings/identity`, {
    body: { restrict_user_list_visibility: 'RESTRICTED' },
    headers: { 'If-Match': '*' },
  })

describe('the list of users', () => {
  it('shows every member all users while it is not restricted', async () => {
    const { as } = await specAccount(people)
    const all = await list(await as('cat'))
    expect(all.body).toMatchObject({ total_results: 6, limit: 100, first_url: `${USERS}?limit=100` })
    expect(all.body).not.toHaveProperty('next_url')
    expect(names(all)).toEqual(['Olivia', 'ann', 'bob', 'cat', 'viewer', 'editor'])
    expect(all.body.resources[1]).toMatchObject({
      iam_id: iamIdOf('ann'),
      realm: 'IBMid',
      user_id: 'ann@acme.example',
      state: 'ACTIVE',
      account_id: ACCOUNT_ID,
      added_on: '2026-11-16T09:00:00.000Z',
    })
  })

  it('shows, while restricted, oneself and whom one brought in, unless one may retrieve users', async () => {
    const { as } = await specAccount(people)
    const owner = await as('owner')
    await restrictList(owner)
    expect(names(await list(await as('cat')))).toEqual(['cat'])
    const bob = await list(await as('bob'))
    expect(names(bob)).toEqual(['bob', 'cat'])
    expect(bob.body.total_results).toBe(2)
    expect(names(await list(await as('ann')))).toEqual(['ann', 'bob', 'cat'])
    for (const who of ['owner', 'viewer', 'editor']) expect(names(await list(await as(who)))).toHaveLength(6)
  })

  it('goes through three pages by relative links while users come and go', async () => {
    const { as } = await specAccount(people)
    const call = await as('owner')
    const first = await list(call, '?limit=2&include_settings=true')
    expect(first.body.next_url).toMatch(/^\/v2\/accounts\/.*_start=/)
    await call(`DELETE ${USERS}/${iamIdOf('ann')}`)
    const follow = (link: string | undefined) => call<UserList>(`GET ${link}`)
    const second = await follow(first.body.next_url)
    const third = await follow(second.body.next_url)
    expect([first, second, third].map(names)).toEqual([
      ['Olivia', 'ann'],
      ['bob', 'cat'],
      ['viewer', 'editor'],
    ])
    expect(third.body).not.toHaveProperty('next_url')
    expect(third.body.resources[0]).toHaveProperty('settings')
  })

  it.each([
    ['search=state:ACTIVE', 6],
    ['search=firstname:AN', 1],
    ['search=firstname:an,lastname:park', 2],
    ['search=userId:acme.example', 6],
    [`search=iam_id:${iamIdOf('bob')}`, 1],
    ['search=realm:SL', 0],
    ['search=email:bob%40acme', 1],
    ['user_id=bob@acme.example', 1],
    ['user_id=bob', 0],
  ])('finds by %s', async (query, count) => {
    const { as } = await specAccount(people)
    expect((await list(await as('owner'), `?${query}`)).body.total_results).toBe(count)
  })

  it.each(['search=bob', 'search=shoe:9', 'limit=0', 'limit=101', 'limit=x', '_start=x'])(
    'refuses %s',
    async (query) => {
      const { as } = await specAccount()
      const refused = await list(await as('owner'), `?${query}`)
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'bad_request' }] } })
    },
  )

  it('is not there for an account that is not there, in the words of User Management', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    const answer = await call('GET /v2/accounts/none/users', { headers: { 'Transaction-Id': 'abc' } })
    expect(answer.status).toBe(404)
    expect(answer.body).toEqual({
      trace: 'abc',
      errors: [{ code: 'not_found', message: "There is no account 'none'.", more_info: ' ' }],
      status_code: 404,
    })
    expect((await call('GET /v2/accounts/none/nothing')).body).toHaveProperty('trace')
  })
})

describe('user profiles', () => {
  it("are one's own to read; those of others need Viewer", async () => {
    const { as } = await specAccount(people)
    const ann = await as('ann')
    const own = await ann<UserProfileWire>(`GET ${USERS}/${iamIdOf('ann')}?include_activity=true`)
    expect(own).toMatchObject({
      status: 200,
      body: {
        email: 'ann@acme.example',
        activity: { last_authn: '2026-11-16T09:00:00.000Z', authn_count: 1 },
      },
    })
    expect((await ann(`GET ${USERS}/${iamIdOf('bob')}`)).status).toBe(403)
    expect((await ann(`GET ${USERS}/IBMid-NOBODY`)).status).toBe(403)
    const viewer = await as('viewer')
    expect((await viewer(`GET ${USERS}/${iamIdOf('bob')}`)).status).toBe(200)
    expect((await viewer(`GET ${USERS}/IBMid-NOBODY`)).status).toBe(404)
  })

  it("are one's own to change but for the state; those of others need Editor", async () => {
    const { as } = await specAccount(people)
    const ann = await as('ann')
    const path = `${USERS}/${iamIdOf('ann')}`
    const patch = async (call: Call, body: object) => (await call(`PATCH ${path}`, { body })).status
    expect(await patch(ann, { firstname: 'Anna', phonenumber: '123' })).toBe(204)
    expect(await patch(ann, { state: 'VPN_ONLY' })).toBe(403)
    expect(await patch(await as('viewer'), { firstname: 'x' })).toBe(403)
    expect(await patch(await as('editor'), { state: 'VPN_ONLY' })).toBe(204)
    expect((await ann(`GET ${path}`)).status).toBe(401)
    expect((await (await as('viewer'))(`GET ${path}`)).body).toMatchObject({
      firstname: 'Anna',
      lastname: 'Spec',
      phonenumber: '123',
      state: 'VPN_ONLY',
    })
  })

  it('take only the states that a caller may set, and none before the invitation is accepted', async () => {
    const { as } = await specAccount({ ...people, guest: { state: 'PENDING' } })
    const call = await as('owner')
    const patch = async (who: string, state: string) =>
      (await call(`PATCH ${USERS}/${iamIdOf(who)}`, { body: { state } })).status
    expect(await patch('ann', 'DISABLED_CLASSIC_INFRASTRUCTURE')).toBe(204)
    expect(await patch('ann', 'PENDING')).toBe(400)
    expect(await patch('owner', 'ACTIVE')).toBe(204)
    expect(await patch('owner', 'SUSPENDED')).toBe(409)
    expect(await patch('guest', 'ACTIVE')).toBe(409)
  })

  it('keep settings: languages are the own, login settings the administrators’ unless they leave them', async () => {
    const { as } = await specAccount(people)
    const ann = await as('ann')
    const editor = await as('editor')
    const path = `${USERS}/${iamIdOf('ann')}/settings`
    const patch = async (call: Call, body: object) => (await call(`PATCH ${path}`, { body })).status
    expect((await ann(`GET ${path}`)).body).toEqual({
      language: '',
      notification_language: '',
      allowed_ip_addresses: '',
      self_manage: false,
    })
    const addresses = { allowed_ip_addresses: '32.96.110.50,172.16.254.1' }
    expect(await patch(ann, { language: 'de' })).toBe(204)
    expect(await patch(ann, addresses)).toBe(403)
    expect(await patch(ann, { self_manage: true })).toBe(403)
    expect(await patch(await as('viewer'), { language: 'fr' })).toBe(403)
    expect(await patch(editor, { self_manage: true })).toBe(204)
    expect(await patch(ann, addresses)).toBe(204)
    expect(await patch(ann, { allowed_ip_addresses: 'somewhere' })).toBe(400)
    expect((await (await as('viewer'))(`GET ${path}`)).body).toMatchObject({
      language: 'de',
      self_manage: true,
      ...addresses,
    })
    expect((await (await as('bob'))(`GET ${path}`)).status).toBe(403)
  })
})

describe('removing a user', () => {
  it('takes API keys, locked ones too, the classic key, policies and memberships along', async () => {
    const { cloud, as, grant } = await specAccount(people)
    const { state } = cloud
    grant('ann', { role: 'Viewer' })
    const ann = await as('ann')
    await ann<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: iamIdOf('ann') },
      headers: { 'Entity-Lock': 'true' },
    })
    await ann('GET /rest/v3.1/SoftLayer_User_Customer/100/addApiAuthenticationKey.json')
    state.groupMembers.insert({
      group_id: 'AccessGroupId-1',
      iam_id: iamIdOf('ann'),
      type: 'user',
      membership_type: 'static',
      created_at: 0,
      created_by_id: OWNER_ID,
    })
    expect([state.apiKeys.size, state.classicKeys.size, state.vault.size]).toEqual([1, 1, 1])
    const editor = await as('editor')
    expect((await editor(`DELETE ${USERS}/${iamIdOf('ann')}`)).status).toBe(204)
    for (const table of [state.apiKeys, state.classicKeys, state.vault, state.groupMembers])
      expect(table.size, table.name).toBe(0)
    expect(state.policies.find('subject', iamIdOf('ann'))).toEqual([])
    expect((await editor(`GET ${USERS}/${iamIdOf('ann')}`)).status).toBe(404)
    expect((await editor(`DELETE ${USERS}/${iamIdOf('ann')}`)).status).toBe(404)
  })

  it('passes those whom the user invited to the one above', async () => {
    const { as } = await specAccount(people)
    const owner = await as('owner')
    await owner(`DELETE ${USERS}/${iamIdOf('bob')}`)
    const { body } = await owner<UserProfileWire>(`GET ${USERS}/${iamIdOf('cat')}`)
    expect(body.invited_by).toBe(iamIdOf('ann'))
  })

  it('needs Editor for others; oneself one may always remove', async () => {
    const { as } = await specAccount(people)
    const viewer = await as('viewer')
    expect((await viewer(`DELETE ${USERS}/${iamIdOf('ann')}`)).status).toBe(403)
    expect((await viewer(`DELETE ${USERS}/${iamIdOf('viewer')}`)).status).toBe(204)
    expect((await viewer(`GET ${USERS}/${iamIdOf('viewer')}`)).status).toBe(401)
  })

  it('is refused for the owner of the account', async () => {
    const { as } = await specAccount(people)
    for (const who of ['owner', 'editor']) {
      const refused = await (await as(who))(`DELETE ${USERS}/${OWNER_ID}`)
      expect(refused.status).toBe(409)
      expect(JSON.stringify(refused.body)).toContain('owner of the account')
    }
  })

  it('is answered with 202 by version 3', async () => {
    const { as } = await specAccount(people)
    const call = await as('owner')
    const answer = await call(`DELETE /v3/accounts/${ACCOUNT_ID}/users/${iamIdOf('ann')}`)
    expect(answer.status).toBe(202)
    expect((await call(`GET ${USERS}/${iamIdOf('ann')}`)).status).toBe(404)
  })
})
