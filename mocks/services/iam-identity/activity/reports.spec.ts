import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../../spec-account.ts'
import type { Call } from '../../../spec-cloud.ts'
import { caller } from '../../../spec-cloud.ts'
import type { ServiceIdWire } from '../service-id-wire.ts'
import type { ReportWire } from './report-wire.ts'

const REPORT = `/v1/activity/accounts/${ACCOUNT_ID}/report`
const READER = 'crn:v1:bluemix:public:iam-identity::::serviceRole:ServiceConfigurationReader'
const people = {
  ann: {},
  operator: { grants: [{ role: 'Operator' }] },
  reader: { grants: [{ role: READER }] },
}

async function start() {
  const account = await specAccount(people)
  return { ...account, call: await account.as('owner') }
}

const ask = async (call: Call, query = '') =>
  (await call<{ reference: string }>(`POST ${REPORT}${query}`)).body.reference

const take = async (call: Call, reference = 'latest') => {
  await call(`GET ${REPORT}/${reference}`)
  return (await call<ReportWire>(`GET ${REPORT}/${reference}`)).body
}

describe('Reports of inactive identities', () => {
  it('are accepted, not ready at first, and then there', async () => {
    const { call } = await start()
    const asked = await call<{ reference: string }>(`POST ${REPORT}?type=inactive&duration=120`)
    expect(asked.status).toBe(202)
    const route = `GET ${REPORT}/${asked.body.reference}`
    const running = await call(route)
    expect(running.status).toBe(204)
    expect(running.headers.get('Content-Type')).toBeNull()
    expect(await call(route)).toMatchObject({
      status: 200,
      body: {
        created_by: OWNER_ID,
        reference: asked.body.reference,
        report_duration: '120',
        report_start_time: '2026-11-11T09:00+0000',
        report_end_time: '2026-11-16T09:00+0000',
      },
    })
  })

  it('list who has not authenticated for that long, or never', async () => {
    const { as, call, cloud } = await start()
    const { body: robot } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'robot', apikey: { name: 'used' } },
    })
    const { body: idle } = await call<ServiceIdWire>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT_ID, name: 'idle' },
    })
    const { body: key } = await call<{ id: string }>('POST /v1/apikeys', {
      body: { name: 'unused', iam_id: OWNER_ID },
    })
    const { body: profile } = await call<{ id: string }>('POST /v1/profiles', {
      body: { account_id: ACCOUNT_ID, name: 'Deployers' },
    })
    await as('ann')
    await caller(cloud.fetch)('POST /identity/token', {
      form: {
        grant_type: 'urn:ibm:params:oauth:grant-type:apikey',
        apikey: robot.apikey?.apikey ?? '',
      },
    })
    cloud.clock.advance({ hours: 25 })
    const owner = await as('owner')
    const report = await take(owner, await ask(owner, '?duration=24'))
    const robotSeen = { last_authn: '2026-11-16T09:00+0000' }
    expect(report.users.map(({ iam_id }) => iam_id)).not.toContain(OWNER_ID)
    expect(report.users).toContainEqual({
      iam_id: iamIdOf('ann'),
      name: 'ann Spec',
      username: 'ann@acme.example',
      email: 'ann@acme.example',
      last_authn: '2026-11-16T09:00+0000',
    })
    expect(report.users.find(({ iam_id }) => iam_id === iamIdOf('reader'))).not.toHaveProperty('last_authn')
    expect(report.apikeys).toEqual([
      {
        id: robot.apikey?.id,
        name: 'used',
        type: 'serviceid',
        serviceid: { id: robot.id, name: 'robot' },
        ...robotSeen,
      },
      {
        id: key.id,
        name: 'unused',
        type: 'user',
        user: {
          iam_id: OWNER_ID,
          name: 'Olivia Park',
          username: 'olivia.park@acme.example',
          email: 'olivia.park@acme.example',
        },
      },
    ])
    expect(report.serviceids).toEqual([
      { id: robot.id, name: 'robot', ...robotSeen },
      { id: idle.id, name: 'idle' },
    ])
    expect(report.profiles).toEqual([{ id: profile.id, name: 'Deployers' }])
    const longer = await take(owner, await ask(owner, '?duration=48'))
    expect(longer.serviceids.map(({ name }) => name)).toEqual(['idle'])
  })

  it('stay as they were when they were asked for', async () => {
    const { call } = await start()
    await call('POST /v1/serviceids', { body: { account_id: ACCOUNT_ID, name: 'before' } })
    const reference = await ask(call)
    await call('POST /v1/serviceids', { body: { account_id: ACCOUNT_ID, name: 'after' } })
    const report = await take(call, reference)
    expect(report.report_duration).toBe('720')
    expect(report.serviceids.map(({ name }) => name)).toEqual(['before'])
  })

  it('are found as the latest; those older than a day go when a new one is made', async () => {
    const { as, call, cloud } = await start()
    const old = await ask(call)
    cloud.clock.advance({ hours: 20 })
    const later = await as('owner')
    const middle = await ask(later)
    expect((await take(later)).reference).toBe(middle)
    cloud.clock.advance({ hours: 5 })
    const last = await as('owner')
    expect((await take(last, old)).reference).toBe(old)
    const newest = await ask(last)
    expect((await last(`GET ${REPORT}/${old}`)).status).toBe(404)
    expect((await take(last, middle)).reference).toBe(middle)
    expect((await take(last)).reference).toBe(newest)
  })

  it('that are not there answer 404, and unclear questions 400', async () => {
    const { call } = await start()
    for (const reference of ['latest', 'test123'])
      expect(await call(`GET ${REPORT}/${reference}`)).toMatchObject({
        status: 404,
        body: { errors: [{ message_code: 'BXNIM0102E' }] },
      })
    for (const query of ['?type=mfa', '?duration=0', '?duration=1.5', '?duration=soon'])
      expect((await call(`POST ${REPORT}${query}`)).status).toBe(400)
    expect((await call(`POST ${REPORT.replace(ACCOUNT_ID, 'other')}`)).status).toBe(404)
  })

  it('are for administrators, and for who reads configuration', async () => {
    const { as, call } = await start()
    const reference = await ask(call)
    const [operator, reader] = [await as('operator'), await as('reader')]
    for (const refused of [await operator(`POST ${REPORT}`), await operator(`GET ${REPORT}/${reference}`)])
      expect(refused).toMatchObject({ status: 403, body: { errors: [{ message_code: 'BXNIM0513E' }] } })
    expect((await take(reader, await ask(reader))).created_by).toBe(iamIdOf('reader'))
  })
})
