/** `npm run check`: the quick gate, before every commit. */
import process from 'node:process'
import { checks } from './checks.mjs'
import { command, say } from './command.mjs'
import { ensureSetup } from './setup.mjs'
import { runSteps } from './steps.mjs'

await command(async () => {
  await ensureSetup()
  const started = process.hrtime.bigint()
  const outcomes = await runSteps(checks(), 2)
  const failed = outcomes.filter(({ state }) => state !== 'passed')
  const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1)
  say(
    failed.length === 0
      ? `check: all well in ${seconds} s`
      : `check: failed after ${seconds} s: ${failed.map(({ name }) => name).join(', ')}`,
  )
  return failed.length === 0 ? 0 : 1
})
