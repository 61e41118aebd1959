import { answerAdmin } from './admin/answer.ts'
import type { AdminPort } from './admin/port.ts'
import type { Bug } from './kernel/bug.ts'
import { Bugs } from './kernel/bug.ts'
import type { Clock } from './kernel/clock.ts'
import { createClock } from './kernel/clock.ts'
import type { Rows } from './kernel/database.ts'
import { Database } from './kernel/database.ts'
import { Faults } from './kernel/faults.ts'
import { RequestLog } from './kernel/log.ts'
import type { Entropy } from './kernel/random.ts'
import { fingerprint, seededEntropy, toHex } from './kernel/random.ts'
import type { Store } from './kernel/store.ts'
import { memoryStore } from './kernel/store.ts'
import type { WireRequest, WireResponse } from './kernel/wire.ts'
import { fromRequest, toResponse } from './kernel/wire.ts'
import type { Identity } from './dispatch.ts'
import { dispatcher } from './dispatch.ts'
import { createKit } from './scenarios/kit.ts'
import type { Scenario } from './scenarios/model.ts'
import { isPurgeable } from './services/iam-identity/due.ts'
import type { State } from './services/state.ts'
import { createState } from './services/state.ts'

/** What ids and values come from. */
interface Source {
  /** Names the stream of ids: the same scenario, time and seed give the same ids. */
  readonly seed?: string | undefined
  /** Where one-time values come from. They follow from the seed unless the host passes real randomness. */
  readonly entropy?: Entropy | undefined
  /** Salt of the fingerprints. A host that keeps state keeps it too. */
  readonly salt?: string | undefined
}

export interface CloudOptions extends Source {
  readonly scenario: Scenario
  /** The host's time in milliseconds. A constant function gives a cloud whose time stands still. */
  readonly now: () => number
  readonly store?: Store
  /** Milliseconds the cloud starts ahead of the host. */
  readonly clockOffset?: number
}

/** A simulated IBM Cloud. */
export interface Cloud {
  /** Answers any request to the services' own paths, and to `/__admin`. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The same without the platform's Request and Response, for hosts that have their own. */
  readonly answer: (request: WireRequest) => Promise<WireResponse>
  readonly state: State
  readonly clock: Clock
  readonly log: RequestLog
  readonly faults: Faults
  readonly scenario: Scenario
  readonly seed: string
  /** True when one-time values follow from the seed, too. */
  readonly isSeeded: boolean
  readonly salt: string
  readonly database: Database
  /** Mistakes of the cloud itself, met so far: exceptions that no rule threw. */
  readonly bugs: readonly Bug[]
  /** Does what has fallen due by the clock; every request begins with it, and a host calls it when none comes. */
  settle(): Promise<void>
  /**
   * Starts over, in the same or another scenario, at the time it began with; with `source`, also from another seed.
   * A host that keeps state goes through `Store.steer`, as the control plane does.
   */
  reset(scenario?: Scenario, source?: Source): void
  /** Everything but values that may be read again. */
  snapshot(): Rows
  restore(rows: Rows): void
  /** Called after each change, with the operation that made it, or `reset` or `clock`. */
  onChange(listener: (operation: string) => void): () => void
}

interface Origin extends Identity {
  readonly salt: string
}

function originOf({ seed = '1', entropy, salt: given }: Source): Origin {
  const salt = given ?? toHex((entropy ?? seededEntropy(`salt/${seed}`))(16))
  return {
    seed,
    entropy,
    salt,
    seal: (value) => fingerprint(salt, value),
    signingKey: fingerprint(salt, 'tokens'),
  }
}

/**
 * Makes a cloud of its own: nothing is shared with another one.
 * Hosts: `mocks/hosts/` puts it behind MSW, node:http or a Playwright context; tests call `fetch` directly.
 */
export function createCloud(options: CloudOptions): Cloud {
  let origin = originOf(options)
  const clock = createClock(options.now, options.clockOffset)
  const state = createState()
  const database = new Database(state)
  const log = new RequestLog()
  const faults = new Faults()
  const bugs = new Bugs()
  const listeners = new Set<(operation: string) => void>()
  let scenario = options.scenario

  const reset = (next: Scenario = scenario, source?: Source): void => {
    scenario = next
    if (source !== undefined) origin = originOf(source)
    const made = scenario.build(createKit(scenario.name, origin.salt))
    const { apiKeys } = made
    database.reset({
      ...made,
      // A key whose time of purge has come is not there to be looked at.
      ...(apiKeys === undefined
        ? {}
        : {
            apiKeys: () => Array.from(apiKeys(), (row) => (isPurgeable(row, clock.now()) ? undefined : row)),
          }),
    })
    clock.moveTo(options.clockOffset ?? 0)
    log.clear()
    faults.clear()
  }
  reset()

  const store = options.store ?? memoryStore
  const changed = (operation: string): void => listeners.forEach((listener) => listener(operation))
  const { answer: dispatch, settle } = dispatcher({
    state,
    database,
    clock,
    log,
    faults,
    bugs,
    store,
    identity: () => origin,
    persons: () => scenario.persons,
    changed,
  })

  const answer = (request: WireRequest): Promise<WireResponse> =>
    /^\/__admin(\/|$)/.test(request.url.pathname) ? answerAdmin(request, adminPort) : dispatch(request)

  const cloud: Cloud = {
    fetch: async (request) => toResponse(await answer(fromRequest(request))),
    answer,
    state,
    clock,
    log,
    faults,
    database,
    bugs: bugs.list(),
    get scenario() {
      return scenario
    },
    get seed() {
      return origin.seed
    },
    get isSeeded() {
      return origin.entropy === undefined
    },
    get salt() {
      return origin.salt
    },
    settle,
    reset,
    snapshot: () => database.snapshot(),
    restore: (rows) => database.restore(rows),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const adminPort: AdminPort = { cloud, store, changed, bug: (call, error) => bugs.add(call, '', error) }
  return cloud
}
