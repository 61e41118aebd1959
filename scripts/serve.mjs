/** Serves a build on loopback with the headers of vite.config.ts, until it is told to end. */
import process from 'node:process'
import { preview } from 'vite'
import { command, readOptions, root, say, Stop } from './command.mjs'

await command(async () => {
  const values = readOptions({
    port: { type: 'string', default: '4173' },
    folder: { type: 'string', default: 'dist' },
  })
  const port = Number(values.port)
  const server = await preview({
    root,
    logLevel: 'silent',
    build: { outDir: values.folder },
    preview: { port, strictPort: true },
  }).catch((/** @type {Error} */ error) => {
    throw new Stop(`Port ${port}: ${error.message}. Choose another: npm start -- --port ${port + 1}`)
  })
  say(`ready: http://127.0.0.1:${port}  (Ctrl-C ends it)`)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve)
  })
  await server.close()
  return 0
})
