import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** What the page shows has been read: nothing in it says that it is busy, and no access is still being asked for. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByText('Your access is being checked.')).toHaveCount(0)
}
