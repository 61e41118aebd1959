import { describe, expect, it } from 'vitest'
import type { SpecPerson } from '../../spec-account.ts'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import { caller } from '../../spec-cloud.ts'
import type { ProfileWire } from '../iam-identity/profiles/profile-wire.ts'
import type { ServiceIdWire } from '../iam-identity/service-id-wire.ts'

interface TokenReply {
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
}

const GRANT = 'urn:ibm:params:oauth:grant-type:'
const REALM = 'https://idp.acme.example/saml'
const people: Record<string, SpecPerson> = { ann: {}, bob: {} }

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

async function start() {
  const account = await specAccount(people)
  const { cloud } = account
  const call = await account.as('owner')
  const exchange = (form: Record<string, string>) =>
    caller(cloud.fetch)<TokenReply>('POST /identity/token', { form })
  const tokenOf = async (person: string) =>
    (await exchange({ grant_type: `${GRANT}passcode`, passcode: person })).body.access_token
  const { body: profile } = await call<ProfileWire>('POST /v1/profiles', {
    body: { name: 'Key Protect viewers', account_id: ACCOUNT_ID },
  })
  const assume = (form: Record<string, string>) =>
    exchange({ grant_type: `${GRANT}assume`, profile_id: profile.id, ...form })
  const trust = (type: string, identifier: string, more: object = {}) =>
    call(`POST /v1/profiles/${profile.id}/identities/${type}`, { body: { type, identifier, ...more } })
  const grant = (service: string) =>
    call('POST /v2/policies', {
      body: {
        type: 'access',
        subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: profile.iam_id }] },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
            { key: 'serviceName', operator: 'stringEquals', value: service },
          ],
        },
      },
    })
  return { ...account, call, exchange, tokenOf, profile, assume, trust, grant }
}

