import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import { caller } from '../../spec-cloud.ts'
import type { ApiKeyWire } from '../iam-identity/api-key-wire.ts'
import type { ServiceIdWire } from '../iam-identity/service-id-wire.ts'

interface TokenReply {
  readonly access_token: string
  readonly refresh_token: string
  readonly ims_user_id: number
  readonly expires_in: number
  readonly expiration: number
}

const GRANT = 'urn:ibm:params:oauth:grant-type:'

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

async function signIn() {
  const account = await specAccount({ ann: {} })
  const { cloud } = account
  const exchange = (form: Record<string, string>, path = '/identity/token') =>
    caller(cloud.fetch)<TokenReply>(`POST ${path}`, { form })
  const byKey = (apikey: string) => exchange({ grant_type: `${GRANT}apikey`, apikey })
  return { ...account, call: await account.as('owner'), exchange, byKey }
}

describe('tokens for API keys', () => {
  it('decode to the claims of the person, live an hour, and open the other services', async () => {
    const { cloud, call, byKey } = await signIn()
    const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID },
    })
    const { status, body } = await byKey(key.apikey)
    const iat = cloud.clock.now() / 1000
    expect(status).toBe(200)
    expect(body).toMatchObject({
      token_type: 'Bearer',
      refresh_token: 'not_supported',
      ims_user_id: 8395512,
      expires_in: 3600,
      expiration: iat + 3600,
    })
    expect(claimsOf(body.access_token)).toMatchObject({
      iam_id: OWNER_ID,
      id: OWNER_ID,
      realmid: 'IBMid',
      identifier: '5500093BHN',
      name: 'Olivia Park',
      sub: 'olivia.park@acme.example',
      account: { valid: true, bss: ACCOUNT_ID, ims_user_id: '8395512' },
      iat,
      exp: iat + 3600,
      grant_type: `${GRANT}apikey`,
    })
    expect((await caller(cloud.fetch, body.access_token)(`GET /v1/apikeys/${key.id}`)).status).toBe(200)
  })

  it('decode to the claims of the service ID', async () => {
    const { call, byKey } = await signIn()
    const { body: robot } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'k' } },
    })
    const { body } = await byKey(robot.apikey?.apikey ?? '')
    expect(claimsOf(body.access_token)).toMatchObject({
      iam_id: robot.iam_id,
      realmid: 'iam',
      identifier: robot.id,
      sub: robot.id,
      sub_type: 'ServiceId',
      unique_instance_crns: [],
    })
  })

  it('are given on the 2017 path too', async () => {
    const { call, exchange } = await signIn()
    const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID },
    })
    const form = { grant_type: `${GRANT}apikey`, apikey: key.apikey, response_type: 'cloud_iam' }
    expect((await exchange(form, '/oidc/token')).status).toBe(200)
  })

  it('count as activity of the key and of whom it speaks for', async () => {
    const { cloud, call, byKey } = await signIn()
    const { body: robot } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'k' } },
    })
    await byKey(robot.apikey?.apikey ?? '')
    cloud.clock.advance({ minutes: 5 })
    await byKey(robot.apikey?.apikey ?? '')
    const activity = { last_authn: '2026-11-16T09:05+0000', authn_count: 2 }
    for (const path of [`apikeys/${robot.apikey?.id}`, `serviceids/${robot.id}`])
      expect((await call(`GET /v1/${path}?include_activity=true`)).body).toMatchObject({ activity })
  })

  it('live as long as the account settings say', async () => {
    const { call, byKey } = await signIn()
    const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID },
    })
    await call(`PUT /v1/accounts/${ACCOUNT_ID}/settings/identity`, {
      body: { system_access_token_expiration_in_seconds: '900' },
      headers: { 'If-Match': '*' },
    })
    expect((await byKey(key.apikey)).body.expires_in).toBe(900)
  })

  it('are refused for a wrong, a deleted, a disabled and an expired key, each in its own words', async () => {
    const { cloud, call, byKey } = await signIn()
    const make = async (body: object = {}, headers: Record<string, string> = {}) =>
      (
        await call<ApiKeyWire>('POST /v1/apikeys', {
          body: { name: 'k', iam_id: OWNER_ID, ...body },
          headers,
        })
      ).body
    const disabled = await make({}, { 'Entity-Disable': 'true' })
    const expiring = await make({ expires_at: '2026-11-16T10:00+0000' })
    const deleted = await make()
    await call(`DELETE /v1/apikeys/${deleted.id}`)
    const past = await make()
    await call(`PUT /v1/apikeys/${past.id}`, {
      body: { expires_at: '2026-01-02T18:30+0000' },
      headers: { 'If-Match': '*' },
    })
    expect((await byKey(expiring.apikey)).status).toBe(200)
    cloud.clock.advance({ hours: 1 })
    for (const [value, errorCode, errorMessage] of [
      ['wrong', 'BXNIM0415E', 'Provided API key could not be found.'],
      [deleted.apikey, 'BXNIM0415E', 'Provided API key could not be found.'],
      [disabled.apikey, 'BXNIM0462E', 'Provided API key is disabled.'],
      [expiring.apikey, 'BXNIM0463E', 'Provided API key is expired.'],
      [past.apikey, 'BXNIM0463E', 'Provided API key is expired.'],
    ] as const)
      expect(await byKey(value)).toMatchObject({ status: 400, body: { errorCode, errorMessage } })
  })

  it('are given for a locked key', async () => {
    const { call, byKey } = await signIn()
    const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID },
      headers: { 'Entity-Lock': 'true' },
    })
    expect((await byKey(key.apikey)).status).toBe(200)
  })

  it('are never in the log', async () => {
    const { cloud, call, byKey } = await signIn()
    const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID },
    })
    const { body } = await byKey(key.apikey)
    const log = JSON.stringify(cloud.log.entries())
    expect(log).not.toContain(body.access_token)
    expect(log).not.toContain(key.apikey)
  })
})

