import { readText } from './body.ts'

/** What the core reads of a request's headers: the platform's `Headers`, or what a host has in their place. */
export type HeaderReader = Pick<Headers, 'get'>

/** A request as the core takes it from any host. Several requests may have one `url`: nobody changes it. */
export interface WireRequest {
  readonly method: string
  readonly url: URL
  readonly headers: HeaderReader
  /** The body as text; `undefined` when it is larger than the cloud reads (`MAX_BODY`). */
  readonly text: () => Promise<string | undefined>
}

/** An answer as the core gives it. Status 0 is a network failure: the caller must see no answer at all. */
export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** The body as bytes, made once for an answer that is given many times; for hosts that write bytes. */
  readonly bytes?: (() => Uint8Array) | undefined
}

/** Carried by every answer of the cloud, so that a host can tell one from a static server's. */
export const CLOUD_MARK = 'X-Simulated-Cloud'

/** With a refusal for want of access: the action and the resource that the decision was about, as encoded JSON. */
export const ACCESS_QUESTION = 'X-Access-Question'

export const noAnswer: WireResponse = { status: 0, headers: {} }

export const fromRequest = (request: Request): WireRequest => ({
  method: request.method,
  url: new URL(request.url),
  headers: request.headers,
  text: () => readText(request),
})

export const toResponse = ({ status, headers, body }: WireResponse): Response =>
  status === 0 ? Response.error() : new Response(body ?? null, { status, headers })
