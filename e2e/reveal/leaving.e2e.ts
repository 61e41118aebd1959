import { expect, test } from '../fixtures.ts'
import { createKey, finish, reveal } from './create.ts'

// secrets.md, tests 1 to 3.

test.beforeEach(async ({ goto, page }) => {
  await goto('/iam/overview')
  await page.getByRole('navigation', { name: 'IAM' }).getByRole('link', { name: 'API keys' }).click()
  await createKey(page, 'orders-ci')
})

test('closing a key that was not saved stays, says so, and moves to the acknowledgement', async ({
  page,
}) => {
  await reveal(page).getByRole('button', { name: 'Close' }).click()
  await expect(reveal(page)).toBeVisible()
  await expect(reveal(page).getByRole('checkbox', { name: 'I have saved the API key' })).toBeFocused()
  await expect(page.locator('#announcer')).toHaveText(/Copy or download the API key, or confirm/)
})

for (const [way, leave] of [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['a click outside', (page) => page.mouse.click(5, 5)],
  ['Back', (page) => page.goBack()],
] as const satisfies readonly (readonly [
  string,
  (page: import('@playwright/test').Page) => Promise<unknown>,
])[])
  test(`${way} asks in place and loses nothing`, async ({ page }) => {
    await leave(page)
    await expect(reveal(page).getByText('has not been copied or downloaded')).toBeVisible()
    await reveal(page).getByRole('button', { name: 'Stay' }).click()
    await expect(reveal(page).getByText('has not been copied or downloaded')).toBeHidden()
    await reveal(page).getByRole('button', { name: 'Show API key' }).click()
    await expect(reveal(page).getByRole('group', { name: 'API key' })).toHaveText(/^MOCK_/)
    await expect(page).toHaveURL(/\/iam\/apikeys$/)
  })

test('Back while a key is being made waits for it, since its value comes only once', async ({
  page,
  cloud,
}) => {
  await finish(page)
  const held = await cloud.hold('createApiKey')
  await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create IBM Cloud API key' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('late')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByText('Creating')).toBeVisible()
  await page.goBack()
  await expect(dialog.getByText('You can leave when this is done.')).toBeVisible()
  await held.release()
  await finish(page)
  await expect(page).toHaveURL(/\/iam\/apikeys$/)
  await expect(page.getByRole('cell', { name: 'late', exact: true })).toBeVisible()
})

test('nothing behind the reveal can be reached until the key is saved', async ({ page }) => {
  await expect(page.locator('#root')).toHaveAttribute('inert', '')
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('#root') ?? null)).toBeNull()
  }
})

test('closing the tab asks while the key is not saved, and no longer afterwards', async ({ page }) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await reveal(page).getByRole('button', { name: 'Show API key' }).click()
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await finish(page)
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  expect(asked).toEqual(['beforeunload'])
})
