/** Measures the console beside the floor page in one run, and writes RESULTS.md. Started by bench.mjs. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Browser, BrowserContext } from 'playwright-core'
import { chromium } from 'playwright-core'
import { command, root, say } from '../command.mjs'
import { coreRequestsPerSecond } from './core.ts'
import { buildFloor } from './floor/build.ts'
import { measureHttp } from './http/measure-http.ts'
import type { Sight } from './in-page.ts'
import { untilQuiet } from './quiet.ts'
import { markdown } from './report.ts'
import type { Samples } from './samples.ts'
import { addSample } from './samples.ts'
import { serveStatic } from './static-server.ts'
import type { Load } from './watched-page.ts'
import { WatchedPage } from './watched-page.ts'

const RUNS = 5
const ROWS: Sight = { css: 'table tbody tr td' }
const KEYS = '/iam/apikeys'
const SERVICE_IDS = '/iam/serviceids'
/** By the table's name: the address is the new page's a little before the old page's rows are gone. */
const SERVICE_ID_ROWS: Sight = { css: 'table[aria-label="Service IDs"] tbody tr td', path: SERVICE_IDS }

interface Target {
  readonly name: 'console' | 'floor'
  readonly url: string
}

/** Does a piece of work in a browser that knows nothing yet, when the machine is otherwise quiet. */
async function inContext(
  browser: Browser,
  samples: Samples,
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  addSample(samples, 'other work', await untilQuiet())
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    await work(context)
  } finally {
    await context.close()
  }
}

const noteLoad = (samples: Samples, name: string, kind: 'cold' | 'repeat', load: Load): void => {
  addSample(samples, `${name} ${kind} ready`, load.ready)
  addSample(samples, `${name} ${kind} longest task`, load.longestTask)
  if (kind === 'repeat') addSample(samples, `${name} heap`, load.heap)
  else addSample(samples, `${name} requests`, load.requests)
}

/** Loads the page cold and again, then does to the console what a person does first. */
async function loadTwice(samples: Samples, context: BrowserContext, { name, url }: Target): Promise<void> {
  const first = await WatchedPage.open(context, ROWS)
  noteLoad(samples, name, 'cold', await first.load(url))
  await first.page.close()
  const again = await WatchedPage.open(context, ROWS)
  noteLoad(samples, name, 'repeat', await again.load(url))
  if (name === 'floor') return
  const { page } = again
  const create = page.getByRole('button', { name: 'Create an IBM Cloud API key' })
  addSample(
    samples,
    'console dialog',
    await again.framesToShow(create, { css: '[role=dialog], dialog[open]' }),
  )
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const other = page.getByRole('link', { name: 'Service IDs', exact: true })
  addSample(samples, 'console other list', await again.framesToShow(other, SERVICE_ID_ROWS))
}

/** Types into the filter of 2,000 service IDs on a slow machine. */
async function typeFilter(samples: Samples, context: BrowserContext, origin: string): Promise<void> {
  const list = await WatchedPage.open(context, ROWS)
  await list.load(`${origin}${SERVICE_IDS}?scenario=large&as=owner`)
  await list.slowDown(4)
  const field = list.page.getByRole('searchbox', { name: 'Filter by service ID name or description' })
  addSample(samples, 'console filter', await list.slowestKey(field, 'service-12'))
}

/** A table of 200 rows that does nothing: how many frames this machine misses in any case. */
async function scrollFloor(samples: Samples, context: BrowserContext, floor: string): Promise<void> {
  const list = await WatchedPage.open(context, ROWS)
  await list.load(`${floor}?rows=200`)
  addSample(samples, 'floor scroll', await list.droppedWhileScrolling(list.page.locator('table')))
}

/** Shows all keys of service IDs on one page, and scrolls once 10,000 are there. */
async function scrollKeys(samples: Samples, context: BrowserContext, origin: string): Promise<void> {
  const list = await WatchedPage.open(context, ROWS)
  await list.load(`${origin}${KEYS}?scenario=large&as=owner&view=service-ids`)
  const pages = list.page.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('combobox', { name: 'Items per page' }).selectOption('All')
  await pages.getByText(/^[1-9]\d{4,} items/).waitFor()
  addSample(samples, 'console scroll', await list.droppedWhileScrolling(list.page.locator('table')))
}

async function measure(browser: Browser, built: string, floor: string): Promise<Samples> {
  const samples: Samples = new Map()
  const targets: readonly Target[] = [
    { name: 'floor', url: floor },
    { name: 'console', url: `${built}${KEYS}` },
  ]
  // Both sides once without notes, so that neither pays for what is cold on the machine.
  for (const target of targets)
    await inContext(browser, new Map(), (context) => loadTwice(new Map(), context, target))
  for (let run = 1; run <= RUNS; run += 1) {
    for (const target of targets)
      await inContext(browser, samples, (context) => loadTwice(samples, context, target))
    await inContext(browser, samples, (context) => typeFilter(samples, context, built))
    await inContext(browser, samples, (context) => scrollFloor(samples, context, floor))
    await inContext(browser, samples, (context) => scrollKeys(samples, context, built))
    addSample(samples, 'console core', await coreRequestsPerSecond())
    say(`bench: run ${run} of ${RUNS} done`)
  }
  return samples
}

await command(async () => {
  const floor = await serveStatic(await buildFloor())
  const built = await serveStatic(path.join(root, 'dist'))
  const executablePath = process.env['PW_CHROMIUM']
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const samples = await measure(browser, built.origin, floor.origin)
    await measureHttp(samples)
    const table = markdown(samples, `Chromium ${browser.version()}`, RUNS)
    writeFileSync(path.join(root, 'scripts/bench/RESULTS.md'), table)
    say(table)
  } finally {
    await browser.close()
    await Promise.all([floor.close(), built.close()])
  }
  return 0
})
