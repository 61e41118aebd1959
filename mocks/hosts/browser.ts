import type { Answer } from '../handlers.ts'
import { DEFAULT_SCENARIO, isScenarioName, loadScenario } from '../scenarios/index.ts'
import type { ScenarioName } from '../scenarios/index.ts'
import { wishesOf } from './browser-address.ts'
import { Calm } from './browser-calm.ts'
import { openStorage } from './browser-storage.ts'
import { Trouble } from './browser-trouble.ts'
import type { WorkerLink } from './browser-worker.ts'

/** A cloud in the browser, as the console knows it (`src/backend.d.ts`). */
export interface Backend {
  /** Answers API requests of this page: in the page itself at first, through the service worker once it is in charge. */
  fetch(request: Request): Promise<Response>
  /** Something else than this page's own requests changed the cloud: another tab, the clock, a reset. */
  onChange(listener: (operation: string) => void): () => void
  /** What is wrong with the kept state, in words; `undefined` when all is well. */
  trouble(): string | undefined
  onTrouble(listener: () => void): () => void
}

/**
 * `simulatedCloud` in the browser's own console: calls the cloud of this page, and gives MSW's worker for overrides.
 * @example
 * await (await simulatedCloud.fetch('/__admin')).json()
 * const { worker, http, HttpResponse } = await simulatedCloud.msw
 * worker.use(http.get('/v1/apikeys', () => HttpResponse.error()))
 */
export interface Handle {
  fetch(input: string | Request, init?: RequestInit): Promise<Response>
  /** Settles when the service worker is in charge; with `undefined` when it will not be before the next load. */
  readonly msw: Promise<WorkerLink | undefined>
}

declare global {
  var simulatedCloud: Handle | undefined
}

/** What may be needed is loaded side by side: the core, the kept state, then its scenario. */
async function begin(): Promise<Backend> {
  const trouble = new Trouble()
  const wishes = wishesOf(location.search)
  const core = import('./browser-cloud.ts')
  const storage = await openStorage(trouble)
  const scenario = await loadScenario(scenarioIn(storage.kept.head) ?? wishes.scenario ?? DEFAULT_SCENARIO)
  const { startCloud, loadTheRest } = await core
  const { cloud, store } = await startCloud({ scenario, storage, wishes, trouble })

  const listeners = new Set<(operation: string) => void>()
  const tell = (operation: string): void => listeners.forEach((listener) => listener(operation))
  store.onElsewhere(tell)

  let bugs = 0
  const answer: Answer = async (request) => {
    const response = await cloud.fetch(request)
    if (cloud.bugs.length > bugs) {
      bugs = cloud.bugs.length
      trouble.tell(
        `The simulated cloud failed on ${cloud.bugs.at(-1)?.operation}. Should the state kept in this browser be damaged, a reset repairs it.`,
      )
    }
    return response
  }

  // What this page's own requests change it knows; what comes to the worker from elsewhere it does not.
  let strangers = 0
  const answerStranger: Answer = (request) => {
    strangers++
    return answer(request).finally(() => strangers--)
  }
  cloud.onChange((operation) => {
    if (strangers > 0 || operation === 'reset' || operation === 'clock') tell(operation)
  })

  const calm = new Calm()
  let link: WorkerLink | undefined
  const msw = calm.come
    .then(() => import('./browser-worker.ts'))
    .then(({ startWorker }) => startWorker(answer, answerStranger))
    .catch(() => undefined)
  void msw.then((started) => {
    link = started
    // The next page asks another part of the cloud, which is then there. Should it not come now, that page has it loaded.
    return loadTheRest().catch(() => undefined)
  })

  const fetch: Answer = (request) =>
    link === undefined ? answer(request).finally(() => calm.stir()) : link.fetch(request)
  globalThis.simulatedCloud = { fetch: (input, init) => fetch(new Request(input, init)), msw }
  return {
    fetch,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    trouble: () => trouble.text(),
    onTrouble: (listener) => trouble.onChange(listener),
  }
}

/** The scenario of the kept state, if it names one; whether the state can be read is the store's to find out. */
function scenarioIn(head: unknown): ScenarioName | undefined {
  const name = typeof head === 'object' && head !== null && 'scenario' in head ? head.scenario : undefined
  return typeof name === 'string' && isScenarioName(name) ? name : undefined
}

export const backend: Promise<Backend> = begin()
