import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import type { Call } from '../../spec-cloud.ts'
import { caller } from '../../spec-cloud.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { sdkCloud } from './spec-sdk.ts'

const GRANT = 'urn:ibm:params:oauth:grant-type:'

interface Token {
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
}

let sdk: SdkCloud
let anyone: Call
beforeAll(async () => {
  sdk = await sdkCloud()
  anyone = await sdk.plain()
})
afterAll(() => sdk.close())

const exchange = (form: Record<string, string>, path = '/identity/token') =>
  anyone<Token & { errorCode?: string }>(`POST ${path}`, { form })
const byKey = { grant_type: `${GRANT}apikey`, apikey: OWNER.apikey }

describe('Tokens, by plain calls', () => {
  it('come by API key at both paths, by passcode and by refresh token', async () => {
    for (const path of ['/identity/token', '/oidc/token'])
      expect(await exchange(byKey, path)).toMatchObject({
        status: 200,
        body: {
          refresh_token: 'not_supported',
          token_type: 'Bearer',
          expires_in: 3600,
          expiration: expect.any(Number),
          scope: 'ibm openid',
          ims_user_id: 8395512,
        },
      })
    const person = await exchange({ grant_type: `${GRANT}passcode`, passcode: 'owner' })
    const again = await exchange({
      grant_type: 'refresh_token',
      refresh_token: person.body.refresh_token,
    })
    expect([person.status, again.status]).toEqual([200, 200])
    const call = caller(fetch, again.body.access_token, sdk.host.url)
    expect((await call('GET /v1/apikeys')).status).toBe(200)
  })

  it('live as long as the account has it, and no longer', async () => {
    const owner = await sdk.plain('owner')
    await owner(`PUT /v1/accounts/${ACCOUNT.id}/settings/identity`, {
      body: { system_access_token_expiration_in_seconds: '900' },
      headers: { 'If-Match': '*' },
    })
    const { body } = await exchange(byKey)
    expect(body.expires_in).toBe(900)
    const call = caller(fetch, body.access_token, sdk.host.url)
    expect((await call('GET /v1/apikeys')).status).toBe(200)
    sdk.cloud.clock.advance({ seconds: 900 })
    expect((await call('GET /v1/apikeys')).status).toBe(401)
  })

  it('are refused in the words of the token endpoint', async () => {
    const codes: unknown[] = []
    for (const form of [
      { ...byKey, apikey: 'none' },
      { apikey: OWNER.apikey },
      { grant_type: `${GRANT}passcode`, passcode: 'none' },
      { grant_type: 'refresh_token', refresh_token: 'none' },
      { grant_type: `${GRANT}cr-token`, cr_token: 'none' },
    ]) {
      const { status, body } = await exchange(form)
      codes.push([status, body.errorCode])
      expect(body).toMatchObject({ errorMessage: expect.any(String), context: expect.any(Object) })
      // The SDK would take such a refusal for one of access.
      expect(JSON.stringify(body)).not.toContain('"url":"https://iam.')
    }
    expect(codes).toEqual([
      [400, 'BXNIM0415E'],
      [400, 'BXNIM0109E'],
      [400, 'BXNIM0407E'],
      [400, 'BXNIM0407E'],
      [400, 'BXNIM0136E'],
    ])
  })

  it('are described where OpenID has it', async () => {
    const { body } = await anyone<Record<string, unknown>>('GET /identity/.well-known/openid-configuration')
    expect(body).toMatchObject({
      issuer: expect.any(String),
      token_endpoint: `${sdk.host.url}/identity/token`,
      jwks_uri: `${sdk.host.url}/identity/keys`,
      grant_types_supported: expect.arrayContaining([`${GRANT}apikey`]),
    })
    expect(body['userinfo_endpoint']).toBe(`${sdk.host.url}/identity/userinfo`)
    expect(await anyone('GET /identity/keys')).toMatchObject({ status: 200, body: { keys: [] } })
  })

  it('say whose they are: of a person, of a service ID, and of nobody without one', async () => {
    const owner = await sdk.plain('owner')
    const person = await owner<Record<string, unknown>>('GET /identity/userinfo')
    expect(person).toMatchObject({
      status: 200,
      body: { active: true, sub: OWNER.email, iam_id: OWNER.iam_id, account: { bss: ACCOUNT.id } },
    })
    expect(person.body).not.toHaveProperty('jti')
    const { body: service } = await owner<{ id: string; iam_id: string }>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT.id, name: 'asks who it is' },
    })
    const { body: key } = await owner<{ apikey: string }>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: service.iam_id },
    })
    const { body: token } = await exchange({ ...byKey, apikey: key.apikey })
    const asService = caller(fetch, token.access_token, sdk.host.url)
    expect(await asService('GET /identity/userinfo')).toMatchObject({
      status: 200,
      body: { sub: service.id, sub_type: 'ServiceId', name: 'asks who it is' },
    })
    expect((await anyone('GET /identity/userinfo')).status).toBe(401)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'tokens', {
        neverForbidden: { getUserinfo: 'a token says whose it is to who has it' },
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
