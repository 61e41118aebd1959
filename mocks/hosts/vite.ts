import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { cloudPath } from '../path-spaces.ts'

const FILE = 'mockServiceWorker.js'

/** MSW's own worker script, told to leave the console's files alone. */
function workerScript(): string {
  const prelude = readFileSync(new URL('./worker-prelude.js', import.meta.url), 'utf8')
  const msw = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')
  return `const isCloudPath = ${String(cloudPath)}\n${prelude}\n${msw}`
}

/** Serves the worker script in development, and puts it into the build. */
export const cloudWorker = (): Plugin => ({
  name: 'cloud-worker',
  configureServer(server) {
    server.middlewares.use(`/${FILE}`, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' })
      response.end(workerScript())
    })
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: workerScript() })
  },
})
