import type { BrowserContext, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import { createCloud } from '../mocks/cloud.ts'
import type { ScenarioName } from '../mocks/scenarios/index.ts'
import { loadScenario } from '../mocks/scenarios/index.ts'
import type { Scope } from './accessibility.ts'
import { violationsOf } from './accessibility.ts'
import { Complaints } from './complaints.ts'
import type { World } from './world.ts'
import { hasWorker, worldInPage, worldInTest } from './world.ts'

export { expect }

export interface WorldOptions {
  /** Where the cloud lives: in the test, or in the page behind its service worker. Set by the project. */
  readonly world: 'test' | 'page'
  /** Who is signed in: a person of the scenario. */
  readonly person: string
  readonly scenario: ScenarioName
  /** The time of cloud and browser at the start. */
  readonly now: string
  readonly seed: string
  /** Messages of the console that a test expects. */
  readonly allowConsole: readonly RegExp[]
}

interface Fixtures {
  readonly cloud: World
  /** Opens a page of the console as the test's person, and waits for its heading. */
  readonly goto: (path: string) => Promise<void>
  /** Opens a page as somebody else, on the same cloud. */
  readonly as: (person: string, path: string) => Promise<Page>
  /** Fails when the page, or the dialog that is open on it, breaks a rule of axe or of IBM Equal Access. */
  readonly accessible: (page?: Page, scope?: Scope) => Promise<void>
  readonly complaints: Complaints
}

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const url = new URL(path, 'http://console.test')
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.pathname + url.search
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function workerInCharge(page: Page): Promise<void> {
  expect(await hasWorker(page), 'the service worker is in charge of the page').toBe(true)
}

export const test = base.extend<WorldOptions & Fixtures>({
  world: ['test', { option: true }],
  person: ['owner', { option: true }],
  scenario: ['acme', { option: true }],
  now: ['2026-11-16T09:00:00Z', { option: true }],
  seed: ['1', { option: true }],
  allowConsole: [[], { option: true }],

  complaints: [
    async ({ context, baseURL, allowConsole }, provide) => {
      const complaints = new Complaints(baseURL ?? '', allowConsole)
      complaints.listenTo(context)
      await provide(complaints)
      expect(complaints.heard, 'complaints of the browser').toEqual([])
    },
    { auto: true },
  ],

  cloud: [
    async ({ world, context, page, scenario, now, seed, complaints: _complaints }, provide, info) => {
      await context.clock.install({ time: now })
      if (world === 'page') {
        const inPage = worldInPage(page)
        await provide(inPage)
        expect(await inPage.bugs(), 'mistakes of the cloud').toEqual([])
        return
      }
      const cloud = createCloud({ scenario: await loadScenario(scenario), now: () => Date.parse(now), seed })
      const inTest = worldInTest(cloud)
      await inTest.join(context)
      await provide(inTest)
      if (info.status !== info.expectedStatus)
        await info.attach('requests', { body: cloud.log.text(), contentType: 'text/plain' })
      expect(cloud.bugs, 'mistakes of the cloud').toEqual([])
    },
    { auto: true },
  ],

  goto: async ({ world, page, person, scenario, seed }, provide) => {
    let isFirst = true
    await provide(async (path) => {
      const scene = world === 'page' ? { scenario, seed } : {}
      await open(page, isFirst ? withQuery(path, { as: person, ...scene }) : path)
      isFirst = false
      if (world === 'page') await workerInCharge(page)
    })
  },

  as: async ({ world, browser, context, page, cloud, complaints }, provide) => {
    const opened: BrowserContext[] = []
    await provide(async (person, path) => {
      const theirs = world === 'page' ? context : await secondContext()
      const other = await theirs.newPage()
      await open(other, withQuery(path, { as: person }))
      if (world === 'page') await workerInCharge(other)
      return other
    })
    await Promise.all(opened.map((one) => one.close()))

    /** A browser of somebody else's, whose requests go to this test's cloud. */
    async function secondContext(): Promise<BrowserContext> {
      const theirs = await browser.newContext({ serviceWorkers: 'block' })
      opened.push(theirs)
      complaints.listenTo(theirs)
      await theirs.clock.install({ time: await page.evaluate(() => Date.now()) })
      await cloud.join(theirs)
      return theirs
    }
  },

  accessible: async ({ page }, provide) => {
    await provide(async (which = page, scope = 'all') => {
      expect(await violationsOf(which, scope)).toEqual([])
    })
  },
})
