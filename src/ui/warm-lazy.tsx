import type { ComponentType, ReactNode } from 'react'
import { useEffect, useState } from 'react'

export interface WarmLazy<Props> {
  (props: Props): ReactNode
  /** Fetches the chunk, so that the component is there when it is wanted. */
  readonly warm: () => Promise<unknown>
}

/**
 * A component in a chunk of its own. Unlike React's `lazy`, it never suspends: React keeps a fallback that it has shown for
 * 300 ms, and a dialog would open that much later.
 * @param waiting shown until the chunk is there; nothing when left out
 */
export function warmLazy<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  waiting: ReactNode = null,
): WarmLazy<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<void> | undefined
  const once = (): Promise<void> => {
    loading ??= load().then(
      (module) => {
        loaded = module.default
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  function Component(props: Props) {
    const [state, setState] = useState<{ readonly Loaded?: ComponentType<Props>; readonly error?: unknown }>(
      () => (loaded === undefined ? {} : { Loaded: loaded }),
    )
    const { Loaded, error } = state
    const isThere = Loaded !== undefined
    useEffect(() => {
      if (isThere) return undefined
      let isWanted = true
      once().then(
        () => isWanted && loaded !== undefined && setState({ Loaded: loaded }),
        (problem: unknown) => isWanted && setState({ error: problem }),
      )
      return () => {
        isWanted = false
      }
    }, [isThere])
    // Said by the page's boundary, as what a page itself cannot load is.
    if (error !== undefined) throw error
    return Loaded === undefined ? waiting : <Loaded {...props} />
  }
  return Object.assign(Component, { warm: once })
}
