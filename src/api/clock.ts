import { useState, useSyncExternalStore } from 'react'

/** How far the cloud's time is ahead of this machine's, in milliseconds, as the `Date` of its answers tells. */
let offset = 0
const listeners = new Set<() => void>()

/** A `Date` header has whole seconds; less than this is no difference. */
const GRAIN = 2_000

/** Reads the time of an answer. */
export function observeDate(header: string | null): void {
  const at = header === null ? Number.NaN : Date.parse(header)
  if (Number.isNaN(at)) return
  const next = at - Date.now()
  if (Math.abs(next - offset) < GRAIN) return
  offset = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The cloud's time in milliseconds, as of the first rendering: what has expired is decided by it, not by this machine. */
export function useNow(): number {
  const [machine] = useState(() => Date.now())
  return machine + useSyncExternalStore(subscribe, () => offset)
}

/** The day of a moment, `2026-11-16`. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
