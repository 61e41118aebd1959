import type { Page } from '@playwright/test'
import { watchPage } from '../../scripts/bench/in-page.ts'
import { weigh } from '../../scripts/budget/first-load.ts'
import type { Weight } from '../../scripts/budget/first-load.ts'

export interface FirstLoad {
  /** Files of the build that were asked for until the rows showed in their fonts, with what they weigh. */
  readonly files: readonly Weight[]
  /** All requests until then: the files, and the API's that left the page. */
  readonly requests: number
}

/** Loads the page of API keys as a first visitor, and reads from the browser's own timings what that took. */
export async function firstLoadOf(page: Page, folder: string): Promise<FirstLoad> {
  await page.addInitScript(watchPage, { css: 'table tbody tr:not([aria-hidden]) td' })
  await page.goto('/iam/apikeys?as=owner')
  await page.waitForFunction(() => window.bench.readyAt !== undefined)
  const asked = await page.evaluate(async () => {
    // The text that is laid out asks for its fonts; on a busy machine the rows are there a moment before that.
    document.body.getBoundingClientRect()
    await document.fonts.ready
    const ready = window.bench.readyAt ?? 0
    const isOfFirstRows = ({ name, startTime }: PerformanceEntry) =>
      startTime < ready || name.endsWith('.woff2')
    return performance
      .getEntriesByType('resource')
      .filter(isOfFirstRows)
      .map(({ name }) => new URL(name).pathname)
  })
  const isFile = (path: string): boolean => /\.(?:js|css|woff2|svg|json)$/.test(path)
  const files = ['index.html', ...new Set(asked.filter(isFile).map((path) => path.slice(1)))]
  return { files: files.map((file) => weigh(folder, file)), requests: 1 + asked.length }
}
