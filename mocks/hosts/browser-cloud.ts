import type { Cloud } from '../cloud.ts'
import { createCloud } from '../cloud.ts'
import type { Entropy } from '../kernel/random.ts'
import type { Scenario } from '../scenarios/model.ts'
import { loadScenario } from '../scenarios/index.ts'
import type { Wishes } from './browser-address.ts'
import type { Storage } from './browser-storage.ts'
import { BrowserStore } from './browser-store.ts'
import type { Trouble } from './browser-trouble.ts'
import { settleInTime } from './settle-in-time.ts'

export { loadTheRest } from '../services/spaces.ts'

const entropy: Entropy = (length) => crypto.getRandomValues(new Uint8Array(length))

interface Beginnings {
  readonly scenario: Scenario
  readonly storage: Storage
  readonly wishes: Wishes
  readonly trouble: Trouble
}

/** The cloud of this page, as it was kept and as the address wishes it. */
export async function startCloud({
  scenario,
  storage,
  wishes,
  trouble,
}: Beginnings): Promise<{ readonly cloud: Cloud; readonly store: BrowserStore }> {
  const store = new BrowserStore(storage, trouble, entropy)
  const cloud = createCloud({ scenario, now: Date.now, entropy, store })
  await store.attach(cloud)
  settleInTime(cloud)
  await fulfil(wishes, cloud, store)
  for (const complaint of wishes.complaints) trouble.tell(complaint)
  return { cloud, store }
}

/** A scenario or seed that there is already is kept as it is, so that an address can be opened again without loss. */
async function fulfil(wishes: Wishes, cloud: Cloud, store: BrowserStore): Promise<void> {
  const { isReset, now, seed } = wishes
  const name = wishes.scenario ?? cloud.scenario.name
  const isOther = name !== cloud.scenario.name || (seed !== undefined && !hasSeed(cloud, seed))
  const isFirst = !store.isKept && (wishes.scenario !== undefined || seed !== undefined)
  const setTime = (): void => {
    if (now !== undefined) cloud.clock.set(now)
  }
  if (isReset || isOther || isFirst) {
    const scenario = wishes.scenario === undefined ? undefined : await loadScenario(wishes.scenario)
    await store.steer('reset', () => {
      cloud.reset(scenario, seed === undefined ? undefined : { seed })
      setTime()
    })
  } else if (now !== undefined) await store.steer('clock', setTime)
}

const hasSeed = (cloud: Cloud, seed: string): boolean => cloud.isSeeded && cloud.seed === seed
