import { useEffect, useState } from 'react'
import { useBlocker } from 'react-router'

/**
 * Keeps the browser on the page until a value was saved: Back and links in the console ask in place, closing or
 * reloading the tab asks as browsers do.
 */
export function useStayUntilSaved(mayLeave: boolean): {
  readonly isAsking: boolean
  readonly ask: () => void
  readonly stay: () => void
} {
  const [isAsking, setAsking] = useState(false)
  const blocker = useBlocker(!mayLeave)
  useEffect(() => {
    if (mayLeave) return undefined
    const question = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', question)
    return () => window.removeEventListener('beforeunload', question)
  }, [mayLeave])
  return {
    isAsking: !mayLeave && (isAsking || blocker.state === 'blocked'),
    ask: () => setAsking(true),
    stay: () => {
      setAsking(false)
      if (blocker.state === 'blocked') blocker.reset()
    },
  }
}
