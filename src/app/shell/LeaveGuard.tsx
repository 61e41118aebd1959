import { useCallback, useLayoutEffect, useRef } from 'react'
import type { BlockerFunction } from 'react-router'
import { NavigationType, useBlocker } from 'react-router'
import type { Guard } from '../../stores/leaving.ts'
import { guardAgainst, setHeld } from '../../stores/leaving.ts'

/**
 * Holds a navigation where something on the page would be lost. It is there before anything that it guards: the router takes
 * a blocker over two renders later than it is asked to, and Back may come in between.
 */
export function LeaveGuard() {
  const guard = useRef<Guard>(undefined)
  const blocker = useBlocker(
    useCallback<BlockerFunction>(({ currentLocation, nextLocation, historyAction }) => {
      guard.current = guardAgainst({
        isBack: historyAction === NavigationType.Pop,
        isElsewhere: currentLocation.pathname !== nextLocation.pathname,
      })
      return guard.current !== undefined
    }, []),
  )
  useLayoutEffect(() => {
    setHeld(
      blocker.state === 'blocked' && guard.current !== undefined
        ? { guard: guard.current, stay: blocker.reset, leave: blocker.proceed }
        : undefined,
    )
  }, [blocker])
  return null
}