describe('the token endpoint', () => {
  it.each([
    [{}, 'BXNIM0109E', "Property 'grant_type' either missing or empty."],
    [{ grant_type: '' }, 'BXNIM0109E', "Property 'grant_type' either missing or empty."],
    [{ grant_type: `${GRANT}apikey` }, 'BXNIM0109E', "Property 'apikey' either missing or empty."],
    [{ grant_type: `${GRANT}passcode` }, 'BXNIM0109E', "Property 'passcode' either missing or empty."],
    [{ grant_type: `${GRANT}passcode`, passcode: 'x' }, 'BXNIM0407E', "Nobody here has the passcode 'x'."],
    [{ grant_type: 'refresh_token', refresh_token: 'x' }, 'BXNIM0407E', undefined],
    [{ grant_type: 'iam-otp' }, 'BXNIM0136E', "'iam-otp'"],
    [{ grant_type: 'password', username: 'ann@acme.example' }, 'BXNIM0109E', 'password'],
  ])('refuses %o with its own error body', async (form, errorCode, details) => {
    const { exchange } = await signIn()
    const refused = await exchange(form)
    expect(refused).toMatchObject({
      status: 400,
      body: { errorCode, context: { requestType: 'incoming.Identity_Token' } },
    })
    if (details !== undefined) expect(JSON.stringify(refused.body)).toContain(details)
  })

  it('refuses other methods, and answers in its own words for paths it has not', async () => {
    const { cloud } = await signIn()
    const call = caller(cloud.fetch)
    expect(await call('PUT /identity/token')).toMatchObject({
      status: 405,
      body: { errorCode: 'BXNIM0060E' },
    })
    expect(await call('GET /identity/none')).toMatchObject({ status: 404, body: { errorCode: 'BXNIM0102E' } })
  })

  it('describes itself without a token', async () => {
    const { cloud } = await signIn()
    const { status, body } = await caller(cloud.fetch)('GET /identity/.well-known/openid-configuration')
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_endpoint: 'http://cloud.test/identity/token' })
    expect((await caller(cloud.fetch)('GET /identity/keys')).body).toEqual({ keys: [] })
  })
})

