import { queryClient } from '../api/query.ts'
import { deskQuery } from './admin.ts'

/**
 * Hears from a simulated cloud on a server that something changed it: curl, an SDK, another browser. A page that is out
 * of sight does not listen, since a browser has few connections for all its tabs; it catches up when it is seen again.
 * A server without a control plane is IBM's own, which says nothing.
 * @param onChange told of the operation; of `missed` when changes may have gone unheard
 */
export async function followServer(onChange: (operation: string) => void): Promise<void> {
  if ((await queryClient.ensureQueryData(deskQuery)) === null) return
  let stream: EventSource | undefined
  let isFirst = true
  const listen = (): void => {
    if (document.hidden) {
      stream?.close()
      stream = undefined
      return
    }
    if (stream !== undefined) return
    stream = new EventSource('/__admin/events')
    stream.addEventListener('open', () => {
      if (!isFirst) onChange('missed')
      isFirst = false
    })
    stream.addEventListener('change', ({ data }: MessageEvent<string>) => {
      onChange((JSON.parse(data) as { readonly operation: string }).operation)
    })
  }
  listen()
  document.addEventListener('visibilitychange', listen)
}
