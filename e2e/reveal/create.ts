import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Fills in the create dialog of the API keys page and presses Create. */
export async function createKey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create IBM Cloud API key' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(reveal(page)).toBeVisible()
}

export const reveal = (page: Page) => page.getByRole('dialog', { name: 'API key successfully created' })

/** Reads the value by showing it, as a person would, and hides it again. */
export async function readValue(page: Page): Promise<string> {
  await reveal(page).getByRole('button', { name: 'Show API key' }).click()
  const value = await reveal(page).getByRole('group', { name: 'API key' }).innerText()
  await reveal(page).getByRole('button', { name: 'Hide API key' }).click()
  expect(value).toHaveLength(44)
  return value
}

/** Confirms that the value was saved and closes the reveal. */
export async function finish(page: Page): Promise<void> {
  await reveal(page).getByText('I have saved the API key').click()
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(reveal(page)).toBeHidden()
}
