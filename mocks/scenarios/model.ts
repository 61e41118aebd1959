import type { Entropy } from '../kernel/random.ts'
import type { State } from '../services/state.ts'

/** Somebody who can sign in. Powers come from the policies of the scenario, never from here. */
export interface Person {
  /** Short name: `?as=owner`, and the one-time passcode of the simulation. */
  readonly id: string
  readonly iam_id: string
  readonly name: string
  /** What this person can show, in a few words. */
  readonly about: string
}

/** What a scenario builds with. Ids and values depend only on the names given, so they are the same every time. */
export interface Kit {
  /** Milliseconds of a moment: `kit.at('2026-03-01T09:00:00Z')`. */
  at(moment: string): number
  uuid(name: string): string
  hex(name: string, length: number): string
  /** A source of bytes that depends only on the name, for values that the scenario keeps readable. */
  entropy(name: string): Entropy
  /** Fingerprint of a known value, with this cloud's salt. */
  seal(value: string): string
}

type RowOf<Table> = Table extends { rows(): (infer Row)[] } ? Row : never

/** For each table a function that makes its rows; it runs when the table is first looked at. */
type ScenarioSeed = { readonly [Name in keyof State]?: () => Iterable<RowOf<State[Name]>> }

export interface Scenario {
  readonly name: string
  readonly account_id: string
  readonly persons: readonly Person[]
  build(kit: Kit): ScenarioSeed
}
