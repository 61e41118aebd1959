import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, OWNER_ID, specAccount } from '../../../spec-account.ts'
import type { Call } from '../../../spec-cloud.ts'
import type { ProfileWire } from './profile-wire.ts'
import { makeProfile, people, refusal } from './spec-profiles.ts'

interface Profiles {
  readonly profiles: readonly ProfileWire[]
  readonly limit: number
  readonly offset: number
  readonly next?: string
  readonly previous?: string
}

const PROFILES = `/v1/profiles?account_id=${ACCOUNT_ID}`
const names = async (call: Call, query = '') =>
  (await call<Profiles>(`GET ${PROFILES}${query}`)).body.profiles.map(({ name }) => name)

async function start() {
  const account = await specAccount(people)
  return { ...account, call: await account.as('administrator') }
}

describe('Trusted profiles', () => {
  it('are made with id, IAM ID and CRN that belong together', async () => {
    const { call } = await start()
    const { status, headers, body } = await call<ProfileWire>('POST /v1/profiles', {
      body: { name: 'Deployers', account_id: ACCOUNT_ID, description: 'Ship it', email: 'ops@acme.example' },
    })
    expect(status).toBe(201)
    expect(body.id).toMatch(/^Profile-[0-9a-f-]{36}$/)
    expect(body).toEqual({
      id: body.id,
      iam_id: `iam-${body.id}`,
      crn: `crn:v1:bluemix:public:iam-identity::a/${ACCOUNT_ID}::profile:${body.id}`,
      entity_tag: headers.get('ETag'),
      name: 'Deployers',
      description: 'Ship it',
      email: 'ops@acme.example',
      account_id: ACCOUNT_ID,
      created_at: '2026-11-16T09:00+0000',
      modified_at: '2026-11-16T09:00+0000',
    })
  })

  it('show history and activity when asked', async () => {
    const { call } = await start()
    const { id } = await makeProfile(call)
    const all = await call<ProfileWire>(`GET /v1/profiles/${id}?include_history=true&include_activity=true`)
    expect(all.body).toMatchObject({ history: [{ action: 'create' }], activity: { authn_count: 0 } })
    const plain = await call<ProfileWire>(`GET /v1/profiles/${id}`)
    for (const name of ['history', 'activity', 'description', 'email'])
      expect(plain.body).not.toHaveProperty(name)
  })

  it('change what is named and nothing else; an empty text clears', async () => {
    const { call } = await start()
    const profile = await makeProfile(call, 'Deployers', { description: 'old', email: 'a@acme.example' })
    const changed = await call<ProfileWire>(`PUT /v1/profiles/${profile.id}`, {
      body: { description: '' },
      headers: { 'If-Match': profile.entity_tag },
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({ name: 'Deployers', email: 'a@acme.example' })
    expect(changed.body).not.toHaveProperty('description')
    expect(changed.body.entity_tag).toMatch(/^2-/)
    expect(changed.headers.get('ETag')).toBe(changed.body.entity_tag)
  })

  it('refuse a change without If-Match, and one that goes by an older version', async () => {
    const { call } = await start()
    const { id, entity_tag } = await makeProfile(call)
    const body = { description: 'mine' }
    expect(await refusal(call, `PUT /v1/profiles/${id}`, { body })).toMatchObject({
      status: 400,
      code: 'BXNIM0109E',
    })
    const headers = { 'If-Match': entity_tag }
    expect((await call(`PUT /v1/profiles/${id}`, { body, headers })).status).toBe(200)
    expect((await call(`PUT /v1/profiles/${id}`, { body, headers })).status).toBe(409)
  })

  it('have names that differ in an account, whatever the case', async () => {
    const { call } = await start()
    await makeProfile(call)
    const other = await makeProfile(call, 'Auditors')
    const taken = { name: 'DEPLOYERS', account_id: ACCOUNT_ID }
    expect(await refusal(call, 'POST /v1/profiles', { body: taken })).toMatchObject({
      status: 409,
      details: expect.stringContaining("'Deployers' already") as string,
    })
    const headers = { 'If-Match': '*' }
    const rename = (name: string) => call(`PUT /v1/profiles/${other.id}`, { body: { name }, headers })
    expect((await rename('deployers')).status).toBe(409)
    expect((await rename('AUDITORS')).status).toBe(200)
  })

  it.each([
    [{ name: '' }, 'BXNIM0109E', 'name'],
    [{ name: 'n'.repeat(256) }, 'BXNIM0106E', '255 characters'],
    [{ description: 'd'.repeat(1001) }, 'BXNIM0106E', '1000 characters'],
    [{ account_id: undefined }, 'BXNIM0109E', 'account_id'],
    [{ account_id: 'invalid' }, 'BXNIM0106E', 'no account'],
    [{ email: 7 }, 'BXNIM0106E', 'email'],
  ])('are refused with %o, which the answer names', async (body, code, words) => {
    const { call, cloud } = await start()
    const route = 'POST /v1/profiles'
    const refused = await refusal(call, route, { body: { name: 'p', account_id: ACCOUNT_ID, ...body } })
    expect(refused).toMatchObject({ status: 400, code })
    expect(refused.details).toContain(words)
    expect(cloud.state.profiles.size).toBe(0)
  })

  it('that are not there answer 404, whatever the If-Match', async () => {
    const { call } = await start()
    const update = { body: { description: 'x' }, headers: { 'If-Match': 'invalid' } }
    for (const answer of [
      await refusal(call, 'GET /v1/profiles/invalid'),
      await refusal(call, 'PUT /v1/profiles/invalid', update),
      await refusal(call, 'DELETE /v1/profiles/invalid'),
    ])
      expect(answer).toMatchObject({ status: 404, code: 'BXNIM0102E' })
  })

  it('are made by administrators, changed by editors, seen by viewers', async () => {
    const { as, call } = await start()
    const { id } = await makeProfile(call)
    const [editor, viewer, nobody] = [await as('editor'), await as('viewer'), await as('nobody')]
    const create = { body: { name: 'Mine', account_id: ACCOUNT_ID } }
    const update = { body: { description: 'x' }, headers: { 'If-Match': '*' } }
    for (const refused of [
      await refusal(editor, 'POST /v1/profiles', create),
      await refusal(editor, `DELETE /v1/profiles/${id}`),
      await refusal(viewer, `PUT /v1/profiles/${id}`, update),
      await refusal(nobody, `GET /v1/profiles/${id}`),
    ])
      expect(refused).toMatchObject({ status: 403, code: 'BXNIM0513E' })
    expect((await editor(`PUT /v1/profiles/${id}`, update)).status).toBe(200)
    expect((await viewer(`GET /v1/profiles/${id}`)).status).toBe(200)
    expect(await names(viewer)).toEqual(['Deployers'])
    expect(await names(nobody)).toEqual([])
  })

  it('are listed in part for who has a role on one of them', async () => {
    const { as, call, grant } = await start()
    await makeProfile(call)
    const { id } = await makeProfile(call, 'Auditors')
    grant('nobody', { role: 'Viewer', on: { resourceType: 'profile', resource: id } })
    expect(await names(await as('nobody'))).toEqual(['Auditors'])
  })

  it('come in pages that stay right while profiles come and go', async () => {
    const { call } = await start()
    const made: ProfileWire[] = []
    for (let n = 0; n < 7; n++) made.push(await makeProfile(call, `Profile ${n}`))
    const first = await call<Profiles>(`GET ${PROFILES}&pagesize=3`)
    expect(first.body).toMatchObject({ limit: 3, offset: 0 })
    expect(first.body).not.toHaveProperty('previous')
    const follow = async (link: string | undefined) => {
      const { pathname, search } = new URL(link ?? '')
      return (await call<Profiles>(`GET ${pathname}${search}`)).body
    }
    await call(`DELETE /v1/profiles/${made[1]?.id}`)
    const second = await follow(first.body.next)
    expect(second.profiles.map(({ name }) => name)).toEqual(['Profile 3', 'Profile 4', 'Profile 5'])
    await makeProfile(call, 'Profile 7')
    const third = await follow(second.next)
    expect(third.profiles.map(({ name }) => name)).toEqual(['Profile 6', 'Profile 7'])
    expect(third).not.toHaveProperty('next')
    expect((await follow(third.previous)).profiles).toHaveLength(3)
    expect((await call(`GET ${PROFILES}&pagesize=101`)).status).toBe(400)
    expect((await call('GET /v1/profiles')).status).toBe(400)
  })

  it('are found by name and filter, and sorted', async () => {
    const { call } = await start()
    for (const name of ['beta', 'Alpha', 'gamma'])
      await makeProfile(call, name, { description: `the ${name}` })
    expect(await names(call, '&sort=name')).toEqual(['Alpha', 'beta', 'gamma'])
    expect(await names(call, '&sort=name&order=desc')).toEqual(['gamma', 'beta', 'Alpha'])
    expect(await names(call, '&name=beta')).toEqual(['beta'])
    expect(await names(call, `&filter=${encodeURIComponent('description co "THE A"')}`)).toEqual(['Alpha'])
    expect((await call(`GET ${PROFILES}&sort=colour`)).status).toBe(400)
  })

  it('take trust, preferences, policies and memberships with them', async () => {
    const { as, cloud } = await start()
    const call = await as('owner')
    const { id, iam_id } = await makeProfile(call)
    const rule = {
      type: 'Profile-CR',
      cr_type: 'VSI',
      conditions: [{ claim: 'name', operator: 'EQUALS', value: '"a"' }],
    }
    await call(`POST /v1/profiles/${id}/rules`, { body: rule })
    const crn = `crn:v1:bluemix:public:is:us-south:a/${ACCOUNT_ID}::instance:1`
    await call(`POST /v1/profiles/${id}/links`, { body: { cr_type: 'VSI', link: { crn } } })
    await call(`POST /v1/profiles/${id}/identities/user`, { body: { type: 'user', identifier: OWNER_ID } })
    await call(`PUT /v1/preferences/accounts/${ACCOUNT_ID}/identities/${iam_id}/console/landing_page`, {
      body: { value_string: '/billing' },
    })
    const group = await call<{ id: string }>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, {
      body: { name: 'Robots' },
    })
    await call(`PUT /v2/groups/${group.body.id}/members`, {
      body: { members: [{ iam_id, type: 'profile' }] },
    })
    const policies = cloud.state.policies.size
    await call('POST /v2/policies', {
      body: {
        type: 'access',
        subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iam_id }] },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
            { key: 'serviceName', operator: 'stringEquals', value: 'kms' },
          ],
        },
      },
    })
    const { state } = cloud
    const owned = [state.profileRules, state.profileLinks, state.profileIdentities, state.preferences]
    for (const table of [...owned, state.groupMembers]) expect(table.size, table.name).toBe(1)
    expect(state.policies.size).toBe(policies + 1)
    expect((await call(`DELETE /v1/profiles/${id}`)).status).toBe(204)
    for (const table of [...owned, state.groupMembers]) expect(table.size, table.name).toBe(0)
    expect(state.policies.size).toBe(policies)
    expect((await call(`GET /v1/profiles/${id}`)).status).toBe(404)
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('are at most 2,000 in an account', async () => {
    const { call, cloud } = await start()
    const { id } = await makeProfile(call)
    const row = cloud.state.profiles.get(id)
    if (row === undefined) throw new Error('The profile is not there')
    for (let n = 2; n <= 2000; n++)
      cloud.state.profiles.insert({ ...row, id: `Profile-${n}`, iam_id: `iam-Profile-${n}`, name: `p${n}` })
    const body = { name: 'one more', account_id: ACCOUNT_ID }
    expect(await refusal(call, 'POST /v1/profiles', { body })).toMatchObject({
      status: 409,
      details: expect.stringContaining('2,000') as string,
    })
  })
})
