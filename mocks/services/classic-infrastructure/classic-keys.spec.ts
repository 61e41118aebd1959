import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import { caller } from '../../spec-cloud.ts'
import type { ServiceIdWire } from '../iam-identity/service-id-wire.ts'
import type { ClassicKeyWire, ClassicUserWire } from './operations.ts'

const BASE = '/rest/v3.1'
const people = {
  ann: { invitedBy: 'owner' },
  bob: { invitedBy: 'ann' },
  cat: {},
  admin: { grants: [{ role: 'Administrator' }, { role: 'Administrator', service: 'user-management' }] },
}

const idOf = async (call: Call): Promise<number> =>
  (await call<ClassicUserWire>(`GET ${BASE}/SoftLayer_Account/getCurrentUser.json`)).body.id
const user = (id: number) => `${BASE}/SoftLayer_User_Customer/${id}`
const add = (call: Call, id: number) => call<string>(`GET ${user(id)}/addApiAuthenticationKey.json`)
const keys = (call: Call, id: number) =>
  call<ClassicKeyWire[]>(`GET ${user(id)}/getApiAuthenticationKeys.json`)
const remove = (call: Call, id: number, keyId?: number) =>
  call(`POST ${user(id)}/removeApiAuthenticationKey.json`, {
    body: keyId === undefined ? {} : { parameters: [keyId] },
  })
const users = (call: Call) => call<ClassicUserWire[]>(`GET ${BASE}/SoftLayer_Account/getUsers.json`)

async function withBobsKey() {
  const account = await specAccount(people)
  const bob = await account.as('bob')
  const id = await idOf(bob)
  const value = (await add(bob, id)).body
  const keyId = (await keys(bob, id)).body[0]?.id ?? 0
  return { ...account, bob, id, value, keyId }
}

