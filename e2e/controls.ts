import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Opens the menu of a row, or of the page, and gives one of its actions. */
export async function action(page: Page, menu: string, name: string): Promise<Locator> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  return page.getByRole('menuitem', { name, exact: true })
}

/** A button of the open dialog: not the cross in its head, whose name another may have. */
export const buttonIn = (dialog: Locator, name: string): Locator =>
  dialog.getByRole('button', { name, exact: true }).and(dialog.page().locator(':not(.cds--modal-header *)'))

/** Presses a button of the open dialog, as soon as it is there. */
export const press = (page: Page, name: string): Promise<void> =>
  buttonIn(page.getByRole('dialog'), name).click()

/** Goes from a page with a form to another one, is asked, and stays. */
export async function leaveAndStay(page: Page, other: string): Promise<void> {
  await page.getByRole('navigation', { name: 'IAM' }).getByRole('link', { name: other }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
}

/** A button or menu item that is off, and why. */
export async function expectOff(control: Locator, reason: string | RegExp): Promise<void> {
  await expect(control).toBeDisabled()
  await expect(control).toHaveAccessibleDescription(reason)
}

/** What the console says was done, to the eye and to screen readers. */
export const expectSaid = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible()

/** What the console says was done, to screen readers alone. */
export const expectAnnounced = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.locator('#announcer')).toHaveText(text)
