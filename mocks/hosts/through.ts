import type { ClientRequest } from 'node:http'
import { Agent, request as httpRequest } from 'node:http'
import type { Cloud } from '../cloud.ts'
import { serve } from './http.ts'
import { cloudServer } from './node.ts'

/** The ways in which a spec's request may come to the cloud. */
export const hostNames = ['direct', 'msw', 'http'] as const
export type HostName = (typeof hostNames)[number]

type Fetch = (request: Request) => Promise<Response>

/** The cloud's `fetch` by way of a host; a lost network is `Response.error()`, as the core has it. What it opens goes with the process, and does not keep it alive. */
export async function through(host: HostName, cloud: Cloud): Promise<Fetch> {
  if (host === 'msw') return throughMsw(cloud.fetch)
  if (host === 'http') return throughHttp(cloud)
  return cloud.fetch
}

const TO = 'X-Spec-Cloud'
const clouds = new Map<string, Fetch>()
let interceptor: ReturnType<typeof cloudServer> | undefined

/** MSW patches the process once; a header tells which of the process's clouds a request is for. */
function throughMsw(answer: Fetch): Fetch {
  const name = String(clouds.size)
  clouds.set(name, answer)
  if (interceptor === undefined) {
    interceptor = cloudServer((request) => {
      const cloud = clouds.get(request.headers.get(TO) ?? '')
      return cloud === undefined ? Promise.reject(new Error('No cloud is named')) : cloud(request)
    })
    interceptor.listen({ onUnhandledFrame: 'error' })
  }
  return (request) => {
    const named = new Request(request)
    named.headers.set(TO, name)
    return fetch(named).catch(() => Response.error())
  }
}

async function throughHttp(cloud: Cloud): Promise<Fetch> {
  const { port, server } = await serve(cloud)
  server.unref()
  const agent = new Agent({ keepAlive: true })
  return async (request) => {
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer())
    const { pathname, search, host } = new URL(request.url)
    const call = httpRequest({
      agent,
      port,
      host: '127.0.0.1',
      method: request.method,
      path: pathname + search,
      headers: {
        ...Object.fromEntries(request.headers),
        host,
        ...(body === undefined ? {} : { 'content-length': body.byteLength }),
      },
    })
    call.end(body)
    return answerOf(call).catch(() => Response.error())
  }
}

const answerOf = (call: ClientRequest): Promise<Response> =>
  new Promise((resolve, reject) => {
    call.on('error', reject)
    call.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const headers = new Headers()
        for (const [name, value] of Object.entries(answer.headers))
          if (value !== undefined) headers.set(name, String(value))
        const body = Buffer.concat(chunks)
        resolve(new Response(body.length === 0 ? null : body, { status: answer.statusCode ?? 0, headers }))
      })
    })
  })
