/** `npm start [-- --port N]`: from a fresh clone to the built console in the browser. */
import { spawn } from 'node:child_process'
import net from 'node:net'
import process from 'node:process'
import { ensureBuild } from './build.mjs'
import { command, readOptions, root, Stop } from './command.mjs'
import { ensureSetup } from './setup.mjs'
import { script } from './tool.mjs'

const HOST = '127.0.0.1'
const PORT = 4173
/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** @returns {number} */
function askedPort() {
  const values = readOptions({ port: { type: 'string' } })
  if (values.port === undefined) return PORT
  const port = Number(values.port)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Stop(
    `--port ${values.port} is not a port: it is a number from 1 to 65535, as in "npm start -- --port 8080".`,
  )
}

/** Fails before the long work, not after it. @param {number} port @returns {Promise<void>} */
async function refuseTaken(port) {
  await new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.message})`
      reject(
        new Stop(`Port ${port} ${why}. Choose another: npm start -- --port ${port === PORT ? 4180 : PORT}`),
      )
    })
    probe.listen(port, HOST, () => probe.close(resolve))
  })
}

/** @param {number} port @returns {Promise<number>} the server's exit code */
async function serve(port) {
  const [file = '', ...args] = script('serve.mjs', '--port', String(port))
  return await new Promise((resolve, reject) => {
    const server = spawn(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    server.once('error', reject)
    let isEnding = false
    server.once('close', (code) => resolve(isEnding ? 0 : (code ?? 1)))
    // The server ends first, then this; in a terminal, Ctrl-C reaches both at once.
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        isEnding = true
        server.kill(signal)
      })
    }
  })
}

await command(async () => {
  const port = askedPort()
  await refuseTaken(port)
  await ensureSetup()
  await ensureBuild('demo')
  return await serve(port)
})
