import { parseArgs } from 'node:util'
import type { ScenarioName } from '../scenarios/index.ts'
import { DEFAULT_SCENARIO, isScenarioName, scenarioList } from '../scenarios/index.ts'

/** What `npm run cloud` can be told. */

const names = scenarioList.map(({ name }) => name).join(', ')

export const USAGE = `npm run cloud -- [options]
  --port N          port on 127.0.0.1 (4010)
  --scenario NAME   ${names} (${DEFAULT_SCENARIO})
  --seed TEXT       ids and one-time values follow from it; without it, values are random
  --now TIME        the cloud's time at the start, such as 2026-11-16T09:00:00Z; it goes on from there
  --state FILE      keeps the state there over restarts; values that may be read again in FILE.vault
  --console         serves the console at the same address: it shows at once what curl or an SDK changes
  --verbose         a line for each call
`

/** Something that cannot be done as it was asked; the message says what can. */
export class Stop extends Error {}

export interface HttpMainOptions {
  readonly port: number
  /** Absent when it was not said: a kept state has one of its own. */
  readonly scenario: ScenarioName | undefined
  readonly seed: string | undefined
  /** Milliseconds since 1970. */
  readonly now: number | undefined
  readonly state: string | undefined
  /** Folder of the built console. */
  readonly console: string | undefined
  readonly verbose: boolean
  readonly help: boolean
}

/**
 * Reads the words after `npm run cloud --`.
 * @throws Stop for a value that makes no sense, Node's TypeError for an option that there is not
 */
export function httpOptions(args: readonly string[]): HttpMainOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4010' },
      scenario: { type: 'string' },
      seed: { type: 'string' },
      now: { type: 'string' },
      state: { type: 'string' },
      console: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { scenario, seed, state, console, verbose, help } = values
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Stop(`--port ${values.port} is not a port: it is a number from 1 to 65535.`)
  if (scenario !== undefined && !isScenarioName(scenario))
    throw new Stop(`There is no scenario '${scenario}'. There are: ${names}.`)
  if (state === '') throw new Stop('--state needs the name of a file.')
  const now = values.now === undefined ? undefined : Date.parse(values.now)
  if (Number.isNaN(now)) throw new Stop(`--now ${values.now} is no ISO time such as 2026-11-16T09:00:00Z.`)
  return { port, scenario, seed, now, state, console, verbose, help }
}
