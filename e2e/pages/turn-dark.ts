import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The system turns dark, and with it the page. Tests ask for less motion, so no colour is on its way to another. */
export async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(22, 22, 22)')
  // Charts have colours of their own, which are not the style sheet's to change.
  await expect(page.locator('.cds--chart-holder[data-carbon-theme="white"]')).toHaveCount(0)
}
