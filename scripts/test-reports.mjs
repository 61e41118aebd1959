import { existsSync, readFileSync } from 'node:fs'

/**
 * What a test runner reported: how many tests passed and failed, and what those that failed say.
 * @typedef {{ title: string, message: string }} Failed
 * @typedef {{ passed: number, failed: number, failures: Failed[] }} Tally
 */

/** @param {string} file @returns {unknown} its JSON; undefined when the runner never wrote it */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport */

/** @param {string} file of vitest's JSON reporter @returns {Tally} */
export function vitestTally(file) {
  const report = /** @type {VitestReport | undefined} */ (readReport(file))
  if (report === undefined) return { passed: 0, failed: 0, failures: [] }
  // A file that cannot even be loaded has no tests to fail.
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, failures: [] }
}

/**
 * @typedef {{ name: string, path?: string }} Attachment
 * @typedef {{ attachments: Attachment[], errors: { message?: string }[] }} Result
 * @typedef {{ title: string, file: string, tests: { projectName: string, status: string, results: Result[] }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[], suites: Suite[] }} PlaywrightReport
 */

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** @param {PlaywrightReport} report */
const testsOf = (report) =>
  report.suites
    .flatMap(specsOf)
    .flatMap(({ title, file, tests }) =>
      tests.map((test) => ({ ...test, title: `[${test.projectName}] ${file}: ${title}` })),
    )

/** @param {string} file of Playwright's JSON reporter @returns {Tally} */
export function playwrightTally(file) {
  const report = /** @type {PlaywrightReport | undefined} */ (readReport(file))
  if (report === undefined) return { passed: 0, failed: 0, failures: [] }
  const { expected, unexpected, flaky } = report.stats
  const failures = testsOf(report)
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ title, results }) => ({
      title,
      message: results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)).join('\n'),
    }))
  // A test that passes only now and then is a failure.
  return { passed: expected, failed: unexpected + flaky + report.errors.length, failures }
}

/**
 * The traces of a run, by the title of the test, and whether the test passed in it.
 * @param {string} file of Playwright's JSON reporter
 * @returns {Map<string, { trace: string, hasPassed: boolean }>}
 */
export function tracesOf(file) {
  const report = /** @type {PlaywrightReport | undefined} */ (readReport(file))
  if (report === undefined) return new Map()
  return new Map(
    testsOf(report).flatMap(({ title, status, results }) =>
      results
        .flatMap(({ attachments }) => attachments)
        .flatMap(({ name, path }) =>
          name === 'trace' && path !== undefined
            ? [/** @type {const} */ ([title, { trace: path, hasPassed: status === 'expected' }])]
            : [],
        ),
    ),
  )
}
