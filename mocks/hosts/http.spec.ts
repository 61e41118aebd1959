import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { caller, signedIn, specCloud } from '../spec-cloud.ts'
import type { HttpHost } from './http.ts'
import { serve } from './http.ts'

const OWNER = 'IBMid-5500093BHN'
const open: HttpHost[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()))
})

async function served() {
  const cloud = await specCloud({ scenario: 'empty', host: 'direct' })
  const host = await serve(cloud)
  open.push(host)
  return { cloud, host }
}

/** Sends bytes as they are, and resolves with what came back until the connection ended or went quiet. */
const raw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.setTimeout(500, () => socket.destroy())
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })

const firstLine = (text: string): string => text.split('\r\n')[0] ?? ''

describe('the HTTP host', () => {
  it('answers what is no HTTP, and addresses that nobody can read, and goes on', async () => {
    const { cloud, host } = await served()
    const close = 'Connection: close\r\n\r\n'
    expect(firstLine(await raw(host.port, 'GARBAGE\r\n\r\n'))).toContain('400')
    expect(
      firstLine(await raw(host.port, `GET http://else.test/v1/apikeys HTTP/1.1\r\nHost: x\r\n${close}`)),
    ).toContain('400')
    expect(firstLine(await raw(host.port, `OPTIONS * HTTP/1.1\r\nHost: x\r\n${close}`))).toContain('400')
    expect(firstLine(await raw(host.port, `GET //v1//apikeys HTTP/1.1\r\nHost: a/b\r\n${close}`))).toContain(
      '401',
    )
    expect(firstLine(await raw(host.port, `TRACE /v1/apikeys HTTP/1.1\r\nHost: x\r\n${close}`))).toContain(
      '405',
    )
    expect(cloud.bugs).toEqual([])
    expect((await fetch(`${host.url}/__admin`)).status).toBe(200)
  })

  it('forgets a caller that goes away in the middle of a body', async () => {
    const { cloud, host } = await served()
    const before = cloud.snapshot()
    await raw(host.port, 'POST /v1/apikeys HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"name"')
    expect(cloud.snapshot()).toEqual(before)
    expect(cloud.bugs).toEqual([])
    expect((await fetch(`${host.url}/__admin`)).status).toBe(200)
  })

  it('refuses 10 MB at once, whether their length is said or not', async () => {
    const { host } = await served()
    const url = `${host.url}/v1/apikeys`
    const said = await fetch(url, { method: 'POST', body: 'x'.repeat(10_000_000) })
    expect(said.status).toBe(413)
    const stream = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 40; n++) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)))
        controller.close()
      },
    })
    const unsaid = await fetch(url, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)
    expect(unsaid.status).toBe(413)
  })

  it('cuts the line when a network failure is asked for', async () => {
    const { cloud, host } = await served()
    cloud.faults.add({ operation: 'listApiKeys', status: 'offline', times: 1 })
    await expect(fetch(`${host.url}/v1/apikeys`)).rejects.toThrow('fetch failed')
    expect((await fetch(`${host.url}/v1/apikeys`)).status).toBe(401)
  })

  it('tells those who listen of each change, by its operation and no more', async () => {
    const { cloud, host } = await served()
    const stream = (await fetch(`${host.url}/__admin/events`)).body?.pipeThrough(new TextDecoderStream())
    const reader = stream?.getReader()
    expect((await reader?.read())?.value).toContain('retry')
    const call = await signedIn(cloud.fetch, 'owner')
    const { body } = await call<{ apikey: string }>('POST /v1/apikeys', {
      body: { name: 'ci', iam_id: OWNER },
    })
    const event = (await reader?.read())?.value
    expect(event).toBe('event: change\ndata: {"operation":"createApiKey"}\n\n')
    expect(event).not.toContain(body.apikey)
    await reader?.cancel()
  })

  it('keeps the control plane from pages of other sites', async () => {
    const { cloud, host } = await served()
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const refused = await fetch(`${host.url}/__admin/reset`, { method: 'POST', headers })
    expect(refused.status).toBe(403)
    expect(cloud.log.entries()).toEqual([])
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('lists its operations at /, and who can sign in', async () => {
    const { host } = await served()
    const page = await (await fetch(host.url)).text()
    expect(page).toContain('createResourceKey')
    expect(page).toContain('<code>POST /v1/apikeys</code>')
    expect(page).toContain('<code>owner</code>')
  })

  it('names no port twice', async () => {
    const { cloud, host } = await served()
    await expect(serve(cloud, { port: host.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('ends with callers connected and listeners listening', async () => {
    const { host } = await served()
    await fetch(`${host.url}/__admin/events`)
    await caller(fetch, undefined, host.url)('GET /__admin')
    await host.close()
    await expect(fetch(host.url)).rejects.toThrow('fetch failed')
  })
})
