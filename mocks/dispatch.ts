import type { Bugs } from './kernel/bug.ts'
import { parseBody } from './kernel/body.ts'
import type { Clock } from './kernel/clock.ts'
import type { Database } from './kernel/database.ts'
import type { FailureFields } from './kernel/failure.ts'
import { Failure } from './kernel/failure.ts'
import type { Faults } from './kernel/faults.ts'
import type { RequestLog } from './kernel/log.ts'
import { withoutSecrets } from './kernel/log.ts'
import { KeptAnswers } from './kernel/kept-answers.ts'
import { drawsFrom, idsFrom } from './kernel/names.ts'
import type { Actor, Reply, Service } from './kernel/operation.ts'
import type { Entropy } from './kernel/random.ts'
import type { Store } from './kernel/store.ts'
import type { HeaderReader, WireRequest, WireResponse } from './kernel/wire.ts'
import { CLOUD_MARK, noAnswer } from './kernel/wire.ts'
import { dateHeader } from './kernel/timestamps.ts'
import { transactionIds } from './kernel/transaction-ids.ts'
import { refusal, written } from './kernel/written.ts'
import { WrittenBody } from './kernel/written-body.ts'
import type { Person } from './scenarios/model.ts'
import { accessOf } from './services/access.ts'
import { anonymous, authenticate } from './services/authenticate.ts'
import { shutOutOf } from './services/external-identities.ts'
import { factsOf } from './services/facts.ts'
import { find } from './services/find.ts'
import { hasKeyDue, sweep } from './services/iam-identity/due.ts'
import { isRefusal, recordDone, recordRefused } from './services/insight/record.ts'
import type { Operation } from './services/operation.ts'
import { hasReclaimingDue, hasReclamationDue } from './services/resource-controller/due.ts'
import type { State } from './services/state.ts'

export interface Core {
  readonly state: State
  readonly database: Database
  readonly clock: Clock
  readonly log: RequestLog
  readonly faults: Faults
  readonly bugs: Bugs
  readonly store: Store
  /** What this cloud's ids and values come from; another after a reset with another seed. */
  readonly identity: () => Identity
  readonly persons: () => readonly Person[]
  readonly changed: (operation: string) => void
}

export interface Identity {
  readonly seed: string
  /** Real randomness for one-time values; without it they follow from the seed. */
  readonly entropy?: Entropy | undefined
  readonly seal: (value: string) => string
  readonly signingKey: string
}

const HOUR = 3_600_000

/** What came of a call, and whose it was. */
interface Done {
  readonly reply: Reply
  readonly actor: Actor
  /** How often each policy permitted something to the caller, by the policy's ID. */
  readonly permits: ReadonlyMap<string, number>
}

interface Call {
  readonly url: URL
  readonly headers: HeaderReader
  readonly text: string
  readonly path: Readonly<Record<string, string>>
  readonly transactionId: string
}

