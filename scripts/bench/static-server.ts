import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

interface Held {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface StaticServer {
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves a build on loopback as a good host would: gzip made beforehand, hashed files kept for good, the rest asked for
 * again by ETag, and the page for every address without a file. Both sides of a comparison are served by it.
 */
export async function serveStatic(folder: string): Promise<StaticServer> {
  const held = new Map<string, Held>()
  const hold = (file: string): Held => {
    const known = held.get(file)
    if (known !== undefined) return known
    const raw = readFileSync(file)
    const isPacked = file.endsWith('.woff2')
    const body = isPacked ? raw : gzipSync(raw, { level: 9 })
    const made = {
      body,
      headers: {
        'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'Content-Length': String(body.length),
        'Cache-Control': file.includes(`${path.sep}assets${path.sep}`)
          ? 'max-age=31536000, immutable'
          : 'no-cache',
        ETag: `"${createHash('sha256').update(raw).digest('hex').slice(0, 16)}"`,
        ...(isPacked ? {} : { 'Content-Encoding': 'gzip' }),
      },
    }
    held.set(file, made)
    return made
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench.invalid')
    const asked = path.join(folder, path.normalize(pathname))
    const isFile = asked.startsWith(folder) && existsSync(asked) && statSync(asked).isFile()
    const { body, headers } = hold(isFile ? asked : path.join(folder, 'index.html'))
    const isKnown = request.headers['if-none-match'] === headers['ETag']
    response.writeHead(isKnown ? 304 : 200, headers).end(isKnown ? undefined : body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
