/** `npm test`: everything, the browser tests against the production build included. */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { checks } from './checks.mjs'
import { command, root, say, Stop } from './command.mjs'
import { ensureSetup } from './setup.mjs'
import { runSteps } from './steps.mjs'
import { playwrightTally, vitestTally } from './test-reports.mjs'
import { tool } from './tool.mjs'

const reports = path.join(root, 'node_modules/.cache/reports')
const unitReport = path.join(reports, 'unit.json')
const browserReport = path.join(reports, 'browser.json')

/** @param {string | undefined} chromium @returns {import('./steps.mjs').Step} */
const browserTests = (chromium) => ({
  name: 'browser',
  line: tool('@playwright/test', ['test', '--reporter=list,json'], 'playwright'),
  env: {
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
    ...(chromium === undefined ? {} : { PW_CHROMIUM: chromium }),
  },
  isLive: true,
})

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
  try {
    if (!isBuilt) throw new Stop('browser tests: not run, as there is no build to run them against')
    outcomes.push(...(await runSteps([browserTests(await ensureBrowser())], 1)))
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
  for (const { title, message, trace } of tallies.browser.failures) {
    say(`\n${title}\n${message}`)
    if (trace !== undefined) say(`trace:\n  npx playwright show-trace ${path.relative(root, trace)}`)
  }
  say(`tests: ${tallies.unit.passed + tallies.browser.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
