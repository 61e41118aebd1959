import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'

/** Asks before a page with a form is left for another page. Nothing typed is lost by accident. */
export function useUnsaved(isDirty: boolean): {
  /** To be shown on the page: something while somebody is about to leave it. */
  readonly question: ReactNode
  /** Goes on without a question: what was typed is saved, or given up on purpose. */
  readonly goTo: (address: string) => void | Promise<void>
} {
  const navigate = useNavigate()
  const [isOver, setOver] = useState(false)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const { isHolding, stay, leave } = useLeaveGuard(isDirty && !isOver, ({ isElsewhere }) => isElsewhere)
  return {
    question: isHolding && <LeaveQuestion onStay={stay} onLeave={leave} />,
    goTo: (address) => {
      // Who has left while the answer was awaited is not fetched from where they are now.
      if (!isHere.current) return undefined
      flushSync(() => setOver(true))
      return navigate(address)
    },
  }
}