/** The way of every request: fault, route, authenticate, parse, authorize, handle, envelope, log. */
export function dispatcher(core: Core): {
  readonly answer: (request: WireRequest) => Promise<WireResponse>
  /** Does what has fallen due by now, without a request. */
  readonly settle: () => Promise<void>
} {
  const { state, clock, database, faults, store } = core
  const facts = factsOf(state, () => clock.now())
  const kept = new KeptAnswers<Done>()
  const nextTransactionId = transactionIds(() => core.identity().seed)
  let dueAt = 0
  clock.onMove(() => (dueAt = 0))

  /** What falls due by the clock happens before the next request is answered. */
  async function settle(): Promise<void> {
    const now = clock.now()
    const isHour = now >= dueAt && !(state.apiKeys.isUntouched && state.instances.isUntouched)
    if (!isHour && !hasReclaimingDue(state, now)) return
    // Much stands behind it, and it falls due seldom: a browser that shows API keys does not carry it.
    const reclaim = hasReclamationDue(state, now)
      ? (await import('./services/resource-controller/reclaim-due.ts')).sweepReclamations
      : undefined
    // Not before: a request that comes while it is loaded finds what is due, too.
    dueAt = now + HOUR
    const hasKey = hasKeyDue(state, now)
    if (!hasKey && reclaim === undefined) return
    const due = (): void => {
      if (hasKey) sweep(state, now)
      reclaim?.(state, now, (work) => database.attempt(work))
    }
    let isChanged = false
    const work = () => {
      const swept = database.transaction(due)
      isChanged = swept.changes.length > 0
      return swept
    }
    await store.run(true, work, 'sweep')
    if (isChanged) core.changed('sweep')
  }

  function perform(operation: Operation, call: Call, known: (actor: Actor) => void): Done {
    const now = clock.now()
    const { service } = operation
    const { seed, seal, signingKey, entropy = drawsFrom(state.meta, seed) } = core.identity()
    const authorization = call.headers.get('Authorization')
    const actor =
      operation.authorize === 'anyone'
        ? anonymous
        : authenticate({ state, signingKey, now, authorization, service })
    known(actor)
    const access = accessOf(actor, facts, now, service, (who, accountId) => shutOutOf(state, who, accountId))
    const context = {
      state,
      access,
      actor,
      path: call.path,
      query: call.url.searchParams,
      headers: call.headers,
      body: parseBody(operation, call.text, service.failures) as never,
      url: call.url,
      transactionId: call.transactionId,
      clock,
      now,
      ids: idsFrom(state.meta, seed),
      entropy,
      seal,
      signingKey,
      persons: core.persons,
    }
    if (typeof operation.authorize === 'function') operation.authorize(context)
    return { reply: operation.handle(context), actor, permits: access.permits }
  }

  /** Performs a read, or answers as a moment ago. */
  function read(operation: Operation, call: Call): Done {
    if (operation.isSteady !== true) return perform(operation, call, () => {})
    const token = call.headers.get('Authorization') ?? ''
    const from = call.headers.get('X-Forwarded-For')
    const caller = from === null ? token : `${token} from ${from}`
    const { href } = call.url
    const known = kept.find(database.version, clock.now(), href, caller)
    if (known !== undefined) return known
    const performed = perform(operation, call, () => {})
    const { reply } = performed
    const done = { ...performed, reply: { ...reply, written: new WrittenBody(reply.body) } }
    if (reply.once === undefined) kept.keep(database.version, clock.now(), href, caller, done)
    return done
  }

  /** The work of one call, with the failures that were asked for before or after it. */
  async function attend(operation: Operation, call: Call): Promise<Done> {
    await faults.pass(operation.id)
    const fault = faults.strike(operation.id)
    if (fault !== undefined && fault.afterWork !== true) throw faultFailure(fault.status, operation.service)
    await settle()
    const { writes = operation.method !== 'GET' && operation.method !== 'HEAD' } = operation
    let isChanged = false
    let caller: Actor | undefined
    const deedOf = (actor: Actor) => ({
      operation,
      actor,
      now: clock.now(),
      requestId: call.transactionId,
    })
    const isRecorded = writes && operation.isQuiet !== true && operation.authorize !== 'anyone'
    const work = (): Done => {
      if (!writes) return read(operation, call)
      const performed = perform(operation, call, (actor) => (caller = actor))
      if (isRecorded) recordDone(state, deedOf(performed.actor), [...database.changes], performed)
      return performed
    }
    const run = store.run(
      writes,
      () => {
        const performed = database.transaction(work, writes)
        // A counter that moved is nothing to read again for.
        isChanged = performed.changes.some(({ table }) => table !== state.meta.name)
        return { ...performed, isQuiet: operation.isQuiet === true }
      },
      operation.id,
    )
    const done = await run.catch(async (error: unknown) => {
      if (isRecorded && caller !== undefined && error instanceof Failure && isRefusal(error.fields))
        await recordRefusal(deedOf(caller), call, error.fields)
      throw error
    })
    if (isChanged && operation.isQuiet !== true) core.changed(operation.id)
    if (fault !== undefined) throw faultFailure(fault.status, operation.service)
    return done
  }

  /** What was refused is undone; that it was is kept by itself, and nobody reads anything again for it. */
  async function recordRefusal(
    deed: Parameters<typeof recordRefused>[1],
    { path }: Call,
    why: FailureFields,
  ): Promise<void> {
    const work = () => ({
      ...database.transaction(() => recordRefused(state, deed, path, why)),
      isQuiet: true,
    })
    await store.run(true, work, deed.operation.id)
  }

  const answer = async ({ method, url, headers, text: readText }: WireRequest): Promise<WireResponse> => {
    const transactionId = headers.get('Transaction-Id') ?? nextTransactionId()
    const { found, service, gap } = await find(method, url.pathname)
    const operation = found.kind === 'found' ? found.target : undefined
    let who = 'nobody'
    const record = (status: number, response?: unknown): void =>
      core.log.add({
        at: clock.now(),
        method,
        url,
        operation: operation?.id ?? 'none',
        who,
        status,
        transaction_id: transactionId,
        response,
      })
    // A body that cannot be read to its end is the host's to deal with: there is nobody to answer.
    const text = operation === undefined ? '' : await readText()
    let reply: Reply
    try {
      if (gap !== undefined) throw new Failure(gap)
      if (found.kind === 'none')
        throw new Failure(service.failures.notFound(`No operation has the path ${url.pathname}.`))
      if (found.kind === 'method') throw new Failure(service.failures.badMethod(method))
      if (text === undefined) throw new Failure(service.failures.tooLarge())
      const done = await attend(found.target, { url, headers, text, path: found.path, transactionId })
      who = done.actor.iam_id
      reply = done.reply
    } catch (error) {
      if (error instanceof Offline) {
        record(0)
        return noAnswer
      }
      if (!(error instanceof Failure)) core.bugs.add(operation?.id ?? 'none', transactionId, error)
      const fields = error instanceof Failure ? error.fields : service.failures.broken(500)
      reply = refusal(fields, service, transactionId)
    }
    record(reply.status, withoutSecrets(reply))
    return written(reply, service, method === 'HEAD', {
      // The cloud's time: what a caller sees expire, expires by it.
      Date: dateHeader(clock.now()),
      'Transaction-Id': transactionId,
      'X-Correlation-Id': transactionId,
      [CLOUD_MARK]: '1',
    })
  }
  return { answer, settle }
}

class Offline extends Error {}

const faultFailure = (status: number | 'offline', service: Service): Error =>
  status === 'offline' ? new Offline() : new Failure(service.failures.broken(status))
