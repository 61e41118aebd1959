import { useEffect, useRef, useState } from 'react'

/** Counts whole seconds down to 0; `extend` starts again from the full time. Does not run when `seconds` is `undefined`. */
export function useCountdown(
  seconds: number | undefined,
  onEnd: () => void,
): { readonly left: number; readonly extend: () => void } {
  const [endsAt, setEndsAt] = useState(() => performance.now() + (seconds ?? 0) * 1000)
  const [left, setLeft] = useState(seconds ?? 0)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    if (seconds === undefined) return undefined
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      end.current()
    }, 1000)
    return () => clearInterval(timer)
  }, [seconds, endsAt])
  return {
    left,
    extend: () => {
      setEndsAt(performance.now() + (seconds ?? 0) * 1000)
      setLeft(seconds ?? 0)
    },
  }
}
