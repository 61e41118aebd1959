/** The cloud's only source of time. Nothing under mocks/ reads the machine's clock: the host passes it in. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z, in the cloud's own time. */
  now(): number
  /** Moves the cloud's time; what falls due by then happens. */
  advance(by: Duration): void
  /** Puts the cloud's time at a moment; time goes on from there as the host's does. */
  set(at: string | number): void
  /** Puts the cloud exactly so many milliseconds ahead of the host, as another tab or an earlier visit had it. */
  moveTo(offset: number): void
  /** How far the cloud is ahead of the host, in milliseconds. Kept with the state, so a reload stays in the same time. */
  readonly offset: number
  /** Called after every `advance` and `set`. */
  onMove(listener: () => void): () => void
}

export interface Duration {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const toMilliseconds = (by: Duration): number =>
  (by.days ?? 0) * DAY + (by.hours ?? 0) * HOUR + (by.minutes ?? 0) * MINUTE + (by.seconds ?? 0) * SECOND

/**
 * @param hostNow the host's time in milliseconds; a constant function gives a clock that stands still
 * @param initialOffset milliseconds to start ahead of the host
 */
export function createClock(hostNow: () => number, initialOffset = 0): Clock {
  let offset = initialOffset
  const listeners = new Set<() => void>()
  const moveTo = (next: number): void => {
    offset = next
    for (const listener of listeners) listener()
  }
  return {
    now: () => hostNow() + offset,
    moveTo,
    advance: (by) => moveTo(offset + toMilliseconds(by)),
    set: (at) => moveTo((typeof at === 'number' ? at : Date.parse(at)) - hostNow()),
    get offset() {
      return offset
    },
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
