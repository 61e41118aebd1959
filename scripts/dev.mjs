/**
 * `npm run dev`: the console with hot reload and its cloud in the page; with `--cloud URL`, the console alone on a
 * cloud that runs elsewhere on this machine (`npm run cloud`).
 */
import process from 'node:process'
import { command, readOptions, Stop } from './command.mjs'
import { ensureSetup } from './setup.mjs'
import { run, tool } from './tool.mjs'

await command(async () => {
  const { cloud, port = '5173' } = readOptions({ cloud: { type: 'string' }, port: { type: 'string' } })
  if (cloud !== undefined && !/^https?:\/\/[^/]+\/?$/.test(cloud))
    throw new Stop(`--cloud ${cloud} is no address of a cloud, such as http://127.0.0.1:4010.`)
  await ensureSetup()
  const { code } = await run(tool('vite', ['--port', port, '--strictPort']), {
    env: cloud === undefined ? {} : { VITE_BACKEND: 'http', CLOUD: cloud },
    isLive: true,
  })
  return code === 130 || process.exitCode === 130 ? 0 : code
})
