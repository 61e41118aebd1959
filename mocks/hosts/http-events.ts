import type { ServerResponse } from 'node:http'
import type { Cloud } from '../cloud.ts'
import { CLOUD_MARK } from '../kernel/wire.ts'

const KEEP_ALIVE = 15_000

/**
 * `GET /__admin/events`: server-sent events, one `change` for each change of the cloud with `{ "operation": … }`, so that
 * an open console shows a key made with curl. No row and no value is in it: whoever may see it asks for it.
 */
export function eventStream(cloud: Pick<Cloud, 'onChange'>): {
  open(response: ServerResponse): void
  close(): void
} {
  const open = new Set<ServerResponse>()
  const say = (text: string): void => open.forEach((response) => void response.write(text))
  const stop = cloud.onChange((operation) => say(`event: change\ndata: ${JSON.stringify({ operation })}\n\n`))
  const beat = setInterval(() => say(':\n\n'), KEEP_ALIVE)
  beat.unref()
  return {
    open(response) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
        [CLOUD_MARK]: '1',
      })
      response.write('retry: 1000\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    close() {
      stop()
      clearInterval(beat)
      for (const response of open) response.end()
    },
  }
}
