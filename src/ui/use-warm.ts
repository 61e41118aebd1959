import { useEffect } from 'react'

const WITHOUT_IDLE_MS = 1500

/**
 * Loads what will probably be opened next, once the browser has nothing else to do: it then opens at once, and the
 * first load does not pay for it.
 * @param load a stable function that imports the chunk; a failure is left to the real opening
 */
export function useWarm(load: () => Promise<unknown>): void {
  useEffect(() => {
    const warm = (): void => {
      load().catch(() => undefined)
    }
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(warm, WITHOUT_IDLE_MS)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(warm, { timeout: 5_000 })
    return () => cancelIdleCallback(handle)
  }, [load])
}
