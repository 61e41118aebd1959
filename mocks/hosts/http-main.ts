import process from 'node:process'
import { serve } from './http.ts'
import { httpOptions, Stop, USAGE } from './http-options.ts'
import { keptCloud } from './kept-cloud.ts'
import { settleInTime } from './settle-in-time.ts'

/** What `npm run cloud` runs: a cloud on a port of this machine, until it is told to end. */

const complain = (message: string): void => void process.stderr.write(`${message}\n`)

async function main(): Promise<void> {
  const options = httpOptions(process.argv.slice(2))
  if (options.help) return void process.stdout.write(USAGE)
  const { port, state, verbose, console: folder } = options
  const { cloud, settled } = await keptCloud(options, complain)
  settleInTime(cloud)
  const host = await serve(cloud, {
    port,
    ...(folder === undefined ? {} : { console: folder }),
    ...(verbose
      ? {
          onCall: ({ method, path, status, milliseconds }) =>
            process.stdout.write(`${status || 'cut'} ${method} ${path} ${milliseconds.toFixed(1)} ms\n`),
        }
      : {}),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new Stop(
        `Port ${port} is taken by another program. Choose another: npm run cloud -- --port ${port + 1}`,
      )
    throw new Stop(`Port ${port} cannot be used (${error.message}).`)
  })
  const kept = state === undefined ? '' : `  state ${state}`
  process.stdout.write(`ready: ${host.url}  scenario ${cloud.scenario.name}${kept}  (Ctrl-C ends it)\n`)
  const end = async (): Promise<never> => {
    await host.close()
    await settled()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())
}

main().catch((error: unknown) => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  // parseArgs throws a TypeError for an option that there is not.
  const isUsage = error instanceof TypeError && 'code' in error
  complain(isUsage ? `${message}\n${USAGE}` : error instanceof Stop ? message : (stack ?? message))
  process.exitCode = 1
})
