/** `npm test`: everything, the browser tests against the production build included. */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { checks } from './checks.mjs'
import { command, root, say, Stop } from './command.mjs'
import { ensureSetup } from './setup.mjs'
import { runSteps } from './steps.mjs'
import { playwrightTally, tracesOf, vitestTally } from './test-reports.mjs'
import { run, tool } from './tool.mjs'

const reports = path.join(root, 'node_modules/.cache/reports')
const unitReport = path.join(reports, 'unit.json')
const browserReport = path.join(reports, 'browser.json')
const traceReport = path.join(reports, 'traces.json')

/**
 * @param {string | undefined} chromium
 * @param {string} report where the JSON of the tests goes
 */
const browserEnv = (chromium, report) => ({
  PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  ...(chromium === undefined ? {} : { PW_CHROMIUM: chromium }),
})

/**
 * Tracing every test costs a tenth of the time: it is left for what fails.
 * @param {string | undefined} chromium @returns {import('./steps.mjs').Step}
 */
const browserTests = (chromium) => ({
  name: 'browser',
  line: tool('@playwright/test', ['test', '--trace', 'off', '--reporter=list,json'], 'playwright'),
  env: browserEnv(chromium, browserReport),
  isLive: true,
})

/** Failures beyond these have something in common, and one trace of it is enough. */
const TRACED = 10

/**
 * Runs what failed once more, to trace it. A test that failed has failed, whatever it comes to then.
 * @param {string | undefined} chromium
 */
async function traceFailures(chromium) {
  say('\nbrowser: what failed is run once more, for its trace alone')
  const again = ['test', '--last-failed', `--max-failures=${TRACED}`, '--trace', 'on', '--reporter=json']
  await run(tool('@playwright/test', again, 'playwright'), { env: browserEnv(chromium, traceReport) })
  return tracesOf(traceReport)
}

/**
 * The specs of the API once more, with each call going through another host of the cloud than the direct one.
 * @returns {import('./steps.mjs').Step[]}
 */
const otherHosts = () =>
  ['msw', 'http'].map((host) => ({
    name: `unit ${host}`,
    line: tool('vitest', ['run', 'mocks/services/', 'mocks/admin/', 'mocks/dispatch']),
    env: { CLOUD_HOST: host },
  }))

await command(async () => {
  await ensureSetup()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const outcomes = await runSteps([...checks({ unitReport }), ...otherHosts()], 2)
  const isBuilt = outcomes.every(({ name, state }) => !name.startsWith('build') || state === 'passed')
  /** @type {string | undefined} */
  let chromium
  try {
    if (!isBuilt) throw new Stop('browser tests: not run, as there is no build to run them against')
    chromium = await ensureBrowser()
    outcomes.push(...(await runSteps([browserTests(chromium)], 1)))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    outcomes.push({ name: 'browser', state: 'not run', seconds: 0 })
  }

  const tallies = { unit: vitestTally(unitReport), browser: playwrightTally(browserReport) }
  // A step without tests of its own (lint, say) counts as one failure, and so does a runner that broke down.
  const failures = outcomes.map(({ name, state }) => {
    const { failed = 0 } = name === 'unit' || name === 'browser' ? tallies[name] : {}
    return state === 'passed' ? failed : Math.max(1, failed)
  })
  const failed = failures.reduce((sum, count) => sum + count, 0)

  const notPassed = outcomes.filter(({ state }) => state !== 'passed').map(({ name }) => name)
  if (notPassed.length > 0) say(`\nnot passed: ${notPassed.join(', ')}`)
  const failedInBrowser = tallies.browser.failures
  const traces = failedInBrowser.length > 0 ? await traceFailures(chromium) : new Map()
  for (const { title, message } of failedInBrowser) {
    say(`\n${title}\n${message}`)
    const traced = traces.get(title)
    if (traced === undefined) continue
    say(`trace${traced.hasPassed ? ' of running it again, when it passed' : ''}:`)
    say(`  npx playwright show-trace ${path.relative(root, traced.trace)}`)
  }
  say(`tests: ${tallies.unit.passed + tallies.browser.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
