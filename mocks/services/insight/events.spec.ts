import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ActivityEventsWire } from './event-operations.ts'
import { EVENTS_KEPT } from './model.ts'

const EVENTS = `GET /v1/insight/accounts/${ACCOUNT_ID}/events`
const events = async (call: Call, query = '') =>
  (await call<ActivityEventsWire>(`${EVENTS}?${query}`)).body.events

async function start() {
  const account = await specAccount({
    ann: { grants: [{ role: 'Viewer' }] },
    auditor: { grants: [{ role: 'Viewer', service: 'atracker' }] },
  })
  return { ...account, owner: await account.as('owner'), ann: await account.as('ann') }
}

describe('Events of the account', () => {
  it('say who did what to what, when, how it ended and in which request', async () => {
    const { owner, ann } = await start()
    const made = await owner<{ id: string; apikey: string }>('POST /v1/apikeys', {
      body: { name: 'ci', iam_id: OWNER_ID },
      headers: { 'Transaction-Id': 'the-request' },
    })
    const { id } = made.body
    await owner(`PUT /v1/apikeys/${id}`, {
      body: { name: 'cd', description: 'Delivers' },
      headers: { 'If-Match': '*' },
    })
    await ann(`DELETE /v1/apikeys/${id}`)
    await owner(`POST /v1/apikeys/${id}/lock`)
    await owner(`DELETE /v1/apikeys/${id}`)
    const list = await events(owner)
    expect(
      list.map(({ action, outcome, initiator, changed }) => [action, outcome, initiator.id, changed]),
    ).toEqual([
      ['iam-identity.user-apikey.delete', 'failure', OWNER_ID, []],
      ['iam-identity.user-apikey.update', 'success', OWNER_ID, ['locked']],
      ['iam-identity.user-apikey.delete', 'failure', iamIdOf('ann'), []],
      ['iam-identity.user-apikey.update', 'success', OWNER_ID, ['name', 'description']],
      ['iam-identity.user-apikey.create', 'success', OWNER_ID, []],
    ])
    expect(list.at(-1)).toMatchObject({
      operation: 'createApiKey',
      target: { id, name: 'ci' },
      request_id: 'the-request',
      reason: { code: 201 },
    })
    expect(list[2]?.reason).toMatchObject({ code: 403, text: expect.stringContaining('apikey.delete') })
    expect(JSON.stringify(list)).not.toContain(made.body.apikey)
  })

  it('are about the thing that a request is about, whatever goes with it; members belong to their group', async () => {
    const { owner } = await start()
    const service = await owner<{ id: string; iam_id: string }>('POST /v1/serviceids', {
      body: { name: 'app', account_id: ACCOUNT_ID },
    })
    await owner('POST /v1/apikeys', { body: { name: 'k', iam_id: service.body.iam_id } })
    const group = await owner<{ id: string }>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, {
      body: { name: 'Readers' },
    })
    await owner(`PUT /v2/groups/${group.body.id}/members`, {
      body: {
        members: [
          { iam_id: service.body.iam_id, type: 'service' },
          { iam_id: iamIdOf('ann'), type: 'user' },
        ],
      },
    })
    await owner(`DELETE /v1/serviceids/${service.body.id}`)
    expect(
      (await events(owner)).map(({ action, target, changed }) => [action, target.name, changed]),
    ).toEqual([
      ['iam-identity.account-serviceid.delete', 'app', []],
      ['iam-groups.member.create', 'Readers', ['app', 'ann Spec']],
      ['iam-groups.group.create', 'Readers', []],
      ['iam-identity.serviceid-apikey.create', 'k', []],
      ['iam-identity.account-serviceid.create', 'app', []],
    ])
  })

  it('tell of identity providers, of what an account makes of them and of whom they are shared with', async () => {
    const { owner } = await start()
    const { body } = await owner<{ idp_id: string }>('POST /v1/idps', {
      body: { account_id: ACCOUNT_ID, name: 'Acme', type: 'saml' },
    })
    await owner(`POST /v2/loginsettings/${ACCOUNT_ID}/idps/${body.idp_id}`, {
      body: { cloud_user_strategy: 'STATIC', active: false, ui_default: false },
    })
    const consumer_id = '1'.repeat(32)
    await owner(`POST /v1/idps/${body.idp_id}/consumers`, { body: { kind: 'external_account', consumer_id } })
    await owner(`DELETE /v1/idps/${body.idp_id}`)
    expect(
      (await events(owner)).map(({ action, target, changed }) => [action, target.name, changed]),
    ).toEqual([
      ['iam-identity.idp.delete', 'Acme', []],
      ['iam-identity.idp-consumer.create', 'Acme', [consumer_id]],
      ['iam-identity.idp-settings.create', 'Acme', []],
      ['iam-identity.idp.create', 'Acme', []],
    ])
  })

  it('tell of sign-ins by API keys, and of what the platform does by itself', async () => {
    const { owner, cloud, as } = await start()
    const { body: key } = await owner<{ id: string; apikey: string }>('POST /v1/apikeys', {
      body: {
        name: 'ci',
        iam_id: OWNER_ID,
        expires_at: '2026-11-17T09:00+0000',
        action_when_leaked: 'disable',
      },
    })
    const form = { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: key.apikey }
    const headers = { 'Transaction-Id': 'the-sign-in' }
    expect((await owner('POST /identity/token', { form, headers })).status).toBe(200)
    expect((await events(owner))[0]).toMatchObject({
      action: 'iam-identity.user-apikey.login',
      operation: 'getToken',
      initiator: { id: OWNER_ID, type: 'user' },
      target: { id: key.id, name: 'ci' },
      request_id: 'the-sign-in',
    })
    await owner('POST /__admin/leak', { body: { id: key.id } })
    cloud.clock.advance({ days: 92 })
    const later = await events(await as('owner'))
    expect(later.slice(0, 2)).toMatchObject([
      { action: 'iam-identity.user-apikey.delete', initiator: { name: 'IBM Cloud' }, target: { name: 'ci' } },
      { action: 'iam-identity.user-apikey.update', changed: ['leaked_at', 'disabled'] },
    ])
    expect(JSON.stringify(later)).not.toContain(key.apikey)
  })

  it('are for who may read events; what one did oneself is one’s own to see', async () => {
    const { owner, ann, as } = await start()
    await owner('POST /v1/serviceids', { body: { name: 'app', account_id: ACCOUNT_ID } })
    await ann('POST /v1/apikeys', { body: { name: 'mine', iam_id: iamIdOf('ann') } })
    const refused = await ann<{ errors: { details: string }[] }>(EVENTS)
    expect(refused.status).toBe(403)
    expect(refused.body.errors[0]?.details).toMatch(/'atracker\.event\.read'.*Viewer/)
    expect((await ann(`${EVENTS}?initiator_id=${OWNER_ID}`)).status).toBe(403)
    const { body } = await ann<ActivityEventsWire>(`${EVENTS}?initiator_id=${iamIdOf('ann')}`)
    expect(body.events.map(({ target }) => target.name)).toEqual(['mine'])
    expect(body.choices.initiators).toEqual([{ id: iamIdOf('ann'), name: 'ann Spec' }])
    expect(await events(await as('auditor'))).toHaveLength(2)
    expect((await ann('GET /v1/insight/accounts/none/events')).status).toBe(404)
  })

  it('are found by person, action, target, outcome and text, page by page', async () => {
    const { owner, ann } = await start()
    const { body } = await owner<{ id: string }>('POST /v1/serviceids', {
      body: { name: 'Shop', account_id: ACCOUNT_ID },
    })
    await ann(`DELETE /v1/serviceids/${body.id}`)
    await owner(`POST /v1/serviceids/${body.id}/lock`)
    const actions = async (query: string) => (await events(owner, query)).map(({ operation }) => operation)
    expect(await actions(`initiator_id=${iamIdOf('ann')}`)).toEqual(['deleteServiceId'])
    expect(await actions('outcome=failure')).toEqual(['deleteServiceId'])
    expect(await actions('action=iam-identity.account-serviceid.create')).toEqual(['createServiceId'])
    expect(await actions(`target_id=${body.id}`)).toHaveLength(3)
    expect(await actions('search=sHoP')).toHaveLength(3)
    expect(await actions('search=nothing')).toEqual([])
    const first = await owner<ActivityEventsWire>(`${EVENTS}?limit=2`)
    expect(first.body.events.map(({ operation }) => operation)).toEqual(['lockServiceId', 'deleteServiceId'])
    expect(await actions(`limit=2&start=${first.body.next?.start}`)).toEqual(['createServiceId'])
    for (const query of ['limit=0', 'limit=101', 'start=x', 'outcome=maybe'])
      expect((await owner(`${EVENTS}?${query}`)).status).toBe(400)
  })

  it('are kept up to a number, and the oldest go', async () => {
    const { owner, cloud } = await start()
    const { body } = await owner<{ id: string }>('POST /v1/serviceids', {
      body: { name: 'app', account_id: ACCOUNT_ID },
    })
    for (let n = 0; n < EVENTS_KEPT + 4; n++)
      await owner(`${n % 2 === 0 ? 'POST' : 'DELETE'} /v1/serviceids/${body.id}/lock`)
    expect(cloud.state.activityEvents.size).toBe(EVENTS_KEPT)
    expect(cloud.state.activityEvents.rows()[0]?.n).toBe(6)
  })
})
