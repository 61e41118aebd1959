import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Cloud } from '../cloud.ts'
import { MAX_BODY } from '../kernel/body.ts'
import type { WireRequest, WireResponse } from '../kernel/wire.ts'
import { cloudPath } from '../path-spaces.ts'
import { eventStream } from './http-events.ts'
import type { FileResponse } from './http-files.ts'
import { consoleFiles } from './http-files.ts'
import { operationsPage } from './http-page.ts'

export interface HttpOptions {
  /** 0 takes a free port. */
  readonly port?: number
  /** Loopback unless said: the control plane needs no token, so the server is not for others. */
  readonly host?: string
  /** Folder of the plain build, to be served at every path that is not the cloud's. The table of operations is then at `/__admin/operations`. */
  readonly console?: string
  /** Told of each call when it is over. */
  readonly onCall?: (call: { method: string; path: string; status: number; milliseconds: number }) => void
}

export interface HttpHost {
  readonly port: number
  /** `http://127.0.0.1:4010` */
  readonly url: string
  readonly server: Server
  /** Ends open connections and event streams too. */
  close(): Promise<void>
}

/** Puts a cloud on a port. Rejects with Node's error (`EADDRINUSE`) when the port is taken. */
export async function serve(cloud: Cloud, options: HttpOptions = {}): Promise<HttpHost> {
  const { port = 0, host = '127.0.0.1' } = options
  const events = eventStream(cloud)
  const fileAt = options.console === undefined ? undefined : consoleFiles(options.console)
  let base = `http://${host}:${port}`
  const server = createServer((request, response) => {
    const started = performance.now()
    response.on('close', () =>
      options.onCall?.({
        method: request.method ?? '',
        path: request.url ?? '',
        status: response.writableFinished ? response.statusCode : 0,
        milliseconds: performance.now() - started,
      }),
    )
    // A caller that goes away in the middle is no error of the server's.
    response.on('error', () => {})
    request.on('error', () => {})
    handle(request, response).catch(() => response.destroy())
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = wireRequest(request, base)
    if (call === undefined) return send(response, unreadable)
    if (isForeign(request) && call.url.pathname.startsWith('/__admin')) return send(response, refused)
    const asked = call.method === 'GET' ? call.url.pathname : ''
    if (asked === (fileAt === undefined ? '/' : '/__admin/operations'))
      return send(response, await operationsPage(cloud))
    if (asked === '/__admin/events') return events.open(response)
    if (asked !== '' && fileAt !== undefined && !cloudPath.test(asked)) return send(response, fileAt(asked))
    send(response, await cloud.answer(call))
    // What is left of a body that was too large is thrown away, so that the caller gets to read the answer.
    request.resume()
  }

  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  base = `http://${host}:${portOf(server)}`
  return {
    port: portOf(server),
    url: base,
    server,
    close: () =>
      new Promise((resolve) => {
        events.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

const plain = (status: number, message: string): WireResponse => ({
  status,
  headers: { 'Content-Type': 'application/json', Connection: 'close' },
  body: JSON.stringify({ errors: [{ code: 'bad_request', message }], status_code: status }),
})
const unreadable = plain(400, 'The address of the request cannot be read.')
const refused = plain(403, 'The control plane answers no page of another origin.')

/** True for a request that a browser makes for a page of another site. */
const isForeign = (request: IncomingMessage): boolean => request.headers['sec-fetch-site'] === 'cross-site'

function wireRequest(request: IncomingMessage, base: string): WireRequest | undefined {
  const { method = 'GET', url: target = '/' } = request
  const host = request.headers.host ?? ''
  // "//x" would be read as a host of its own, "http://x/y" as another one.
  const path = target.startsWith('/') ? target.replace(/^\/+/, '/') : undefined
  if (path === undefined) return undefined
  const origin = /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`) ? `http://${host}` : base
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return { method, url: new URL(origin + path), headers, text: () => readText(request) }
}

/** Reads at most what the cloud reads; resolves with `undefined` beyond. */
function readText(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return Promise.resolve(undefined)
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      size += chunk.length
      if (size <= MAX_BODY) return void chunks.push(chunk)
      request.off('data', take)
      resolve(undefined)
    }
    request.on('data', take)
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('close', () => reject(new Error('The caller went away before the body was there.')))
    request.on('error', reject)
  })
}

function send(response: ServerResponse, answer: WireResponse | FileResponse): void {
  if (answer.status === 0) return void response.destroy()
  const isTooLarge = answer.status === 413
  // Bytes, since Node writes a long text slowly.
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  const length = body === undefined ? {} : { 'Content-Length': body.length }
  response.writeHead(answer.status, {
    ...answer.headers,
    ...length,
    ...(isTooLarge ? { Connection: 'close' } : {}),
  })
  response.end(body)
}