describe('A trusted profile', () => {
  it('is taken on by a user whom it names: the token is the profile’s', async () => {
    const { cloud, call, tokenOf, profile, assume, trust } = await start()
    await trust('user', iamIdOf('ann'))
    const { status, body } = await assume({ access_token: await tokenOf('ann') })
    expect(status).toBe(200)
    expect(body).toMatchObject({ refresh_token: 'not_supported', expires_in: 3600 })
    expect(claimsOf(body.access_token)).toMatchObject({
      iam_id: profile.iam_id,
      realmid: 'iam',
      identifier: profile.id,
      sub: profile.id,
      sub_type: 'Profile',
      name: 'Key Protect viewers',
      account: { bss: ACCOUNT_ID },
      authn: { iam_id: iamIdOf('ann'), sub: 'ann@acme.example' },
      grant_type: `${GRANT}assume`,
    })
    const seen = await call(`GET /v1/profiles/${profile.id}?include_activity=true`)
    expect(seen.body).toMatchObject({ activity: { last_authn: '2026-11-16T09:00+0000', authn_count: 1 } })
    expect(JSON.stringify(cloud.log.entries())).not.toContain(body.access_token)
  })

  it('acts with its own access, not with that of who takes it on', async () => {
    const { as, cloud, call: owner, tokenOf, assume, trust, grant } = await start()
    const list = `GET /v2/groups?account_id=${ACCOUNT_ID}`
    const make = `POST /v2/groups?account_id=${ACCOUNT_ID}`
    await trust('user', iamIdOf('ann'))
    await trust('user', OWNER_ID)
    const taken = async (person: string) =>
      caller(cloud.fetch, (await assume({ access_token: await tokenOf(person) })).body.access_token)
    const byAnn = await taken('ann')
    expect((await byAnn(list)).status).toBe(403)
    await grant('iam-groups')
    expect((await byAnn(list)).status).toBe(200)
    expect((await (await as('ann'))(list)).status).toBe(403)
    expect((await owner(make, { body: { name: 'Mine' } })).status).toBe(201)
    const byOwner = await taken('owner')
    expect((await byOwner(list)).status).toBe(200)
    expect((await byOwner(make, { body: { name: 'Theirs' } })).status).toBe(403)
  })

  it('is a member of access groups', async () => {
    const { cloud, call, tokenOf, profile, assume, trust } = await start()
    await trust('user', iamIdOf('ann'))
    const { body: group } = await call<{ id: string }>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, {
      body: { name: 'Robots' },
    })
    await call(`PUT /v2/groups/${group.id}/members`, {
      body: { members: [{ iam_id: profile.iam_id, type: 'profile' }] },
    })
    const { body: list } = await call(`GET /v2/groups/${group.id}/members?verbose=true`)
    expect(list).toMatchObject({ members: [{ type: 'profile', name: 'Key Protect viewers' }] })
    const token = (await assume({ access_token: await tokenOf('ann') })).body.access_token
    const mine = await caller(
      cloud.fetch,
      token,
    )<{ groups: { name: string }[] }>(`GET /v2/groups?account_id=${ACCOUNT_ID}&iam_id=${profile.iam_id}`)
    expect(mine.body.groups.map(({ name }) => name)).toEqual(['Robots'])
  })

  it('is taken on with an API key, too, and is named by id, CRN, or name and account', async () => {
    const { call, exchange, profile, trust } = await start()
    const { body: robot } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'k' } },
    })
    await trust('serviceid', robot.id)
    const apikey = robot.apikey?.apikey ?? ''
    for (const named of [
      { profile_id: profile.id },
      { profile_crn: profile.crn },
      { profile_name: profile.name, account: ACCOUNT_ID },
    ]) {
      const { status, body } = await exchange({ grant_type: `${GRANT}assume`, apikey, ...named })
      expect(status).toBe(200)
      expect(claimsOf(body.access_token)).toMatchObject({
        iam_id: profile.iam_id,
        authn: { iam_id: robot.iam_id, sub_type: 'ServiceId' },
      })
    }
    const seen = await call(`GET /v1/serviceids/${robot.id}?include_activity=true`)
    expect(seen.body).toMatchObject({ activity: { authn_count: 3 } })
    await call(`POST /v1/apikeys/${robot.apikey?.id}/disable`)
    const refused = await exchange({ grant_type: `${GRANT}assume`, apikey, profile_id: profile.id })
    expect(refused).toMatchObject({ status: 400, body: { errorCode: 'BXNIM0462E' } })
  })

  it('trusts federated people whose claims meet a rule, for as long as the rule says', async () => {
    const { cloud, call, tokenOf, profile, assume } = await start()
    const claims = { groups: ['support'] }
    cloud.state.federatedClaims.insert({ iam_id: iamIdOf('ann'), realm_name: REALM, claims })
    cloud.state.federatedClaims.insert({ iam_id: iamIdOf('bob'), realm_name: REALM, claims: {} })
    const rule = (realm_name: string, expiration: number) =>
      call(`POST /v1/profiles/${profile.id}/rules`, {
        body: {
          type: 'Profile-SAML',
          realm_name,
          expiration,
          conditions: [{ claim: 'groups', operator: 'CONTAINS', value: '"support"' }],
        },
      })
    await rule('https://other.example/saml', 3600)
    const attempt = async (person: string) => assume({ access_token: await tokenOf(person) })
    expect((await attempt('ann')).status).toBe(400)
    await rule(REALM, 900)
    expect((await attempt('ann')).body.expires_in).toBe(900)
    for (const other of ['bob', 'owner'])
      expect(await attempt(other)).toMatchObject({ status: 400, body: { errorCode: 'BXNIM0514E' } })
  })

  it('is listed for whoever may take it on, who need not be able to view it', async () => {
    const { as, cloud, tokenOf, profile, assume, trust } = await start()
    await trust('user', iamIdOf('ann'))
    const path = `GET /v1/profiles?account_id=${ACCOUNT_ID}`
    const namesFor = async (call: Awaited<ReturnType<typeof as>>, query = '') =>
      (await call<{ profiles: { name: string }[] }>(path + query)).body.profiles.map(({ name }) => name)
    const ann = await as('ann')
    expect(await namesFor(ann)).toEqual([])
    expect(await namesFor(ann, '&assumable=true')).toEqual([profile.name])
    for (const other of ['bob', 'owner'])
      expect(await namesFor(await as(other), '&assumable=true')).toEqual([])
    const taken = caller(
      cloud.fetch,
      (await assume({ access_token: await tokenOf('ann') })).body.access_token,
    )
    expect(await namesFor(taken, '&assumable=true')).toEqual([])
  })

  it('trusts a user from the accounts that it names only', async () => {
    const { tokenOf, assume, trust } = await start()
    await trust('user', iamIdOf('ann'), { accounts: ['another'] })
    expect((await assume({ access_token: await tokenOf('ann') })).status).toBe(400)
    await trust('user', iamIdOf('ann'), { accounts: ['another', ACCOUNT_ID] })
    expect((await assume({ access_token: await tokenOf('ann') })).status).toBe(200)
  })

  it('is refused to everyone else, whether it is there or not, in the same words', async () => {
    const { tokenOf, profile, assume, trust } = await start()
    const access_token = await tokenOf('ann')
    const untrusted = await assume({ access_token })
    const missing = await assume({ access_token, profile_id: 'Profile-none' })
    for (const refused of [untrusted, missing])
      expect(refused).toMatchObject({
        status: 400,
        body: { errorCode: 'BXNIM0514E', errorMessage: 'The trusted profile cannot be applied.' },
      })
    await trust('user', iamIdOf('ann'))
    const token = (await assume({ access_token })).body.access_token
    // A profile does not take on another one, nor itself again.
    expect((await assume({ access_token: token, profile_id: profile.id })).status).toBe(400)
  })

  it.each([
    [{ profile_id: '' }, 'BXNIM0109E'],
    [{ profile_id: '', profile_name: 'x' }, 'BXNIM0109E'],
    [{ access_token: '' }, 'BXNIM0109E'],
    [{ access_token: 'nonsense' }, 'BXNIM0401E'],
    [{ apikey: 'nonsense' }, 'BXNIM0415E'],
  ])('is refused with %j', async (form, errorCode) => {
    const { tokenOf, assume, trust } = await start()
    await trust('user', iamIdOf('ann'))
    const refused = await assume({ access_token: await tokenOf('ann'), ...form })
    expect(refused).toMatchObject({ status: 400, body: { errorCode } })
  })

  it('ends its tokens when it goes, and by the clock', async () => {
    const { cloud, call, tokenOf, profile, assume, trust } = await start()
    await trust('user', iamIdOf('ann'))
    const use = async () =>
      caller(cloud.fetch, (await assume({ access_token: await tokenOf('ann') })).body.access_token)
    const [first, second] = [await use(), await use()]
    expect((await first('GET /v1/apikeys')).status).toBe(200)
    cloud.clock.advance({ minutes: 60 })
    expect((await first('GET /v1/apikeys')).status).toBe(401)
    cloud.clock.advance({ minutes: -60 })
    expect((await second('GET /v1/apikeys')).status).toBe(200)
    await call(`DELETE /v1/profiles/${profile.id}`)
    expect((await second('GET /v1/apikeys')).status).toBe(401)
  })

  it('makes no API keys: neither for itself nor for whoever has taken it on', async () => {
    const { cloud, tokenOf, profile, assume, trust } = await start()
    await trust('user', iamIdOf('ann'))
    const token = (await assume({ access_token: await tokenOf('ann') })).body.access_token
    const make = (iam_id: string) =>
      caller(cloud.fetch, token)('POST /v1/apikeys', { body: { name: 'k', iam_id } })
    expect((await make(profile.iam_id)).status).toBe(400)
    const refused = await make(iamIdOf('ann'))
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.body)).toContain("You act as the trusted profile 'Key Protect viewers'")
  })
})
