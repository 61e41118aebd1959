import { backend } from '#backend'
import { ApiError, errorFrom } from '../lib/api-error.ts'
import { rememberReason } from '../stores/explanation.ts'
import { observeDate } from './clock.ts'
import { session } from './session.ts'

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

export interface Reply<Data> {
  readonly data: Data
  readonly etag: string | undefined
  readonly transactionId: string | undefined
}

/** Sends a request to the cloud in this page, or to the server the page came from. Never to another origin. */
export async function send(call: Request): Promise<Response> {
  const cloud = await backend
  return cloud === undefined ? fetch(call) : cloud.fetch(call)
}

/** The path with its query; members that are `undefined` or empty are left out. */
export function withQuery(path: string, query: RequestOptions['query'] = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`
}

async function once(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, query, headers, signal } = options
  const call = new Request(withQuery(path, query), {
    method,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      Authorization: `Bearer ${await session.token()}`,
      ...headers,
    },
    cache: 'no-store',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  return send(call)
}

/**
 * Calls an operation. Nothing is kept here: a caller that gets a one-time value is the only one that has it.
 * @param operation IBM's SDK name, for errors
 * @param path path at the console's own origin, segments encoded
 * @throws ApiError for every status of 400 and above, and when no answer comes (status 0)
 */
export async function request<Data>(
  operation: string,
  path: string,
  options: RequestOptions = {},
): Promise<Reply<Data>> {
  let response: Response
  try {
    response = await once(path, options)
    if (response.status === 401) {
      session.forgetToken()
      response = await once(path, options)
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    if (error instanceof ApiError) throw error
    throw errorFrom(0, undefined, undefined, operation)
  }
  observeDate(response.headers.get('Date'))
  const transactionId = response.headers.get('Transaction-Id') ?? undefined
  const text = await response.text()
  const data: unknown = text === '' ? undefined : parse(text)
  if (response.status === 0 || response.status >= 400) {
    const error = errorFrom(response.status, data, transactionId, operation)
    const question = response.headers.get('X-Access-Question')
    if (question !== null)
      rememberReason(error.fields.details ?? error.message, JSON.parse(decodeURIComponent(question)))
    throw error
  }
  return { data: data as Data, etag: response.headers.get('ETag') ?? undefined, transactionId }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
