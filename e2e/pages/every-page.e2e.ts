import { expect, test } from '../fixtures.ts'
import { places } from './places.ts'
import { settled } from './settled.ts'

for (const { name, path, heading } of places) {
  test(`${name}: one heading, a title, no "undefined", and room at 320 pixels`, async ({ goto, page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/ - IAM console$/)
    await settled(page)
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|\[object|NaN/)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, 'pixels that the page is wider than the window').toBeLessThanOrEqual(0)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(colorScheme, () => {
      test.use({ colorScheme })
      test(`${name} breaks no rule of accessibility`, async ({ goto, page, accessible }) => {
        await goto(path)
        await settled(page)
        await accessible()
      })
    })
}
