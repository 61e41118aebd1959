import type { Change } from './table.ts'

/** One synchronous piece of work on the state, and what it changed; of quiet changes nobody elsewhere is told. */
export type Work<Result> = () => {
  readonly result: Result
  readonly changes: readonly Change[]
  readonly isQuiet?: boolean
}

/** A change of the cloud itself and not of its rows: a fresh start, another time. */
export type Steering = 'reset' | 'clock'

/** Where a cloud's state is kept between requests. */
export interface Store {
  /**
   * Brings the state up to date, runs the work, and has its changes kept before it resolves.
   * `operation` names it for those who follow the state elsewhere.
   */
  run<Result>(writes: boolean, work: Work<Result>, operation: string): Promise<Result>
  /** Does the same for a change of scenario, seed or clock. */
  steer(steering: Steering, work: () => void): Promise<void>
}

/** State that lives as long as the cloud does. */
export const memoryStore: Store = {
  run: async (_writes, work) => work().result,
  steer: async (_steering, work) => work(),
}
