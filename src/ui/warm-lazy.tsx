import type { ComponentType } from 'react'
import { use } from 'react'

export interface WarmLazy<Props> {
  (props: Props): React.ReactNode
  /** Fetches the chunk, so that the component is there when it is wanted. */
  readonly warm: () => Promise<unknown>
}

/**
 * A component in a chunk of its own. Unlike React's `lazy`, it does not suspend once its chunk is there: React keeps
 * a fallback that it has shown for 300 ms, and a dialog would open that much later.
 */
export function warmLazy<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): WarmLazy<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<{ default: ComponentType<Props> }> | undefined
  const once = (): Promise<{ default: ComponentType<Props> }> => {
    loading ??= load().then(
      (module) => {
        loaded = module.default
        return module
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  function Component(props: Props) {
    const Loaded = loaded ?? use(once()).default
    return <Loaded {...props} />
  }
  return Object.assign(Component, { warm: once })
}
