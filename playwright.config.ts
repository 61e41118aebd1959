import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { WorldOptions } from './e2e/fixtures.ts'

/** An installed browser where there is one; else Playwright's own. `npm test` sees to it that there is one. */
const browser = [
  process.env['PW_CHROMIUM'] ?? '',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
].find((path) => path !== '' && existsSync(path))

const port = Number(process.env['E2E_PORT'] ?? 4273)
const PLAIN = `http://127.0.0.1:${port}`
const DEMO = `http://127.0.0.1:${port + 1}`

const serve = (outDir: string, url: string) => ({
  command: `node node_modules/vite/bin/vite.js preview --outDir ${outDir} --port ${new URL(url).port} --strictPort`,
  url,
  reuseExistingServer: process.env['CI'] === undefined,
  stdout: 'ignore' as const,
})

/**
 * The same people on two worlds: `cloud` runs the plain build on a cloud inside the test, `worker` the demo build with
 * its service worker and its kept state.
 */
export default defineConfig<WorldOptions>({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  // Nothing waits for time to pass; a busy machine may take several times as long for the same work.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    // Snapshots of the page show a failure; a picture of every frame shows it again, and costs a sixth of a run.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'cloud',
      testIgnore: '**/*.worker.e2e.ts',
      use: { baseURL: PLAIN, serviceWorkers: 'block', world: 'test' },
    },
    {
      name: 'worker',
      testMatch: ['**/*.worker.e2e.ts', 'walks/**/*.e2e.ts'],
      use: { baseURL: DEMO, serviceWorkers: 'allow', world: 'page' },
    },
  ],
  webServer: [serve('dist-plain', PLAIN), serve('dist', DEMO)],
})
