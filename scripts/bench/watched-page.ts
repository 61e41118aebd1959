import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import type { Sight } from './in-page.ts'
import { watchPage } from './in-page.ts'

const FRAME = 1000 / 60
const PATIENCE = 60_000

/** Long enough for what a page does when it is idle: warming the chunks of its dialogs, say. */
const SETTLE = 1500

export interface Load {
  /** Milliseconds from navigation to painted rows. */
  readonly ready: number
  /** Milliseconds of the longest task until the page was at rest. */
  readonly longestTask: number
  /** Megabytes after garbage collection. */
  readonly heap: number
  /** Everything asked of the network or the service worker until the page was at rest. */
  readonly requests: number
}

/** A page that measures itself. */
export class WatchedPage {
  readonly page: Page
  readonly #devTools: CDPSession

  private constructor(page: Page, devTools: CDPSession) {
    this.page = page
    this.#devTools = devTools
  }

  static async open(context: BrowserContext, ready: Sight): Promise<WatchedPage> {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.addInitScript(watchPage, ready)
    return new WatchedPage(page, await context.newCDPSession(page))
  }

  async slowDown(times: number): Promise<void> {
    await this.#devTools.send('Emulation.setCPUThrottlingRate', { rate: times })
  }

  async load(url: string): Promise<Load> {
    let requests = 0
    const count = (): void => void (requests += 1)
    this.page.on('request', count)
    await this.page.goto(url, { waitUntil: 'commit' })
    await this.page.waitForFunction(() => window.bench.readyAt !== undefined)
    await this.page.waitForTimeout(SETTLE)
    this.page.off('request', count)
    const { ready, longestTask } = await this.page.evaluate(() => ({
      ready: window.bench.readyAt ?? Number.NaN,
      longestTask: Math.max(0, ...window.bench.longTasks),
    }))
    return { ready, longestTask, heap: await this.#heap(), requests }
  }

  async #heap(): Promise<number> {
    await this.#devTools.send('HeapProfiler.collectGarbage')
    await this.#devTools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await this.#devTools.send('Runtime.getHeapUsage')
    return usedSize / 1e6
  }

  /** Frames of a sixtieth of a second from a click to the frame that shows what it was for. */
  async framesToShow(target: Locator, sight: Sight): Promise<number> {
    await target.waitFor({ state: 'visible' })
    const seen = this.page.evaluate(async (expected) => await window.bench.untilSeen(expected), sight)
    await target.click()
    return Math.ceil((await seen) / FRAME)
  }

  /** The slowest key of a text typed into a field: milliseconds from the key to the end of the next frame. */
  async slowestKey(field: Locator, text: string): Promise<number> {
    await field.focus()
    await this.page.evaluate(() => void (window.bench.paints = []))
    await field.pressSequentially(text, { delay: 200 })
    await this.page.waitForTimeout(500)
    return await this.page.evaluate(() => Math.max(...window.bench.paints))
  }

  /** Percent of frames that were missed while the wheel turned over an element. */
  async droppedWhileScrolling(over: Locator): Promise<number> {
    const box = await over.boundingBox()
    if (box === null) throw new Error('There is nothing to scroll.')
    await this.page.evaluate(() => window.bench.startFrames())
    await this.#devTools.send('Input.synthesizeScrollGesture', {
      x: box.x + box.width / 2,
      y: Math.max(box.y, 0) + Math.min(box.height / 2, 300),
      yDistance: -9000,
      speed: 3000,
      preventFling: true,
      gestureSourceType: 'mouse',
    })
    const lengths = (await this.page.evaluate(() => window.bench.stopFrames())).slice(1)
    const missed = lengths.reduce((sum, length) => sum + Math.max(0, Math.round(length / FRAME) - 1), 0)
    return (100 * missed) / (missed + lengths.length)
  }
}
