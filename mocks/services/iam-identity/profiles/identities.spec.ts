import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../../spec-account.ts'
import type { ProfileIdentityWire } from './profile-wire.ts'
import { makeProfile, people, refusal } from './spec-profiles.ts'

interface Identities {
  readonly entity_tag: string
  readonly identities: readonly ProfileIdentityWire[]
}

const crn = `crn:v1:bluemix:public:secrets-manager:us-south:a/${ACCOUNT_ID}:1::`

async function start() {
  const account = await specAccount(people)
  const call = await account.as('administrator')
  const profile = await makeProfile(call)
  const { body: robot } = await call<{ id: string }>('POST /v1/serviceids', {
    body: { account_id: ACCOUNT_ID, name: 'robot', description: 'Deploys' },
  })
  return { ...account, call, profile, robot: robot.id, identities: `/v1/profiles/${profile.id}/identities` }
}

describe('Identities that a trusted profile trusts', () => {
  it('are set one by one, each with the IAM ID of its kind', async () => {
    const { call, identities, robot } = await start()
    const set = (type: string, identifier: string, more: object = {}) =>
      call<ProfileIdentityWire>(`POST ${identities}/${type}`, { body: { type, identifier, ...more } })
    const user = await set('user', OWNER_ID, { accounts: [ACCOUNT_ID], description: 'the owner' })
    expect(user).toMatchObject({
      status: 200,
      body: {
        iam_id: OWNER_ID,
        identifier: OWNER_ID,
        type: 'user',
        accounts: [ACCOUNT_ID],
        description: 'the owner',
      },
    })
    expect((await set('serviceid', robot)).body).toEqual({
      iam_id: `iam-${robot}`,
      identifier: robot,
      type: 'serviceid',
      description: 'Deploys',
    })
    expect((await set('crn', crn)).body).toEqual({ iam_id: `crn-${crn}`, identifier: crn, type: 'crn' })
    expect((await set('user', OWNER_ID, { description: 'again' })).body).toEqual({
      iam_id: OWNER_ID,
      identifier: OWNER_ID,
      type: 'user',
      description: 'again',
    })
    const list = await call<Identities>(`GET ${identities}`)
    expect(list.body.identities.map(({ type }) => type)).toEqual(['user', 'serviceid', 'crn'])
    const one = await call(`GET ${identities}/crn/${encodeURIComponent(crn)}`)
    expect(one).toMatchObject({ status: 200, body: { identifier: crn } })
  })

  it('are replaced as a list, which has a version of its own', async () => {
    const { call, identities, profile } = await start()
    const before = await call<Identities>(`GET ${identities}`)
    expect(before.body.identities).toEqual([])
    expect(before.headers.get('ETag')).toBe(before.body.entity_tag)
    const owner = { type: 'user', identifier: OWNER_ID, accounts: [ACCOUNT_ID] }
    const body = { identities: [owner] }
    expect((await call(`PUT ${identities}`, { body })).status).toBe(400)
    const headers = { 'If-Match': before.body.entity_tag }
    const changed = await call<Identities>(`PUT ${identities}`, { body, headers })
    expect(changed.body.identities).toEqual([{ ...owner, iam_id: OWNER_ID }])
    expect(changed.body.entity_tag).not.toBe(before.body.entity_tag)
    expect((await call(`PUT ${identities}`, { body, headers })).status).toBe(409)
    const { body: same } = await call<{ entity_tag: string }>(`GET /v1/profiles/${profile.id}`)
    expect(same.entity_tag).toBe(profile.entity_tag)
    const twice = { body: { identities: [owner, owner] }, headers: { 'If-Match': '*' } }
    expect(await refusal(call, `PUT ${identities}`, twice)).toMatchObject({ status: 400 })
    expect((await call<Identities>(`GET ${identities}`)).body.identities).toHaveLength(1)
  })

  it('are taken away one by one', async () => {
    const { call, identities } = await start()
    await call(`POST ${identities}/user`, { body: { type: 'user', identifier: OWNER_ID } })
    const { body: before } = await call<Identities>(`GET ${identities}`)
    const route = `${identities}/user/${OWNER_ID}`
    expect((await call(`DELETE ${route}`)).status).toBe(204)
    expect(await refusal(call, `DELETE ${route}`)).toMatchObject({ status: 404, code: 'BXNIM0102E' })
    expect(await refusal(call, `GET ${route}`)).toMatchObject({ status: 404 })
    const { body: after } = await call<Identities>(`GET ${identities}`)
    expect(after.entity_tag).not.toBe(before.entity_tag)
  })

  it.each([
    ['serviceid', { type: 'serviceid', identifier: 'ServiceId-none' }, 'no service ID'],
    ['crn', { type: 'crn', identifier: 'secrets-manager' }, 'not a CRN'],
    ['user', { type: 'crn', identifier: crn }, "'crn' is not the type in the path"],
    ['crn', { type: 'crn', identifier: crn, accounts: ['a'] }, 'accounts'],
    ['user', { type: 'user' }, 'identifier'],
    ['robot', { type: 'user', identifier: OWNER_ID }, 'robot'],
  ])('are refused as %s with %j', async (type, body, words) => {
    const { call, identities } = await start()
    const refused = await refusal(call, `POST ${identities}/${type}`, { body })
    expect(refused.status).toBe(400)
    expect(refused.details).toContain(words)
  })

  it('go with the service ID or the user', async () => {
    const { call, as, cloud, identities, robot } = await start()
    await call(`POST ${identities}/serviceid`, { body: { type: 'serviceid', identifier: robot } })
    const nobody = iamIdOf('nobody')
    await call(`POST ${identities}/user`, { body: { type: 'user', identifier: nobody } })
    await call(`DELETE /v1/serviceids/${robot}`)
    await (
      await as('owner')
    )(`DELETE /v2/accounts/${ACCOUNT_ID}/users/${nobody}`)
    expect((await call<Identities>(`GET ${identities}`)).body.identities).toEqual([])
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('are seen by viewers and changed by editors; of no profile there are none', async () => {
    const { as, call, identities } = await start()
    const [editor, viewer, nobody] = [await as('editor'), await as('viewer'), await as('nobody')]
    const set = { body: { type: 'user', identifier: OWNER_ID } }
    expect((await editor(`POST ${identities}/user`, set)).status).toBe(200)
    expect((await viewer(`GET ${identities}`)).status).toBe(200)
    for (const refused of [
      await refusal(viewer, `POST ${identities}/user`, set),
      await refusal(viewer, `PUT ${identities}`, { body: {}, headers: { 'If-Match': '*' } }),
      await refusal(viewer, `DELETE ${identities}/user/${OWNER_ID}`),
      await refusal(nobody, `GET ${identities}`),
      await refusal(nobody, `GET ${identities}/user/${OWNER_ID}`),
    ])
      expect(refused).toMatchObject({ status: 403, code: 'BXNIM0513E' })
    expect(await refusal(call, 'GET /v1/profiles/invalid/identities')).toMatchObject({ status: 404 })
  })
})
