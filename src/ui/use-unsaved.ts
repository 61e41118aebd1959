import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'

/**
 * Asks before a page with a form is left: links and Back in the console ask in place, closing or reloading the tab asks as
 * browsers do. Nothing typed is lost by accident.
 */
export function useUnsaved(isDirty: boolean): {
  readonly isAsking: boolean
  readonly stay: () => void
  readonly leave: () => void
  /** What was typed is saved, or given up on purpose: the next navigation does not ask. */
  readonly allow: () => void
} {
  const isAllowed = useRef(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isAllowed.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isDirty) return undefined
    const question = (event: BeforeUnloadEvent): void => {
      if (!isAllowed.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', question)
    return () => window.removeEventListener('beforeunload', question)
  }, [isDirty])
  return {
    isAsking: blocker.state === 'blocked',
    stay: () => blocker.state === 'blocked' && blocker.reset(),
    leave: () => blocker.state === 'blocked' && blocker.proceed(),
    allow: () => {
      isAllowed.current = true
    },
  }
}
