import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admin } from '../../admin/operations.ts'
import type { Call } from '../../spec-cloud.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { sdkCloud } from './spec-sdk.ts'

/** The simulation's own calls, which no SDK has; what they do is said in `mocks/admin/admin.spec.ts`. */
let sdk: SdkCloud
let anyone: Call
beforeAll(async () => {
  sdk = await sdkCloud()
  anyone = await sdk.plain()
})
afterAll(() => sdk.close())

interface Case {
  readonly body?: () => object
  readonly answers: number
  /** Bodies that the call cannot follow. */
  readonly wrong?: readonly unknown[]
}

const noText = [{ operation: 7 }, { operation: '' }, {}]

const cases: Readonly<Record<string, Case>> = {
  'GET /__admin': { answers: 200 },
  'POST /__admin/reset': {
    answers: 200,
    body: () => ({ scenario: 'acme', seed: 7, now: '2026-11-16T09:00:00Z' }),
    wrong: [{ scenario: 'atlantis' }, { scenario: 7 }, { seed: {} }, { now: 'soon' }],
  },
  'PUT /__admin/clock': {
    answers: 200,
    body: () => ({ advance: { days: 1 } }),
    wrong: [{}, { now: 'soon' }, { now: 7 }, { advance: { weeks: 1 } }, { advance: [] }],
  },
  'POST /__admin/leak': {
    answers: 200,
    body: () => ({ id: sdk.cloud.state.apiKeys.rows()[0]?.id }),
    wrong: [{}, { id: 7 }, { id: 'ApiKey-none' }],
  },
  'GET /__admin/log': { answers: 200 },
  'GET /__admin/bugs': { answers: 200 },
  'GET /__admin/state': { answers: 200 },
  'POST /__admin/faults': {
    answers: 201,
    body: () => ({ operation: 'listApiKeys', status: 503, times: 1 }),
    wrong: [{ status: 503 }, { operation: 'listApiKeys', status: 200 }, { operation: 'x', status: '503' }],
  },
  'DELETE /__admin/faults': { answers: 204 },
  'POST /__admin/held': { answers: 201, body: () => ({ operation: 'listApiKeys' }), wrong: noText },
  'GET /__admin/held': { answers: 200 },
  'DELETE /__admin/held': { answers: 204, body: () => ({ operation: 'listApiKeys' }), wrong: noText },
}

const EVENTS = 'GET /__admin/events'

describe('The control plane over HTTP', () => {
  it('has a case for every call', () => {
    expect([...Object.keys(cases), EVENTS].toSorted()).toEqual(Object.keys(admin).toSorted())
  })

  it.each(Object.entries(cases))('%s does what it is for', async (route, { body, answers }) => {
    expect((await anyone(route, body === undefined ? {} : { body: body() })).status).toBe(answers)
  })

  it.each(Object.entries(cases))('%s refuses what it cannot follow', async (route, { wrong = [] }) => {
    const { now } = (await anyone<{ now: string }>('GET /__admin')).body
    const bodies = route.startsWith('GET') ? [] : [...wrong, '{', '[]', '7', 'null']
    for (const body of bodies) {
      const answer = await anyone<{ errors: { message: string }[] }>(route, { body })
      expect([answer.status, answer.body.errors[0]?.message], JSON.stringify(body)).toEqual([
        400,
        expect.stringMatching(/.+/),
      ])
    }
    expect((await anyone<{ now: string }>('GET /__admin')).body.now).toBe(now)
  })

  it('streams what changes', async () => {
    const ended = new AbortController()
    const { status, headers } = await fetch(sdk.host.url + EVENTS.slice('GET '.length), {
      signal: ended.signal,
    })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    ended.abort()
  })

  it('met no mistake', () => {
    expect(sdk.cloud.bugs).toEqual([])
  })
})
