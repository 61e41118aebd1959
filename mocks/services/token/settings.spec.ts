import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import { caller } from '../../spec-cloud.ts'
import type { MfaReportWire } from '../iam-identity/mfa/mfa-wire.ts'

interface TokenReply {
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
}

const GRANT = 'urn:ibm:params:oauth:grant-type:'
const SETTINGS = `/v1/accounts/${ACCOUNT_ID}/settings/identity`

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

async function start() {
  const account = await specAccount({ ann: {}, bob: {} })
  const { cloud } = account
  const owner = await account.as('owner')
  const exchange = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    caller(cloud.fetch)<TokenReply>('POST /identity/token', { form, headers })
  return {
    ...account,
    owner,
    exchange,
    /** Changes settings of the account, as its owner. */
    set: async (body: object) => {
      const answer = await owner(`PUT ${SETTINGS}`, { body, headers: { 'If-Match': '*' } })
      expect(answer.status).toBe(200)
    },
    signIn: (person = 'ann', headers: Record<string, string> = {}) =>
      exchange({ grant_type: `${GRANT}passcode`, passcode: person }, headers),
    refresh: (refresh_token: string) => exchange({ grant_type: 'refresh_token', refresh_token }),
    works: async (token: string) => (await caller(cloud.fetch, token)('GET /v1/apikeys')).status,
  }
}

describe('Token lifetimes', () => {
  it('are those of the settings, in the answer and in the token', async () => {
    const { cloud, set, signIn, refresh, works } = await start()
    await set({
      system_access_token_expiration_in_seconds: '1800',
      system_refresh_token_expiration_in_seconds: '7200',
    })
    const { body } = await signIn()
    expect(body.expires_in).toBe(1800)
    const { iat, exp } = claimsOf(body.access_token)
    expect(Number(exp) - Number(iat)).toBe(1800)
    cloud.clock.advance({ minutes: 31 })
    expect(await works(body.access_token)).toBe(401)
    expect((await refresh(body.refresh_token)).status).toBe(200)
    cloud.clock.advance({ hours: 2 })
    expect((await refresh(body.refresh_token)).status).toBe(400)
  })
})

describe('Login sessions', () => {
  it('end after their time, whatever is done in them, and so do their tokens', async () => {
    const { cloud, set, signIn, refresh, works } = await start()
    await set({ session_expiration_in_seconds: '5400' })
    const { body: first } = await signIn()
    cloud.clock.advance({ hours: 1 })
    const { body: second } = await refresh(first.refresh_token)
    expect(second.expires_in).toBe(1800)
    cloud.clock.advance({ minutes: 30 })
    expect(await works(second.access_token)).toBe(401)
    expect(await refresh(second.refresh_token)).toMatchObject({
      status: 400,
      body: { errorDetails: 'The session has ended. Sign in again.' },
    })
  })

  it('end when nobody uses them', async () => {
    const { cloud, set, signIn, refresh } = await start()
    await set({ session_invalidation_in_seconds: '1800' })
    const { body } = await signIn()
    cloud.clock.advance({ minutes: 29 })
    expect((await refresh(body.refresh_token)).status).toBe(200)
    cloud.clock.advance({ minutes: 29 })
    expect((await refresh(body.refresh_token)).status).toBe(200)
    cloud.clock.advance({ minutes: 30 })
    expect((await refresh(body.refresh_token)).status).toBe(400)
  })

  it('are as many as the settings allow: the oldest ends, and other people’s go on', async () => {
    const { cloud, set, signIn, refresh, works } = await start()
    await set({ max_sessions_per_identity: '2' })
    const { body: bob } = await signIn('bob')
    const sessions = []
    for (let n = 0; n < 3; n++) {
      cloud.clock.advance({ seconds: 1 })
      sessions.push((await signIn()).body)
    }
    const states = []
    for (const { access_token } of [...sessions, bob]) states.push(await works(access_token))
    expect(states).toEqual([401, 200, 200, 200])
    expect((await refresh(sessions[0]?.refresh_token ?? '')).status).toBe(400)
    expect((await refresh(sessions[2]?.refresh_token ?? '')).status).toBe(200)
  })
})

