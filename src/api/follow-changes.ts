/**
 * Hears from a simulated cloud on a server that something changed it: curl, an SDK, another browser
 * (`GET /__admin/events`, server-sent). A page that is out of sight does not listen, since a browser has few connections
 * for all its tabs; it catches up when it is seen again.
 * @param onChange told of the operation; of `missed` when changes may have gone unheard
 */
export function followChanges(onChange: (operation: string) => void): void {
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
