import { useLayoutEffect, useRef } from 'react'
import type { Departure, Guard } from '../stores/leaving.ts'
import { addGuard, useHeld } from '../stores/leaving.ts'

/**
 * Holds whoever leaves by accident: links and Back in the console wait for an answer in place, closing or reloading the tab
 * asks as browsers do.
 * @param isOn true while something would be lost
 * @param which departures are meant; all when left out
 */
export function useLeaveGuard(
  isOn: boolean,
  which: (departure: Departure) => boolean = () => true,
): {
  /** True while a departure waits. */
  readonly isHolding: boolean
  readonly stay: () => void
  readonly leave: () => void
} {
  const guard = useRef<Guard>({ holds: () => false })
  // Before the next paint, and so before anybody can leave what was painted.
  useLayoutEffect(() => {
    guard.current.holds = (departure) => isOn && which(departure)
  })
  useLayoutEffect(() => addGuard(guard.current), [])
  useLayoutEffect(() => {
    if (!isOn) return undefined
    const question = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', question)
    return () => window.removeEventListener('beforeunload', question)
  }, [isOn])
  const held = useHeld((state) => (state.held?.guard === guard.current ? state.held : undefined))
  return {
    isHolding: isOn && held !== undefined,
    stay: () => held?.stay(),
    leave: () => held?.leave(),
  }
}
