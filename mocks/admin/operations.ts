import type { WireResponse } from '../kernel/wire.ts'
import { DEFAULT_SCENARIO, isScenarioName, loadScenario, scenarioList } from '../scenarios/index.ts'
import type { Scenario } from '../scenarios/model.ts'
import { leak } from '../services/iam-identity/leak.ts'
import { durationOf, faultOf, momentOf, operationNameOf, seedOf } from './read.ts'
import type { AdminPort } from './port.ts'
import { json, noContent, Unclear } from './port.ts'

type Body = Readonly<Record<string, unknown>>
type AdminOperation = (port: AdminPort, body: Body) => WireResponse | Promise<WireResponse>

/** The scenario that is asked for, or `undefined` when none is. */
async function scenarioNamed(name: unknown): Promise<Scenario | undefined> {
  if (name === undefined) return undefined
  if (typeof name !== 'string' || !isScenarioName(name))
    throw new Unclear(
      `There is no scenario ${JSON.stringify(name)}. There are: ${scenarioList.map((one) => one.name).join(', ')}.`,
    )
  return loadScenario(name)
}

function describe({ scenario, seed, clock, state, faults, bugs }: AdminPort['cloud']): object {
  const account = state.accounts.get(scenario.account_id)
  return {
    scenario: scenario.name,
    default_scenario: DEFAULT_SCENARIO,
    scenarios: scenarioList,
    persons: scenario.persons,
    account: {
      id: scenario.account_id,
      name: account?.name,
      number: account?.number,
      owner_iam_id: account?.owner_iam_id,
    },
    seed,
    now: new Date(clock.now()).toISOString(),
    clock_offset_ms: clock.offset,
    faults: faults.list(),
    held: faults.held(),
    bugs: bugs.length,
  }
}

/** What there is: scenario, persons, account, time, failures. */
const overview = async ({ cloud, store }: AdminPort): Promise<WireResponse> =>
  json(await store.run(false, () => ({ result: describe(cloud), changes: [] }), 'overview'))

/** Starts over: `{ scenario?, seed?, now? }`. */
const reset: AdminOperation = async (port, body) => {
  const { cloud, store, changed } = port
  const scenario = await scenarioNamed(body['scenario'])
  const seed = seedOf(body['seed'])
  const now = body['now'] === undefined ? undefined : momentOf(body['now'])
  await store.steer('reset', () => {
    cloud.reset(scenario, seed === undefined ? undefined : { seed })
    if (now !== undefined) cloud.clock.set(now)
  })
  changed('reset')
  return overview(port)
}

/** Moves the time: `{ now }`, an ISO time, or `{ advance: { days, hours, minutes, seconds } }`. */
const clock: AdminOperation = async (port, { now, advance }) => {
  const { cloud, store, changed } = port
  if (now === undefined && advance === undefined)
    throw new Unclear("Give 'now' as an ISO time, or 'advance' as days, hours, minutes, seconds.")
  const moment = now === undefined ? undefined : momentOf(now)
  const duration = advance === undefined ? undefined : durationOf(advance)
  await store.steer('clock', () => {
    if (moment !== undefined) cloud.clock.set(moment)
    if (duration !== undefined) cloud.clock.advance(duration)
  })
  changed('clock')
  return overview(port)
}

/** Plays that an API key's value was found in public: `{ id }`. Answers what was done to the key. */
const leakKey: AdminOperation = async ({ cloud, store, changed }, { id }) => {
  if (typeof id !== 'string') throw new Unclear("Give 'id', the id of an API key: ApiKey-….")
  const { state, database, clock: time } = cloud
  const work = () => database.transaction(() => leak(state, id, time.now()))
  const done = await store.run(true, work, 'leak')
  if (done === undefined) throw new Unclear(`There is no API key '${id}'.`)
  changed('leak')
  return json(done)
}

/** Every call of the control plane by method and path. */
export const admin: Readonly<Record<string, AdminOperation>> = {
  'GET /__admin': overview,
  'POST /__admin/reset': reset,
  'PUT /__admin/clock': clock,
  'POST /__admin/leak': leakKey,
  /** A host that can stream answers this itself; 204 tells a browser not to ask again. */
  'GET /__admin/events': () => noContent(),
  'GET /__admin/log': ({ cloud }) => json(cloud.log.entries()),
  'GET /__admin/bugs': ({ cloud }) => json(cloud.bugs),
  /** Every table but those of values that may be read again. */
  'GET /__admin/state': async ({ cloud, store }) =>
    json(await store.run(false, () => ({ result: cloud.snapshot(), changes: [] }), 'state')),
  'POST /__admin/faults': ({ cloud }, body) => {
    cloud.faults.add(faultOf(body))
    return json(cloud.faults.list(), 201)
  },
  'DELETE /__admin/faults': ({ cloud }) => {
    cloud.faults.clear()
    return noContent()
  },
  /** Holds the answers of an operation: `{ operation }`. */
  'POST /__admin/held': ({ cloud }, body) => {
    cloud.faults.hold(operationNameOf(body['operation']))
    return json(cloud.faults.held(), 201)
  },
  'GET /__admin/held': ({ cloud }) => json(cloud.faults.held()),
  /** Lets them through. */
  'DELETE /__admin/held': ({ cloud }, body) => {
    cloud.faults.release(operationNameOf(body['operation']))
    return noContent()
  },
}
