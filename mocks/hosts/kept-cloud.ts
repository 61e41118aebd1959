import { randomBytes } from 'node:crypto'
import type { Cloud } from '../cloud.ts'
import { createCloud } from '../cloud.ts'
import type { Entropy } from '../kernel/random.ts'
import type { ScenarioName } from '../scenarios/index.ts'
import { DEFAULT_SCENARIO, isScenarioName, loadScenario } from '../scenarios/index.ts'
import { FileStore } from './file-store.ts'
import type { HttpMainOptions } from './http-options.ts'
import { Stop } from './http-options.ts'
import type { KeptState } from './state-file.ts'
import { StateFile, UnusableState } from './state-file.ts'

const random: Entropy = (length) => new Uint8Array(randomBytes(length))

type Wishes = Pick<HttpMainOptions, 'scenario' | 'seed' | 'now' | 'state'>

/** What is asked for must not throw away what is kept. */
function checkWishes({ head }: KeptState, { scenario, seed, state = '' }: Wishes): ScenarioName {
  const way = `Leave the option out, or delete ${state} and ${state}.vault.`
  if (!isScenarioName(head.scenario))
    throw new Stop(`${state} holds scenario '${head.scenario}', which there is no longer. ${way}`)
  if (scenario !== undefined && scenario !== head.scenario)
    throw new Stop(
      `${state} holds scenario '${head.scenario}'; --scenario ${scenario} would throw it away. ${way}`,
    )
  if (seed !== undefined && !(head.isSeeded && head.seed === seed))
    throw new Stop(`${state} holds a state that did not begin with --seed ${seed}. ${way}`)
  return head.scenario
}

/**
 * The cloud of the HTTP host: as it was kept in the file of `--state`, or a fresh one.
 * @returns the cloud, and a promise-maker that resolves when everything is written
 * @throws Stop when the file or the options do not do
 */
export async function keptCloud(
  wishes: Wishes,
  onTrouble: (message: string) => void,
): Promise<{ readonly cloud: Cloud; readonly settled: () => Promise<void> }> {
  const { seed, now, state } = wishes
  try {
    const file = state === undefined ? undefined : new StateFile(state)
    const kept = await file?.read()
    const store = file === undefined ? undefined : new FileStore(file, onTrouble)
    const scenario = kept === undefined ? (wishes.scenario ?? DEFAULT_SCENARIO) : checkWishes(kept, wishes)
    const seedOfCloud = kept?.head.seed ?? seed
    const isSeeded = kept?.head.isSeeded ?? seed !== undefined
    const cloud = createCloud({
      scenario: await loadScenario(scenario),
      now: Date.now,
      ...(now === undefined ? {} : { clockOffset: now - Date.now() }),
      ...(store === undefined ? {} : { store }),
      seed: seedOfCloud,
      salt: kept?.head.salt,
      entropy: isSeeded ? undefined : random,
    })
    store?.attach(cloud, kept)
    // The time that is asked for now goes before the time that was kept.
    if (kept !== undefined && now !== undefined) await store?.steer('clock', () => cloud.clock.set(now))
    return { cloud, settled: async () => store?.settled() }
  } catch (error) {
    if (error instanceof UnusableState) throw new Stop(error.message)
    throw error
  }
}
