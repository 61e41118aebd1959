import { describe, expect, it } from 'vitest'
import { caller, specCloud } from '../../spec-cloud.ts'
import type { CatalogEntryWire } from './operations.ts'

interface Page {
  readonly offset: number
  readonly limit: number
  readonly count: number
  readonly resource_count: number
  readonly first: string
  readonly last: string
  readonly prev?: string
  readonly next?: string
  readonly resources: readonly CatalogEntryWire[]
}

const COS = 'dff97f5c-bc5e-4455-b470-411c3edbe49c'
const LITE = '2fdf0c08-2d32-4f46-84b5-32e0c92fffd8'

/** Nobody: public entries are read without a token. */
const nobody = async () => caller((await specCloud({ scenario: 'empty' })).fetch)

const names = (page: Page) => page.resources.map(({ name }) => name)

describe('the global catalog', () => {
  it('lists the ten services to a caller without a token', async () => {
    const call = await nobody()
    const { status, body } = await call<Page>('GET /api/v1/?q=kind:service&include=*')
    expect([status, body.count, body.resource_count]).toEqual([200, 10, 10])
    expect(names(body)).toContain('databases-for-postgresql')
    expect(body.resources.every(({ kind }) => kind === 'service')).toBe(true)
  })

  it('says of a service what the console needs: category, parameters of a credential, documentation', async () => {
    const call = await nobody()
    const { body } = await call<CatalogEntryWire>(`GET /api/v1/${COS}?complete=true`)
    expect(body).toMatchObject({
      id: COS,
      name: 'cloud-object-storage',
      kind: 'service',
      overview_ui: { en: { display_name: 'Cloud Object Storage' } },
      children_url: `http://cloud.test/api/v1/${COS}/*`,
      metadata: {
        rc_compatible: true,
        service: { iam_compatible: true, bindable: true, service_key_supported: true },
        ui: { urls: { doc_url: 'https://cloud.ibm.com/docs/cloud-object-storage' } },
        other: {
          category: 'Storage',
          resource_key: { parameters: [{ name: 'HMAC', type: 'boolean' }] },
        },
      },
    })
  })

  it('gives a service’s plans with their price, and a plan’s deployments with their target', async () => {
    const call = await nobody()
    const plans = await call<Page>(`GET /api/v1/${COS}/plan`)
    expect(
      plans.body.resources.map(({ name, parent_id, metadata }) => [name, parent_id, metadata['pricing']]),
    ).toEqual([
      ['lite', COS, { type: 'free' }],
      ['standard', COS, { type: 'paygo' }],
      ['cos-one-rate-plan', COS, { type: 'paygo' }],
    ])
    const deployments = await call<Page>(`GET /api/v1/${LITE}/deployment`)
    expect(deployments.body.resources).toMatchObject([
      {
        id: `${LITE}:global`,
        parent_id: LITE,
        metadata: {
          deployment: {
            location: 'global',
            target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${LITE}%3Aglobal`,
          },
        },
      },
    ])
    expect((await call<Page>(`GET /api/v1/${COS}/*`)).body.count).toBe(3)
    expect((await call<Page>(`GET /api/v1/${COS}/deployment`)).body.count).toBe(3)
    const one = await call<CatalogEntryWire>(`GET /api/v1/${encodeURIComponent(`${LITE}:global`)}`)
    expect(one.body.kind).toBe('deployment')
  })

  it('says which plan makes one-time credentials only', async () => {
    const call = await nobody()
    const { body } = await call<Page>('GET /api/v1?q=kind:plan name:standard-gen2')
    expect(body.count).toBe(2)
    for (const { metadata } of body.resources)
      expect(metadata.other).toEqual({ always_onetime_credentials: true, reclamation: true })
  })

  it('searches, sorts and pages', async () => {
    const call = await nobody()
    const found = await call<Page>('GET /api/v1?q=kind:service%20redis')
    expect(names(found.body)).toEqual(['databases-for-redis'])
    const seen: string[] = []
    let url: string | undefined = '/api/v1?q=kind:service&sort-by=name&_limit=4'
    while (url !== undefined) {
      const { body }: { body: Page } = await call<Page>(`GET ${url}`)
      seen.push(...names(body))
      url = body.next === undefined ? undefined : body.next.replace('http://cloud.test', '')
    }
    expect(seen).toHaveLength(10)
    expect(seen).toEqual(seen.toSorted())
    const last = await call<Page>('GET /api/v1?q=kind:service&_limit=4&_offset=8')
    expect(last.body).toMatchObject({ offset: 8, resource_count: 2, count: 10 })
    expect(last.body.prev).toContain('_offset=4')
    expect(last.body.last).toContain('_offset=8')
    expect(last.body.next).toBeUndefined()
  })

  it.each([
    ['/api/v1/nothing', 404],
    ['/api/v1/nothing/plan', 404],
    ['/api/v1?_limit=0', 400],
    ['/api/v1?_offset=-1', 400],
    ['/api/v1?sort-by=colour', 400],
  ])('answers %s with %d', async (path, status) => {
    const call = await nobody()
    const answer = await call<{ errors: readonly object[] }>(`GET ${path}`)
    expect(answer.status).toBe(status)
    expect(answer.body.errors).toHaveLength(1)
  })

  it('names the version of what it answers, and does not send it twice', async () => {
    const call = await nobody()
    for (const route of ['GET /api/v1', `GET /api/v1/${COS}`, `GET /api/v1/${COS}/plan`]) {
      const first = await call<object>(route)
      const tag = first.headers.get('ETag') ?? ''
      expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const again = await call(route, { headers: { 'If-None-Match': known } })
        expect([again.status, again.body, again.headers.get('ETag')]).toEqual([304, undefined, tag])
      }
      expect((await call<object>(route, { headers: { 'If-None-Match': '"other"' } })).body).toEqual(
        first.body,
      )
    }
  })

  it('says what it does not simulate, and never that there is nothing', async () => {
    const call = await nobody()
    for (const what of ['pricing', 'visibility', 'logs', 'artifacts'])
      expect((await call(`GET /api/v1/${LITE}/${what}`)).status).toBe(501)
    expect((await call('GET /api/v1/none/pricing')).status).toBe(404)
  })
})