describe('Allowed IP addresses', () => {
  it('decide where tokens may be asked for from, by any grant', async () => {
    const { owner, set, signIn, exchange, refresh } = await start()
    const { body: key } = await owner<{ apikey: string }>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: OWNER_ID },
    })
    await set({ allowed_ip_addresses: '192.0.2.0/24, 198.51.100.10 - 198.51.100.20, 2001:db8::/32' })
    const from = (address: string) => ({ 'X-Forwarded-For': `${address}, 10.0.0.1` })
    for (const address of ['192.0.2.77', '198.51.100.15', '2001:db8:0:1::5', '127.0.0.1'])
      expect((await signIn('ann', from(address))).status, address).toBe(200)
    for (const address of ['192.0.3.1', '198.51.100.21', '2001:db9::1', 'somewhere'])
      expect(await signIn('ann', from(address)), address).toMatchObject({
        status: 400,
        body: { errorMessage: 'The IP address is not allowed.' },
      })
    const byKey = { grant_type: `${GRANT}apikey`, apikey: key.apikey }
    expect((await exchange(byKey, from('203.0.113.9'))).status).toBe(400)
    expect((await exchange(byKey)).status).toBe(200)
    expect((await refresh((await signIn()).body.refresh_token)).status).toBe(200)
  })

  it('of the account and of the user must both have the address', async () => {
    const { owner, set, signIn } = await start()
    await set({ allowed_ip_addresses: '192.0.2.0/24' })
    await owner(`PATCH /v2/accounts/${ACCOUNT_ID}/users/${iamIdOf('ann')}/settings`, {
      body: { allowed_ip_addresses: '192.0.2.1,203.0.113.1' },
    })
    const from = async (person: string, address: string) =>
      (await signIn(person, { 'X-Forwarded-For': address })).status
    expect(await from('ann', '192.0.2.1')).toBe(200)
    expect(await from('ann', '192.0.2.2')).toBe(400)
    expect(await from('ann', '203.0.113.1')).toBe(400)
    expect(await from('bob', '192.0.2.2')).toBe(200)
  })
})

describe('Multifactor authentication', () => {
  const byPassword = { grant_type: 'password', username: 'ann@acme.example', password: 'ann' }

  it('off lets a password alone sign in, unless that is switched off too', async () => {
    const { exchange, set } = await start()
    expect((await exchange(byPassword)).status).toBe(200)
    expect((await exchange({ ...byPassword, password: 'bob' })).status).toBe(400)
    for (const mfa of ['NONE_NO_ROPC', 'TOTP4ALL']) {
      await set({ mfa })
      expect(await exchange(byPassword), mfa).toMatchObject({
        status: 400,
        body: { errorMessage: 'Signing in with only a password is not possible in this account.' },
      })
    }
    await set({ mfa: 'LEVEL2', user_mfa: [{ iam_id: iamIdOf('ann'), mfa: 'NONE' }] })
    expect((await exchange(byPassword)).status).toBe(200)
  })

  it('is in the token, and a factor that somebody has not is set up with the sign-in', async () => {
    const { owner, set, signIn } = await start()
    const complies = async (person: string) => {
      const route = `GET /v1/mfa/accounts/${ACCOUNT_ID}/status?iam_id=${iamIdOf(person)}`
      return (await owner<MfaReportWire['users'][0]>(route)).body.id_based_mfa
    }
    expect(claimsOf((await signIn()).body.access_token)['amr']).toEqual(['pwd'])
    expect(await complies('ann')).toMatchObject({ trait_effective: 'NONE', complies: true })
    await set({ mfa: 'LEVEL3', user_mfa: [{ iam_id: iamIdOf('bob'), mfa: 'LEVEL2' }] })
    expect(await complies('ann')).toEqual({
      trait_account_default: 'LEVEL3',
      trait_effective: 'LEVEL3',
      complies: false,
      comply_state: 'NO',
    })
    expect(claimsOf((await signIn()).body.access_token)['amr']).toEqual(['mfa', 'hwk', 'pwd'])
    expect(claimsOf((await signIn('bob')).body.access_token)['amr']).toEqual(['mfa', 'otp', 'pwd'])
    expect(await complies('ann')).toMatchObject({ complies: true })
    expect(await complies('bob')).toMatchObject({ trait_user_specific: 'LEVEL2', complies: true })
  })
})

