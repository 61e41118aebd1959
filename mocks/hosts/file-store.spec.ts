import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../spec-cloud.ts'
import { caller, signedIn } from '../spec-cloud.ts'
import type { HttpMainOptions } from './http-options.ts'
import { keptCloud } from './kept-cloud.ts'

const OWNER = 'IBMid-5500093BHN'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cloud-state-'))
  file = path.join(folder, 'state.json')
})
afterEach(() => rm(folder, { recursive: true }))

const troubles: string[] = []

const begin = async (wishes: Partial<HttpMainOptions> = {}) => {
  const all = { scenario: undefined, seed: undefined, now: undefined, state: file, ...wishes }
  const { cloud } = await keptCloud(all, (message) => troubles.push(message))
  return cloud
}

const makeKey = async (call: Call, name: string) =>
  (
    await call<{ id: string; apikey: string }>('POST /v1/apikeys', {
      body: { name, iam_id: OWNER },
    })
  ).body

const texts = async (): Promise<string> =>
  `${await readFile(file, 'utf8')}${await readFile(`${file}.vault`, 'utf8')}`

describe('a state that is kept in a file', () => {
  it('is there again after a restart: rows, tokens, ids that are not given twice, and the time', async () => {
    const first = await begin({ scenario: 'empty', seed: 'demo', now: Date.parse('2026-11-16T09:00:00Z') })
    const owner = await signedIn(first.fetch, 'owner')
    const made = await makeKey(owner, 'ci')
    await caller(first.fetch)('PUT /__admin/clock', { body: { advance: { minutes: 10 } } })
    const token = await caller(first.fetch)<{ access_token: string }>('POST /identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: made.apikey },
    })

    const second = await begin()
    expect([second.scenario.name, second.seed, second.isSeeded]).toEqual(['empty', 'demo', true])
    expect(second.clock.now() - first.clock.now()).toBeLessThan(60_000)
    expect(second.snapshot()).toEqual(first.snapshot())
    const again = caller(second.fetch, token.body.access_token)
    expect((await again(`GET /v1/apikeys/${made.id}`)).status).toBe(200)
    expect((await makeKey(again, 'second')).id).not.toBe(made.id)
    const works = await caller(second.fetch)('POST /identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: made.apikey },
    })
    expect(works.status).toBe(200)
  })

  it('keeps what was deleted deleted, and pages where they were', async () => {
    const first = await begin()
    const owner = await signedIn(first.fetch, 'owner')
    const list = await owner<{ apikeys: readonly { id: string }[]; next: string }>(
      'GET /v1/apikeys?scope=account&pagesize=3',
    )
    const [gone] = list.body.apikeys
    await owner(`DELETE /v1/apikeys/${gone?.id}`)
    const next = new URL(list.body.next)
    const second = await begin()
    const later = await signedIn(second.fetch, 'owner')
    expect((await later(`GET /v1/apikeys/${gone?.id}`)).status).toBe(404)
    const page = async (call: Call) => (await call<object>(`GET ${next.pathname}${next.search}`)).body
    expect(await page(later)).toEqual(await page(owner))
  })

  it('holds no value that is shown once; what may be read again is in the second file, for its owner alone', async () => {
    const cloud = await begin()
    const owner = await signedIn(cloud.fetch, 'owner')
    const { apikey } = await makeKey(owner, 'ci')
    const { body: instance } = await owner<{ guid: string }>('POST /v2/resource_instances', {
      body: {
        name: 'logs',
        target: 'global',
        resource_group: '0be5ad401ae913d8ff665d92680664ed',
        resource_plan_id: '2fdf0c08-2d32-4f46-84b5-32e0c92fffd8',
        parameters: { onetime_credentials: false },
      },
    })
    const { body: credential } = await owner<{ guid: string; credentials: { apikey: string } }>(
      'POST /v2/resource_keys',
      { body: { name: 'kept', source: instance.guid, role: 'Writer' } },
    )
    expect(apikey).toMatch(/^MOCK_/)
    expect(await texts()).not.toContain(apikey)
    expect(await readFile(file, 'utf8')).not.toContain(credential.credentials.apikey)
    expect(await readFile(`${file}.vault`, 'utf8')).toContain(credential.credentials.apikey)
    for (const one of [file, `${file}.vault`]) expect((await stat(one)).mode & 0o777).toBe(0o600)
    const later = await signedIn((await begin()).fetch, 'owner')
    const read = await later<typeof credential>(`GET /v2/resource_keys/${credential.guid}`)
    expect(read.body.credentials).toEqual(credential.credentials)
  })

  it('has every change that was answered, however many come at once', async () => {
    const cloud = await begin({ scenario: 'empty' })
    const owner = await signedIn(cloud.fetch, 'owner')
    const made = await Promise.all(Array.from({ length: 19 }, (_, n) => makeKey(owner, `key ${n}`)))
    const later = await signedIn((await begin()).fetch, 'owner')
    for (const { id } of made) expect((await later(`GET /v1/apikeys/${id}`)).status).toBe(200)
  })

  it('is thrown away by a reset, and by nothing that was not asked for', async () => {
    const cloud = await begin({ scenario: 'empty' })
    await makeKey(await signedIn(cloud.fetch, 'owner'), 'ci')
    await expect(begin({ scenario: 'acme' })).rejects.toThrow("holds scenario 'empty'")
    await expect(begin({ seed: 'other' })).rejects.toThrow('did not begin with --seed other')
    await caller(cloud.fetch)('POST /__admin/reset', { body: { scenario: 'acme', seed: 'other' } })
    const later = await begin({ scenario: 'acme', seed: 'other' })
    expect(later.state.apiKeys.size).toBe(cloud.state.apiKeys.size)
  })

  it('is refused in words when it is none, or another version wrote it', async () => {
    await writeFile(file, 'not a state')
    await expect(begin()).rejects.toThrow('holds no state of this cloud')
    await rm(file)
    const cloud = await begin()
    await makeKey(await signedIn(cloud.fetch, 'owner'), 'ci')
    const kept = JSON.parse(await readFile(file, 'utf8')) as { head: object }
    await writeFile(file, JSON.stringify({ ...kept, head: { ...kept.head, format: '0' } }))
    await expect(begin()).rejects.toThrow('Another version of this cloud wrote')
    await writeFile(file, JSON.stringify({ ...kept, rows: [{ place: 'overlay' }] }))
    await expect(begin()).rejects.toThrow('holds no state that this cloud can read')
  })

  it('that cannot be written is said, and the cloud goes on', async () => {
    const cloud = await begin({ state: path.join(folder, 'none', 'state.json') })
    const owner = await signedIn(cloud.fetch, 'owner')
    const { id } = await makeKey(owner, 'ci')
    expect((await owner(`GET /v1/apikeys/${id}`)).status).toBe(200)
    expect(troubles.join()).toContain('The state cannot be written to')
    expect(cloud.bugs).toEqual([])
  })
})
