import { create } from 'zustand'

/** A navigation that has begun. */
export interface Departure {
  /** By Back or Forward; else by a link, or by the console itself. */
  readonly isBack: boolean
  /** To another page, and not to another part of this one. */
  readonly isElsewhere: boolean
}

/** Something that is lost when it is left. */
export interface Guard {
  holds: (departure: Departure) => boolean
}

/** A departure that a guard holds until somebody has decided. */
export interface Held {
  readonly guard: Guard
  readonly stay: () => void
  readonly leave: () => void
}

const guards = new Set<Guard>()

export const useHeld = create<{ readonly held: Held | undefined }>(() => ({ held: undefined }))

export const setHeld = (held: Held | undefined): void => useHeld.setState({ held })

/** The guard that holds a departure: of several the newest. */
export const guardAgainst = (departure: Departure): Guard | undefined =>
  Array.from(guards).findLast(({ holds }) => holds(departure))

/** @returns takes it away again; what it still holds stays */
export function addGuard(guard: Guard): () => void {
  guards.add(guard)
  return () => {
    guards.delete(guard)
    const { held } = useHeld.getState()
    if (held?.guard === guard) held.stay()
  }
}
