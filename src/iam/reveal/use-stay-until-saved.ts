import { useState } from 'react'
import { useLeaveGuard } from '../../ui/use-leave-guard.ts'

/** Keeps the browser on the page until a value was saved. */
export function useStayUntilSaved(mayLeave: boolean): {
  readonly isAsking: boolean
  readonly ask: () => void
  readonly stay: () => void
} {
  const [isAsking, setAsking] = useState(false)
  const guard = useLeaveGuard(!mayLeave)
  return {
    isAsking: !mayLeave && (isAsking || guard.isHolding),
    ask: () => setAsking(true),
    stay: () => {
      setAsking(false)
      guard.stay()
    },
  }
}
