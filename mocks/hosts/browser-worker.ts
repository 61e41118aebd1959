import { HttpResponse, http } from 'msw/http'
import type { SetupWorker } from 'msw/browser'
import { setupWorker } from 'msw/browser'
import type { Answer } from '../handlers.ts'
import { handlersFor } from '../handlers.ts'
import { isWorkerReady } from './browser-registration.ts'

/** The way through the service worker, and what one needs to override an answer the usual MSW way. */
export interface WorkerLink {
  readonly fetch: Answer
  readonly worker: SetupWorker
  readonly http: typeof http
  readonly HttpResponse: typeof HttpResponse
}

/** Names a request of this page, so that its answer is known to have come by way of this page's handlers. */
const TICKET = 'X-Simulated-Request'
const SCRIPT = '/mockServiceWorker.js'

/** How long the worker may take to hand a request to this page before the page answers itself. */
const PATIENCE = 4000

/** One request of this page on its way through the worker. */
class Pass {
  /** True when MSW has it in this page. */
  isHere = false
  /** True when MSW had no handler for it. */
  isUnhandled = false
  readonly arrived: Promise<void>
  readonly #ask: () => Promise<Response>
  #arrive = (): void => {}
  #answer: Promise<Response> | undefined

  constructor(ask: () => Promise<Response>) {
    this.#ask = ask
    this.arrived = new Promise((resolve) => (this.#arrive = resolve))
  }

  arrive(): void {
    this.isHere = true
    this.#arrive()
  }

  /** The core's answer. The core is asked once, whoever wants its answer. */
  answer(): Promise<Response> {
    this.#answer ??= this.#ask()
    return this.#answer
  }

  /** True when the core was asked and did answer. */
  async isAnswered(): Promise<boolean> {
    return this.#answer !== undefined && (await this.#answer).type !== 'error'
  }
}

/**
 * Starts MSW, so that the page's requests are real ones: they show in the developer tools, Playwright sees them, and other
 * scripts of the page can make them. Resolves with `undefined` when there can be no worker; the page answers itself then.
 * @param answer answers this page's requests
 * @param answerStranger answers requests that something else on this page makes
 */
export async function startWorker(answer: Answer, answerStranger: Answer): Promise<WorkerLink | undefined> {
  if (!(await isWorkerReady(SCRIPT))) return undefined
  const passes = new Map<string, Pass>()
  const passOf = (request: Request): Pass | undefined => passes.get(request.headers.get(TICKET) ?? '')

  const worker = setupWorker(
    ...handlersFor(async (request) => {
      const pass = passOf(request)
      return pass === undefined ? answerStranger(request) : (await pass.answer()).clone()
    }, location.origin),
  )
  worker.events.on('request:start', ({ request }) => passOf(request)?.arrive())
  worker.events.on('request:unhandled', ({ request }) => {
    const pass = passOf(request)
    if (pass !== undefined) pass.isUnhandled = true
  })
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: SCRIPT, options: { scope: '/', updateViaCache: 'none' } },
  })

  let isLost = false
  let tickets = 0

  /** Sends a request by way of the worker. Whatever becomes of that, it is answered, and the core does its work once. */
  const fetchThrough: Answer = async (request) => {
    if (isLost || navigator.serviceWorker.controller === null) return answer(request)
    const ticket = String(++tickets)
    const kept = request.clone()
    // Who calls is known by a token. For a request that takes cookies along, MSW reads all there are for each of its handlers.
    const sent = new Request(request, { credentials: 'omit' })
    sent.headers.set(TICKET, ticket)
    const pass = new Pass(() => answer(kept))
    passes.set(ticket, pass)
    try {
      const response = await beforeLost(fetch(sent), pass.arrived)
      if (response !== undefined && pass.isHere && !pass.isUnhandled) return response
    } catch (error) {
      // Nobody wants the answer any more; or there is to be none, as a fault or an override has it.
      if (request.signal.aborted || (pass.isHere && !(await pass.isAnswered()))) throw error
    } finally {
      passes.delete(ticket)
    }
    isLost = true
    return pass.answer()
  }

  return { fetch: fetchThrough, worker, http, HttpResponse }
}

/** The answer, or `undefined` when the request has not come to this page in time. */
function beforeLost(response: Promise<Response>, arrival: Promise<void>): Promise<Response | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, PATIENCE, undefined)))
  const stop = (): void => clearTimeout(timer)
  void arrival.then(stop)
  response.then(stop, stop)
  // Once it has come, it may take as long as it takes: an answer may be held on purpose.
  return Promise.race([response, late])
}
