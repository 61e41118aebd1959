import type { Cloud, CloudOptions } from './cloud.ts'
import { createCloud } from './cloud.ts'
import type { HostName } from './hosts/through.ts'
import type { ScenarioName } from './scenarios/index.ts'
import { loadScenario } from './scenarios/index.ts'

/** What a spec sees of an answer. */
export interface Answer<Body = Record<string, never>> {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

export type Call = <Body = Record<string, never>>(
  route: string,
  options?: {
    readonly body?: unknown
    readonly form?: Record<string, string>
    readonly headers?: Record<string, string>
  },
) => Promise<Answer<Body>>

/** The moment at which specs happen, unless they say another. */
export const SPEC_NOW = '2026-11-16T09:00:00Z'

/**
 * A cloud of a spec's own, whose time stands still. Its `fetch` goes by way of `host`, or of the host that the variable
 * CLOUD_HOST names (direct, msw, http), so that the whole suite can be run through each of them.
 */
export async function specCloud(
  options: Partial<Omit<CloudOptions, 'scenario' | 'now'>> & {
    readonly scenario?: ScenarioName
    readonly now?: string
    readonly host?: HostName
  } = {},
): Promise<Cloud> {
  const { scenario = 'acme', now = SPEC_NOW, host = hostOfRun(), ...rest } = options
  const cloud = createCloud({ ...rest, scenario: await loadScenario(scenario), now: () => Date.parse(now) })
  if (host === 'direct') return cloud
  const { through } = await import('./hosts/through.ts')
  return Object.create(cloud, { fetch: { value: await through(host, cloud), enumerable: true } }) as Cloud
}

function hostOfRun(): HostName {
  const name = process.env['CLOUD_HOST'] ?? 'direct'
  if (name === 'direct' || name === 'msw' || name === 'http') return name
  throw new Error(`CLOUD_HOST=${name}: it is direct, msw or http.`)
}

/** Anything that answers requests: the core itself, MSW's fetch, or a server elsewhere. */
export type Fetch = (request: Request) => Promise<Response>

/** A caller without a token. `call('GET /v1/apikeys?pagesize=5')`. */
export const caller =
  (fetch: Fetch, token?: string, origin = 'http://cloud.test'): Call =>
  async <Body>(route: string, options: Parameters<Call>[1] = {}): Promise<Answer<Body>> => {
    const [method = 'GET', path = '/'] = route.split(/ (.*)/)
    const headers = new Headers(options.headers)
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`)
    let body: string | undefined
    if (options.form !== undefined) {
      body = new URLSearchParams(options.form).toString()
      headers.set('Content-Type', 'application/x-www-form-urlencoded')
    } else if (options.body !== undefined) {
      body = typeof options.body === 'string' ? options.body : JSON.stringify(options.body)
      headers.set('Content-Type', 'application/json')
    }
    const response = await fetch(
      new Request(origin + path, { method, headers, ...(body === undefined ? {} : { body }) }),
    )
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as Body,
    }
  }

/** A caller signed in as a person of the scenario (`'owner'`), by IBM's passcode grant. */
export async function signedIn(fetch: Fetch, person: string, origin?: string): Promise<Call> {
  const { body } = await caller(
    fetch,
    undefined,
    origin,
  )<{ access_token: string }>('POST /identity/token', {
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: person },
  })
  return caller(fetch, body.access_token, origin)
}
