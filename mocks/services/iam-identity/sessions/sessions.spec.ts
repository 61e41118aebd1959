import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../../spec-account.ts'
import type { Call } from '../../../spec-cloud.ts'
import { caller } from '../../../spec-cloud.ts'
import type { ApiKeyWire } from '../api-key-wire.ts'
import type { SessionWire } from './session-wire.ts'

const GRANT = 'urn:ibm:params:oauth:grant-type:'
const people = { ann: {}, bob: {}, operator: { grants: [{ role: 'Operator' }] } }

interface Token {
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
}

const list = async (call: Call, query = ''): Promise<readonly SessionWire[]> =>
  (await call<{ sessions: SessionWire[] }>(`GET /v1/sessions${query}`)).body.sessions

const settings = async (call: Call, body: object): Promise<void> => {
  await call(`PUT /v1/accounts/${ACCOUNT_ID}/settings/identity`, { body, headers: { 'If-Match': '*' } })
}

describe('login sessions', () => {
  it('begin with a passcode, go on when named, and say which one is asking', async () => {
    const { cloud } = await specAccount(people)
    const logIn = async (session_id?: string): Promise<Call> => {
      const { body } = await caller(cloud.fetch)<Token>('POST /identity/token', {
        form: { grant_type: `${GRANT}passcode`, passcode: 'ann', ...(session_id ? { session_id } : {}) },
        headers: { 'User-Agent': 'Mozilla/5.0' },
      })
      return caller(cloud.fetch, body.access_token)
    }
    const first = await logIn()
    const [one] = await list(first)
    expect(one).toMatchObject({
      iam_id: iamIdOf('ann'),
      state: 'ACTIVE',
      began_with: 'passcode',
      created_at: '2026-11-16T09:00+0000',
      expires_at: '2026-11-19T09:00+0000',
      is_current: true,
    })
    expect(await list(await logIn(one?.id))).toHaveLength(1)
    const second = await list(await logIn())
    expect(second.map(({ is_current }) => is_current)).toEqual([true, false])
    // Nobody goes on with the session of another.
    const { body } = await caller(cloud.fetch)<Token>('POST /identity/token', {
      form: { grant_type: `${GRANT}passcode`, passcode: 'bob', session_id: one?.id ?? '' },
    })
    const [bobs] = await list(caller(cloud.fetch, body.access_token))
    expect(bobs?.iam_id).toBe(iamIdOf('bob'))
  })

  it('are one’s own to see and end; those of others need Operator', async () => {
    const { as } = await specAccount(people)
    const ann = await as('ann')
    const bob = await as('bob')
    const [mine] = await list(ann)
    const query = `?iam_id=${iamIdOf('ann')}`
    for (const route of [
      `GET /v1/sessions${query}`,
      `DELETE /v1/sessions${query}`,
      `DELETE /v1/sessions/${mine?.id}`,
      'DELETE /v1/sessions/none',
    ])
      expect((await bob(route)).status, route).toBe(403)
    const operator = await as('operator')
    expect(await list(operator, query)).toHaveLength(1)
    expect((await operator('GET /v1/sessions?iam_id=IBMid-NONE')).status).toBe(404)
    expect((await operator('DELETE /v1/sessions/none')).status).toBe(404)
    expect((await ann(`DELETE /v1/sessions/${mine?.id}`)).status).toBe(204)
  })

  it('when ended, stop their tokens at once, refresh tokens too, and no other’s', async () => {
    const { cloud, as } = await specAccount(people)
    const { body: token } = await caller(cloud.fetch)<Token>('POST /identity/token', {
      form: { grant_type: `${GRANT}passcode`, passcode: 'ann' },
    })
    const ended = caller(cloud.fetch, token.access_token)
    const refresh = () =>
      caller(cloud.fetch)<Token>('POST /identity/token', {
        form: { grant_type: 'refresh_token', refresh_token: token.refresh_token },
      })
    expect((await refresh()).status).toBe(200)
    const other = await as('ann')
    const sessions = await list(ended)
    const operator = await as('operator')
    await operator(`DELETE /v1/sessions/${sessions.find(({ is_current }) => is_current)?.id}`)
    expect((await ended('GET /v1/apikeys')).status).toBe(401)
    expect((await refresh()).status).toBe(400)
    expect((await other('GET /v1/apikeys')).status).toBe(200)
    expect((await list(other)).map(({ state, ended_by }) => [state, ended_by])).toContainEqual([
      'ENDED',
      iamIdOf('operator'),
    ])
    await operator(`DELETE /v1/sessions?iam_id=${iamIdOf('ann')}`)
    expect((await other('GET /v1/apikeys')).status).toBe(401)
    expect((await (await as('ann'))('GET /v1/apikeys')).status).toBe(200)
  })

  it('run out by age and for want of use, as the account has it, and a token does not outlive them', async () => {
    const { cloud, as } = await specAccount(people)
    await settings(await as('owner'), {
      session_expiration_in_seconds: '1800',
      session_invalidation_in_seconds: '900',
    })
    const { body } = await caller(cloud.fetch)<Token>('POST /identity/token', {
      form: { grant_type: `${GRANT}passcode`, passcode: 'ann' },
    })
    expect(body.expires_in).toBe(1800)
    cloud.clock.advance({ minutes: 16 })
    expect((await list(await as('ann'))).map(({ state }) => state)).toEqual(['ACTIVE', 'EXPIRED'])
  })

  it('are no more at a time than the account allows: the oldest ends', async () => {
    const { as } = await specAccount(people)
    await settings(await as('owner'), { max_sessions_per_identity: '2' })
    const oldest = await as('ann')
    await as('ann')
    const newest = await as('ann')
    expect((await oldest('GET /v1/apikeys')).status).toBe(401)
    expect((await list(newest)).map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE', 'ENDED'])
  })

  it('are forgotten when there are a hundred of them', async () => {
    const { as, cloud } = await specAccount(people)
    for (let n = 0; n < 60; n++) await as('ann')
    cloud.clock.advance({ days: 4 })
    for (let n = 0; n < 60; n++) await as('ann')
    expect(cloud.state.loginSessions.find('iam_id', iamIdOf('ann'))).toHaveLength(100)
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('come with API keys that keep sessions, and with no other', async () => {
    const { cloud, as } = await specAccount(people)
    const ann = await as('ann')
    for (const support_sessions of [true, false]) {
      const { body: key } = await ann<ApiKeyWire>('POST /v1/apikeys', {
        body: { name: 'k', iam_id: iamIdOf('ann'), support_sessions },
      })
      await caller(cloud.fetch)('POST /identity/token', {
        form: { grant_type: `${GRANT}apikey`, apikey: key.apikey ?? '' },
      })
    }
    expect((await list(ann)).map(({ began_with }) => began_with)).toEqual(['apikey', 'passcode'])
  })

  it('end when a user is suspended: then neither token, passcode nor API key is good', async () => {
    const { cloud, as } = await specAccount(people)
    const ann = await as('ann')
    const { body: key } = await ann<ApiKeyWire>('POST /v1/apikeys', {
      body: { name: 'k', iam_id: iamIdOf('ann') },
    })
    const logIn = async (form: Record<string, string>) =>
      (await caller(cloud.fetch)('POST /identity/token', { form })).status
    const byPasscode = { grant_type: `${GRANT}passcode`, passcode: 'ann' }
    const byKey = { grant_type: `${GRANT}apikey`, apikey: key.apikey ?? '' }
    const owner = await as('owner')
    const become = (state: string) =>
      owner(`PATCH /v2/accounts/${ACCOUNT_ID}/users/${iamIdOf('ann')}`, { body: { state } })
    await become('SUSPENDED')
    expect((await ann('GET /v1/apikeys')).status).toBe(401)
    expect(await logIn(byPasscode)).toBe(400)
    expect(await logIn(byKey)).toBe(400)
    await become('VPN_ONLY')
    expect(await logIn(byPasscode)).toBe(400)
    expect(await logIn(byKey)).toBe(200)
    await become('ACTIVE')
    expect(await logIn(byPasscode)).toBe(200)
    expect((await ann('GET /v1/apikeys')).status).toBe(401)
  })
})
