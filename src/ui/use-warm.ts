import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const WITHOUT_IDLE_MS = 1500

/** Calls back once nothing is being read: what the page shows comes before what might be opened next. */
function whenRead(client: QueryClient, done: () => void): () => void {
  if (client.isFetching() === 0) {
    done()
    return () => undefined
  }
  const stop = client.getQueryCache().subscribe(() => {
    if (client.isFetching() > 0) return
    stop()
    done()
  })
  return stop
}

/** Calls back when the browser has nothing else to do. */
function whenIdle(done: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(done, WITHOUT_IDLE_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(done)
  return () => cancelIdleCallback(handle)
}

/**
 * Loads what will probably be opened next, once the page has read what it shows and the browser has nothing else to
 * do: it then opens at once, and the first load does not pay for it.
 * @param load a stable function that imports the chunk; a failure is left to the real opening
 */
export function useWarm(load: () => Promise<unknown>): void {
  const client = useQueryClient()
  useEffect(() => {
    let cancelIdle = (): void => undefined
    const stop = whenRead(client, () => {
      cancelIdle = whenIdle(() => {
        load().catch(() => undefined)
      })
    })
    return () => {
      stop()
      cancelIdle()
    }
  }, [client, load])
}
