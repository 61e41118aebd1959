import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { WireResponse } from '../kernel/wire.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A file of a built console as a response; its bytes are not text. */
export interface FileResponse {
  readonly status: number
  readonly headers: WireResponse['headers']
  readonly body: Buffer
}

/**
 * Serves a built console beside the cloud, so that both are of one origin: the file that is asked for, and the console's
 * page for every address without one.
 * @param folder the plain build
 */
export function consoleFiles(folder: string): (pathname: string) => FileResponse {
  const root = path.resolve(folder)
  return (pathname) => {
    const asked = path.join(root, path.normalize(decoded(pathname)))
    const isFile = asked.startsWith(root + path.sep) && existsSync(asked) && statSync(asked).isFile()
    const file = isFile ? asked : path.join(root, 'index.html')
    const isHashed = path.relative(root, file).startsWith(`assets${path.sep}`)
    return {
      status: 200,
      headers: {
        'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        'X-Content-Type-Options': 'nosniff',
      },
      body: readFileSync(file),
    }
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return '/'
  }
}