describe('classic infrastructure keys', () => {
  it('are made for oneself, of 64 hex digits, and may be read again', async () => {
    const { cloud, bob, id, value, keyId } = await withBobsKey()
    expect(value).toMatch(/^[0-9a-f]{64}$/)
    expect((await keys(bob, id)).body).toEqual([
      {
        id: keyId,
        authenticationKey: value,
        userId: id,
        timestampKey: '2026-11-16T09:00:00.000Z',
        ipAddressRestriction: null,
      },
    ])
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('leave their value in no log and no snapshot', async () => {
    const { cloud, bob, id, value } = await withBobsKey()
    await keys(bob, id)
    await users(bob)
    await idOf(bob)
    for (const seen of [cloud.snapshot(), cloud.log.entries()])
      expect(JSON.stringify(seen)).not.toContain(value)
    expect(
      cloud.log.entries().find(({ operation }) => operation === 'addApiAuthenticationKey'),
    ).toMatchObject({
      response: '[shown once]',
    })
  })

  it('are one for each user', async () => {
    const { bob, id, keyId } = await withBobsKey()
    expect(await add(bob, id)).toMatchObject({
      status: 500,
      body: { error: 'Each user can only have a single API key.', code: 'SoftLayer_Exception_Public' },
    })
    expect((await remove(bob, id, keyId)).body).toBe(true)
    expect((await keys(bob, id)).body).toEqual([])
    expect((await add(bob, id)).status).toBe(200)
  })

  it('are seen and deleted by ancestors, who never see the value', async () => {
    for (const who of ['ann', 'owner']) {
      const { cloud, as, id, keyId } = await withBobsKey()
      const call = await as(who)
      expect((await keys(call, id)).body).toMatchObject([{ id: keyId, authenticationKey: '' }])
      expect((await remove(call, id, keyId)).body).toBe(true)
      expect(cloud.state.vault.size).toBe(0)
    }
  })

  it('are nobody else’s business, whatever the role', async () => {
    const { as, id, keyId } = await withBobsKey()
    for (const who of ['cat', 'admin']) {
      const call = await as(who)
      for (const answer of [await keys(call, id), await remove(call, id, keyId), await add(call, id)])
        expect(answer).toMatchObject({ status: 403, body: { code: 'SoftLayer_Exception_PermissionDenied' } })
    }
  })

  it('of an ancestor are not seen from below', async () => {
    const { as, bob } = await withBobsKey()
    const ann = await as('ann')
    const id = await idOf(ann)
    await add(ann, id)
    expect((await keys(bob, id)).status).toBe(403)
  })

  it('are made by nobody for another, not even by an ancestor', async () => {
    const { as } = await specAccount(people)
    const id = await idOf(await as('bob'))
    for (const who of ['ann', 'owner']) expect((await add(await as(who), id)).status).toBe(403)
  })

  it('are not made for a user who has not accepted the invitation', async () => {
    const { as } = await specAccount({ guest: { state: 'PENDING' } })
    const guest = await as('guest')
    expect(await add(guest, await idOf(guest))).toMatchObject({
      status: 500,
      body: { error: 'Generating an API key for a user in PENDING status is disallowed.' },
    })
  })

  it('are deleted by an id that is one of the user’s', async () => {
    const { as, bob, id } = await withBobsKey()
    expect((await remove(bob, id)).body).toMatchObject({
      error: 'Please provide an API Authentication key ID.',
    })
    const ann = await as('ann')
    await add(ann, await idOf(ann))
    const [anns] = (await keys(ann, await idOf(ann))).body
    expect((await remove(bob, id, anns?.id)).status).toBe(500)
    expect((await keys(ann, await idOf(ann))).body).toHaveLength(1)
  })

  it('of a user who is not there are not found', async () => {
    const { as } = await specAccount()
    expect(await keys(await as('owner'), 1)).toMatchObject({
      status: 404,
      body: { code: 'SoftLayer_Exception_ObjectNotFound' },
    })
  })
})

describe('classic users', () => {
  it('are listed from oneself downwards, each with the keys and the user name to log in with', async () => {
    const { as, id, keyId } = await withBobsKey()
    const ids = async (who: string) =>
      (await users(await as(who))).body.map(({ email }) => email.split('@')[0])
    expect(await ids('cat')).toEqual(['cat'])
    expect(await ids('ann')).toEqual(['ann', 'bob'])
    expect(await ids('owner')).toEqual(['olivia.park', 'ann', 'bob'])
    const ann = await as('ann')
    expect((await users(ann)).body[1]).toMatchObject({
      id,
      username: '2043571_bob@acme.example',
      parentId: await idOf(ann),
      apiAuthenticationKeys: [{ id: keyId, authenticationKey: '' }],
    })
  })

  it('are given as the object mask asks, so that a list can be had without values', async () => {
    const { bob, id, keyId, value } = await withBobsKey()
    const list = (mask: string) =>
      bob<ClassicUserWire[]>(
        `GET ${BASE}/SoftLayer_Account/getUsers.json?objectMask=${encodeURIComponent(mask)}`,
      )
    expect((await list('mask[id, apiAuthenticationKeys[id]]')).body).toEqual([
      { id, apiAuthenticationKeys: [{ id: keyId }] },
    ])
    expect((await list('id,apiAuthenticationKeys')).body).toMatchObject([
      { id, apiAuthenticationKeys: [{ id: keyId, authenticationKey: value }] },
    ])
    expect((await list('mask[email,nothing]')).body).toEqual([{ email: 'bob@acme.example' }])
    for (const mask of ['mask[id', 'mask[]', 'mask[[id]]', 'id]', 'a-b'])
      expect((await list(mask)).status, mask).toBe(500)
  })

  it('need a token, and a person behind it', async () => {
    const { cloud, as } = await specAccount()
    const anonymous = await caller(cloud.fetch)(`GET ${BASE}/SoftLayer_Account/getUsers.json`)
    expect(anonymous).toMatchObject({ status: 401, body: { code: 'SoftLayer_Exception_Public' } })
    const owner = await as('owner')
    const { body: robot } = await owner<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'k' } },
    })
    const { body } = await caller(cloud.fetch)<{ access_token: string }>('POST /identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: robot.apikey?.apikey ?? '' },
    })
    expect((await users(caller(cloud.fetch, body.access_token))).status).toBe(403)
  })

  it('of a circle of invitations do not hang the cloud', async () => {
    const { cloud, as } = await specAccount(people)
    cloud.state.users.update(iamIdOf('ann'), { invited_by: iamIdOf('bob') })
    expect((await users(await as('cat'))).body).toHaveLength(1)
    expect((await users(await as('ann'))).body).toHaveLength(2)
  })

  it('answer in SoftLayer’s words for a call that is not there', async () => {
    const { as } = await specAccount()
    const answer = await (
      await as('owner')
    )<{ error: string }>(`GET ${BASE}/SoftLayer_Account/getNothing.json`)
    expect(answer.status).toBe(404)
    expect(answer.body.error).toContain('getNothing')
  })

  it('let their user in by HTTP Basic, and nobody else', async () => {
    const { cloud, bob, id, value } = await withBobsKey()
    const path = `${BASE}/SoftLayer_Account/getCurrentUser.json`
    const { username } = (await bob<ClassicUserWire>(`GET ${path}`)).body
    const basic = async (name: string, key: string) => {
      const Authorization = `Basic ${btoa(`${name}:${key}`)}`
      const response = await cloud.fetch(
        new Request(`http://cloud.test${path}`, { headers: { Authorization } }),
      )
      return { status: response.status, body: (await response.json()) as ClassicUserWire }
    }
    expect(await basic(username, value)).toMatchObject({ status: 200, body: { id } })
    expect((await basic(username, `${value}0`)).status).toBe(401)
    expect((await basic(`x${username}`, value)).status).toBe(401)
    expect((await basic('', '')).status).toBe(401)
    // Only the service whose keys they are takes them.
    const elsewhere = await cloud.fetch(
      new Request('http://cloud.test/v1/apikeys', {
        headers: { Authorization: `Basic ${btoa(`${username}:${value}`)}` },
      }),
    )
    expect(elsewhere.status).toBe(401)
  })
})
