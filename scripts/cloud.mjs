/**
 * `npm run cloud [-- --port N …]`: the simulated cloud on a port of this machine, for curl, SDKs and Terraform; with
 * `--console`, and the console with it.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { builds, ensureBuild } from './build.mjs'
import { command, root } from './command.mjs'
import { ensureSetup, node } from './setup.mjs'

await command(async () => {
  await ensureSetup()
  const asked = process.argv.slice(2)
  if (asked.includes('--console')) await ensureBuild('plain')
  const args = asked.flatMap((word) =>
    word === '--console' ? [word, path.join(root, builds.plain.folder)] : [word],
  )
  const main = path.join(root, 'mocks/hosts/http-main.ts')
  return await new Promise((resolve, reject) => {
    const server = spawn(node(), [main, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    server.once('error', reject)
    server.once('close', (code) => resolve(code ?? 0))
    // Ctrl-C reaches the server too, as it reaches all of the terminal's programs: it ends, then this one does.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => void server.kill('SIGTERM'))
  })
})