describe('refresh tokens', () => {
  const passcode = { grant_type: `${GRANT}passcode`, passcode: 'ann' }

  it('give a new access token until they expire', async () => {
    const { cloud, exchange } = await signIn()
    const { refresh_token } = (await exchange(passcode)).body
    const refresh = () => exchange({ grant_type: 'refresh_token', refresh_token })
    cloud.clock.advance({ hours: 71 })
    const { body } = await refresh()
    expect(claimsOf(body.access_token)).toMatchObject({ iam_id: iamIdOf('ann') })
    expect((await caller(cloud.fetch, body.access_token)('GET /v1/apikeys')).status).toBe(200)
    cloud.clock.advance({ hours: 2 })
    expect(await refresh()).toMatchObject({ status: 400, body: { errorCode: 'BXNIM0408E' } })
  })

  it('are no access tokens, and access tokens are no refresh tokens', async () => {
    const { cloud, exchange } = await signIn()
    const { access_token, refresh_token } = (await exchange(passcode)).body
    expect((await caller(cloud.fetch, refresh_token)('GET /v1/apikeys')).status).toBe(401)
    expect((await exchange({ grant_type: 'refresh_token', refresh_token: access_token })).status).toBe(400)
  })

  it('give nothing when the person has left the account', async () => {
    const { call, exchange } = await signIn()
    const { refresh_token } = (await exchange(passcode)).body
    await call(`DELETE /v2/accounts/${ACCOUNT_ID}/users/${iamIdOf('ann')}`)
    expect((await exchange({ grant_type: 'refresh_token', refresh_token })).status).toBe(400)
    expect((await exchange(passcode)).status).toBe(400)
  })
})

describe('access tokens', () => {
  it('expire by the clock', async () => {
    const { cloud, as } = await signIn()
    const call = await as('ann')
    cloud.clock.advance({ minutes: 59 })
    expect((await call('GET /v1/apikeys')).status).toBe(200)
    cloud.clock.advance({ minutes: 1 })
    const refused = await call('GET /v1/apikeys')
    expect(refused.status).toBe(401)
    expect(JSON.stringify(refused.body)).toContain('expired')
  })

  it('live on when the key that they were made from is disabled or deleted', async () => {
    const { cloud, call, byKey } = await signIn()
    const { body: key } = await call<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID },
    })
    const token = (await byKey(key.apikey)).body.access_token
    const list = () => caller(cloud.fetch, token)('GET /v1/apikeys')
    await call(`POST /v1/apikeys/${key.id}/disable`)
    expect((await list()).status).toBe(200)
    await call(`DELETE /v1/apikeys/${key.id}`)
    expect((await list()).status).toBe(200)
  })

  it('end with the identity that they speak for', async () => {
    const { cloud, as, call, byKey } = await signIn()
    const { body: robot } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'k' } },
    })
    const robotCall = caller(cloud.fetch, (await byKey(robot.apikey?.apikey ?? '')).body.access_token)
    const annCall = await as('ann')
    for (const one of [robotCall, annCall]) expect((await one('GET /v1/apikeys')).status).toBe(200)
    await call(`DELETE /v1/serviceids/${robot.id}`)
    await call(`DELETE /v2/accounts/${ACCOUNT_ID}/users/${iamIdOf('ann')}`)
    for (const one of [robotCall, annCall]) expect((await one('GET /v1/apikeys')).status).toBe(401)
  })

  it('are refused when forged, of another cloud, or not a bearer token', async () => {
    const { cloud, exchange } = await signIn()
    const { access_token } = (await exchange({ grant_type: `${GRANT}passcode`, passcode: 'ann' })).body
    const [header, , signature] = access_token.split('.')
    const claims = { ...claimsOf(access_token), iam_id: OWNER_ID }
    const forged = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    const other = await specAccount()
    const foreign = await caller(other.cloud.fetch)<TokenReply>('POST /identity/token', {
      form: { grant_type: `${GRANT}passcode`, passcode: 'owner' },
    })
    expect((await caller(cloud.fetch, forged)('GET /v1/apikeys')).status).toBe(401)
    other.cloud.reset(undefined, { seed: 'another' })
    expect((await caller(other.cloud.fetch, foreign.body.access_token)('GET /v1/apikeys')).status).toBe(401)
    const basic = { headers: { Authorization: 'Basic eDp5' } }
    expect((await caller(cloud.fetch)('GET /v1/apikeys', basic)).status).toBe(401)
  })
})
