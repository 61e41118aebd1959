import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Scope } from '../accessibility.ts'
import { settled } from './settled.ts'
import { turnDark } from './turn-dark.ts'

type Accessible = (page?: Page, scope?: Scope) => Promise<void>

/**
 * What holds of every page for everybody: one heading, a title, no value that is missing, nothing against accessibility
 * in the light and in the dark (the same page in other colours), and room at 320 pixels.
 */
export async function expectSound(page: Page, accessible: Accessible): Promise<void> {
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/ - IAM console$/)
  expect(await page.locator('body').innerText()).not.toMatch(/undefined|\[object|NaN/)
  await accessible()
  await turnDark(page)
  await accessible(page, 'colour')
  await page.setViewportSize({ width: 320, height: 800 })
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(overflow, 'pixels that the page is wider than the window').toBeLessThanOrEqual(0)
}
