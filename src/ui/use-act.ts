import { useRef, useState } from 'react'

export interface Act<Arguments extends readonly unknown[]> {
  readonly run: (...args: Arguments) => Promise<void>
  readonly isBusy: boolean
  readonly error: unknown
  readonly clear: () => void
}

/** Runs something once at a time: a second click while it works does nothing. A failure is kept to be shown in its place. */
export function useAct<Arguments extends readonly unknown[]>(
  act: (...args: Arguments) => Promise<unknown>,
): Act<Arguments> {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const working = useRef(false)
  return {
    run: async (...args) => {
      if (working.current) return
      working.current = true
      setBusy(true)
      setError(undefined)
      try {
        await act(...args)
      } catch (problem) {
        setError(problem)
      } finally {
        working.current = false
        setBusy(false)
      }
    },
    isBusy,
    error,
    clear: () => setError(undefined),
  }
}
