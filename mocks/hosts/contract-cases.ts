import { expect } from 'vitest'
import type { Cloud } from '../cloud.ts'
import { caller, signedIn } from '../spec-cloud.ts'

/** What a caller may expect of the cloud, whichever host stands before it. */
export interface ContractCase {
  readonly name: string
  readonly run: (cloud: Cloud) => Promise<void>
}

interface Key {
  readonly id: string
  readonly apikey: string
  readonly entity_tag: string
}

const OWNER = 'IBMid-5500093BHN'

export const contractCases: readonly ContractCase[] = [
  {
    name: 'a key is made, read, changed under its tag, and deleted',
    run: async ({ fetch }) => {
      const call = await signedIn(fetch, 'owner')
      const made = await call<Key>('POST /v1/apikeys', { body: { name: 'ci', iam_id: OWNER } })
      expect(made.status).toBe(201)
      expect(made.body.apikey).toHaveLength(44)
      const { id } = made.body
      const read = await call<Key>(`GET /v1/apikeys/${id}`)
      expect(read.headers.get('ETag')).toBe(read.body.entity_tag)
      const change = { body: { name: 'renamed' }, headers: { 'If-Match': read.body.entity_tag } }
      expect((await call(`PUT /v1/apikeys/${id}`, change)).body).toMatchObject({ id, name: 'renamed' })
      expect((await call(`PUT /v1/apikeys/${id}`, change)).status).toBe(409)
      const gone = await call(`DELETE /v1/apikeys/${id}`)
      expect(gone.status).toBe(204)
      expect(gone.body).toBeUndefined()
      expect(gone.headers.get('Content-Type')).toBeNull()
      expect((await call(`GET /v1/apikeys/${id}`)).status).toBe(404)
    },
  },
  {
    name: 'a text of any script arrives as it was sent',
    run: async ({ fetch }) => {
      const call = await signedIn(fetch, 'owner')
      const name = 'clé 钥匙 מפתח 🔑 <b>"&amp;'
      const { body } = await call<Key>('POST /v1/apikeys', { body: { name, iam_id: OWNER } })
      expect((await call(`GET /v1/apikeys/${body.id}`)).body).toMatchObject({ name })
    },
  },
  {
    name: 'addresses in answers lead back to where the request came from',
    run: async ({ fetch }) => {
      const call = await signedIn(fetch, 'owner')
      for (const name of ['a', 'b', 'c']) await call('POST /v1/apikeys', { body: { name, iam_id: OWNER } })
      const first = await call<{ next: string }>('GET /v1/apikeys?pagesize=1&scope=entity')
      expect(first.body.next).toMatch(/^http:\/\/cloud\.test\/v1\/apikeys\?/)
      const next = new URL(first.body.next)
      const second = await call(`GET ${next.pathname}${next.search}`)
      expect(second.status).toBe(200)
      expect(second.body).not.toEqual(first.body)
    },
  },
  {
    name: 'a refusal comes in the envelope of its service, with the caller’s transaction id',
    run: async ({ fetch }) => {
      const headers = { 'Transaction-Id': 'mine' }
      const refused = await caller(fetch)('GET /v1/apikeys', { headers })
      expect(refused.status).toBe(401)
      expect(refused.headers.get('Transaction-Id')).toBe('mine')
      expect(refused.body).toMatchObject({ status_code: 401, trace: 'mine' })
    },
  },
  {
    name: 'what cannot be read is refused, and nothing is a mistake of the cloud',
    run: async ({ fetch, bugs }) => {
      const call = await signedIn(fetch, 'owner')
      expect((await call('POST /v1/apikeys', { body: '{"name"' })).status).toBe(400)
      expect((await call('POST /v1/apikeys', { body: 'x'.repeat(2_100_000) })).status).toBe(413)
      expect((await call('GET /v1/apikeys/%E0%A4%A')).status).toBe(404)
      expect((await call('GET /v2/no/such/thing')).status).toBe(404)
      expect((await call('PATCH /v1/apikeys')).status).toBe(405)
      expect(bugs).toEqual([])
    },
  },
  {
    name: 'HEAD has the headers of GET and no body',
    run: async ({ fetch }) => {
      const call = await signedIn(fetch, 'owner')
      const { status, body, headers } = await call('HEAD /v1/apikeys')
      expect(status).toBe(200)
      expect(body).toBeUndefined()
      expect(headers.get('X-Simulated-Cloud')).toBe('1')
    },
  },
  {
    name: 'a failure that was asked for happens, and a lost network is no answer',
    run: async ({ fetch, faults }) => {
      const call = await signedIn(fetch, 'owner')
      faults.add({ operation: 'listApiKeys', status: 503, times: 1 })
      expect((await call('GET /v1/apikeys')).status).toBe(503)
      expect((await call('GET /v1/apikeys')).status).toBe(200)
      faults.add({ operation: 'listApiKeys', status: 'offline', times: 1 })
      const lost = await fetch(new Request('http://cloud.test/v1/apikeys'))
      expect(lost.type).toBe('error')
    },
  },
  {
    name: 'many calls at once each get their own answer',
    run: async ({ fetch, state }) => {
      const call = await signedIn(fetch, 'owner')
      const names = Array.from({ length: 15 }, (_, n) => `key ${n}`)
      const made = await Promise.all(
        names.map((name) => call<Key>('POST /v1/apikeys', { body: { name, iam_id: OWNER } })),
      )
      expect(made.map(({ body }) => (body as unknown as { name: string }).name)).toEqual(names)
      expect(new Set(made.map(({ body }) => body.id)).size).toBe(names.length)
      expect(state.apiKeys.find('iam_id', OWNER)).toHaveLength(names.length)
    },
  },
  {
    name: 'the control plane answers beside the services',
    run: async ({ fetch }) => {
      const admin = caller(fetch)
      expect((await admin('GET /__admin')).body).toMatchObject({ scenario: 'empty' })
      const moved = await admin('PUT /__admin/clock', { body: { advance: { days: 1 } } })
      expect(moved.body).toMatchObject({ now: '2026-11-17T09:00:00.000Z' })
    },
  },
]
