import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Cloud } from '../cloud.ts'
import type { WireResponse } from '../kernel/wire.ts'
import { cloudPath } from '../path-spaces.ts'
import { eventStream } from './http-events.ts'
import type { FileResponse } from './http-files.ts'
import { consoleFiles } from './http-files.ts'
import { operationsPage } from './http-page.ts'
import { requestReader } from './http-request.ts'

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
  let read = requestReader(`http://${host}:${port}`)
  const server = createServer((request, response) => {
    if (options.onCall !== undefined) tell(request, response, options.onCall)
    // A caller that goes away in the middle is no error of the server's.
    response.on('error', () => {})
    request.on('error', () => {})
    handle(request, response).catch(() => response.destroy())
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = read(request)
    if (call === undefined) return send(response, unreadable)
    const { pathname } = call.url
    if (pathname.startsWith('/__admin') && isForeign(request)) return send(response, refused)
    const asked = call.method === 'GET' ? pathname : ''
    if (asked === (fileAt === undefined ? '/' : '/__admin/operations'))
      return send(response, await operationsPage(cloud))
    if (asked === '/__admin/events') return events.open(response)
    if (asked !== '' && fileAt !== undefined && !cloudPath.test(asked)) return send(response, fileAt(asked))
    send(response, await cloud.answer(call))
    // What is left of a body that was too large is thrown away, so that the caller gets to read the answer.
    if (!request.complete) request.resume()
  }

  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const url = `http://${host}:${portOf(server)}`
  read = requestReader(url)
  return {
    port: portOf(server),
    url,
    server,
    close: () =>
      new Promise((resolve) => {
        events.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function tell(
  request: IncomingMessage,
  response: ServerResponse,
  onCall: NonNullable<HttpOptions['onCall']>,
): void {
  const started = performance.now()
  response.on('close', () =>
    onCall({
      method: request.method ?? '',
      path: request.url ?? '',
      status: response.writableFinished ? response.statusCode : 0,
      milliseconds: performance.now() - started,
    }),
  )
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

function bytesOf(answer: WireResponse | FileResponse): Uint8Array | undefined {
  if ('bytes' in answer && answer.bytes !== undefined) return answer.bytes()
  return typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
}

function send(response: ServerResponse, answer: WireResponse | FileResponse): void {
  if (answer.status === 0) return void response.destroy()
  const headers: OutgoingHttpHeaders = { ...answer.headers }
  // Bytes, since Node writes a long text slowly.
  const body = bytesOf(answer)
  if (body !== undefined) headers['Content-Length'] = body.length
  // What is left of a body that was too large is not waited for.
  if (answer.status === 413) headers['Connection'] = 'close'
  response.writeHead(answer.status, headers)
  response.end(body)
}
