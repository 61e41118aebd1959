import type { ScenarioName } from '../scenarios/index.ts'
import { isScenarioName, scenarioList } from '../scenarios/index.ts'

/** What an address asks of the cloud before its first answer. */
export interface Wishes {
  readonly scenario: ScenarioName | undefined
  readonly seed: string | undefined
  /** Milliseconds since 1970. */
  readonly now: number | undefined
  readonly isReset: boolean
  /** What was asked for and cannot be, in words. */
  readonly complaints: readonly string[]
}

/** Reads `?scenario=`, `?reset`, `?now=` and `?seed=`. The page takes them out of its address afterwards. */
export function wishesOf(search: string): Wishes {
  const query = new URLSearchParams(search)
  const complaints: string[] = []
  const text = (name: string): string | undefined => query.get(name) || undefined

  const name = text('scenario')
  const scenario = name !== undefined && isScenarioName(name) ? name : undefined
  if (name !== undefined && scenario === undefined)
    complaints.push(
      `There is no scenario “${name}”. There are: ${scenarioList.map((one) => one.name).join(', ')}.`,
    )

  const moment = text('now')
  const now = moment === undefined ? undefined : Date.parse(moment)
  const isTime = now !== undefined && !Number.isNaN(now)
  if (now !== undefined && !isTime)
    complaints.push(`“${moment}” is no time such as 2026-11-16T09:00:00Z; the time stays as it was.`)

  return {
    scenario,
    seed: text('seed'),
    now: isTime ? now : undefined,
    isReset: query.has('reset'),
    complaints,
  }
}