describe('The MFA report', () => {
  const REPORT = `/v1/mfa/accounts/${ACCOUNT_ID}/report`

  it('is not ready at first, then says how each user stands', async () => {
    const { owner, set } = await start()
    await set({ mfa: 'TOTP4ALL' })
    const asked = await owner<{ reference: string }>(`POST ${REPORT}?type=mfa_status`)
    expect(asked.status).toBe(202)
    expect((await owner(`GET ${REPORT}/latest`)).status).toBe(204)
    const { body } = await owner<MfaReportWire>(`GET ${REPORT}/${asked.body.reference}`)
    expect(body).toMatchObject({ created_by: OWNER_ID, account_id: ACCOUNT_ID })
    expect(body.users.find(({ iam_id }) => iam_id === iamIdOf('ann'))).toMatchObject({
      name: 'ann Spec',
      effective_mfa_type: 'id_based_mfa',
      id_based_mfa: { trait_effective: 'TOTP4ALL', complies: false, comply_state: 'NO' },
      account_based_mfa: { totp: { required: true, enrolled: false } },
    })
  })

  it('is for administrators of IAM Identity, and of their account', async () => {
    const { as, owner } = await start()
    const ann = await as('ann')
    expect((await ann(`POST ${REPORT}`)).status).toBe(403)
    expect((await ann(`GET ${REPORT}/latest`)).status).toBe(403)
    expect((await owner(`GET ${REPORT}/latest`)).status).toBe(404)
    expect((await owner(`POST ${REPORT}?type=other`)).status).toBe(400)
    expect((await owner(`GET /v1/mfa/accounts/${ACCOUNT_ID}/status`)).status).toBe(400)
    expect((await owner(`GET /v1/mfa/accounts/${ACCOUNT_ID}/status?iam_id=IBMid-x`)).status).toBe(404)
  })
})

describe('External identity interaction', () => {
  it('shuts identities of other accounts out, unless their account is allowed', async () => {
    const { cloud, owner, exchange } = await start()
    const { state } = cloud
    const { body: robot } = await owner<{ id: string; iam_id: string; apikey: { apikey: string } }>(
      'POST /v1/serviceids',
      { body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'k' } } },
    )
    await owner('POST /v2/policies', {
      body: {
        type: 'access',
        subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: robot.iam_id }] },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
            { key: 'serviceName', operator: 'stringEquals', value: 'iam-groups' },
          ],
        },
      },
    })
    // From here on the service ID and its key are another account's.
    const [mine] = state.accounts.rows()
    if (mine === undefined) throw new Error('There is no account.')
    state.accounts.insert({ ...mine, id: 'elsewhere', owner_iam_id: 'IBMid-ELSEWHERE' })
    for (const key of state.apiKeys.find('iam_id', robot.iam_id))
      state.apiKeys.update(key.id, { account_id: 'elsewhere' })
    state.serviceIds.update(robot.id, { account_id: 'elsewhere' })
    const { body } = await exchange({ grant_type: `${GRANT}apikey`, apikey: robot.apikey.apikey })
    const foreign = caller(cloud.fetch, body.access_token)
    const read = `GET /v2/groups/settings?account_id=${ACCOUNT_ID}`
    const limit = (interaction: string, external_allowed_accounts: string[] = []) =>
      owner(`PATCH /v1/accounts/${ACCOUNT_ID}/settings/access_management`, {
        headers: { 'If-Match': '*' },
        body: {
          external_account_identity_interaction: {
            identity_types: { service_id: { state: interaction, external_allowed_accounts } },
          },
        },
      })
    expect((await foreign(read)).status).toBe(200)
    expect((await limit('monitor')).status).toBe(200)
    expect((await foreign(read)).status).toBe(200)
    await limit('limited')
    const refused = await foreign(read)
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.body)).toContain('limits what identities of other accounts may do')
    await limit('limited', ['elsewhere'])
    expect((await foreign(read)).status).toBe(200)
  })
})
