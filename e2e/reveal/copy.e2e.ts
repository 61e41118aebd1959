import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { createKey, finish, readValue, reveal } from './create.ts'
import { documentText, leakIn } from './find-secret.ts'

// secrets.md, tests 16 to 21.

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const clipboard = (page: import('@playwright/test').Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText())

test.beforeEach(async ({ goto, page }) => {
  await goto('/iam/apikeys')
  await createKey(page, 'orders-ci')
})

test('a masked value is called hidden and is not in the accessibility tree', async ({ page }) => {
  await expect(reveal(page).getByRole('img', { name: 'API key, hidden' })).toBeVisible()
  await reveal(page).getByRole('button', { name: 'Show API key' }).click()
  const secret = await reveal(page).getByRole('group', { name: 'API key' }).innerText()
  expect(await reveal(page).ariaSnapshot()).toContain(secret)
  await reveal(page).getByRole('button', { name: 'Hide API key' }).click()
  expect(await reveal(page).ariaSnapshot()).not.toContain(secret)
})

test('Copy works without showing the value, and says so each time', async ({ page }) => {
  const copy = reveal(page).getByRole('button', { name: 'Copy' })
  await expect(copy).toBeFocused()
  await copy.click()
  await expect(page.locator('#announcer')).toHaveText('API key copied')
  const copied = await clipboard(page)
  expect(copied).toMatch(/^MOCK_[\w-]{39}$/)
  expect(leakIn(await documentText(page), copied)).toBeUndefined()
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(reveal(page)).toBeHidden()
})

test('a clipboard that refuses is said, another way is offered, and nothing is taken for saved', async ({
  page,
}) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    })
  })
  await reveal(page).getByRole('button', { name: 'Copy' }).click()
  await expect(reveal(page).getByRole('alert')).toContainText('could not be copied')
  await expect(reveal(page).getByRole('checkbox', { name: 'I have saved the API key' })).not.toBeChecked()
  await reveal(page).getByRole('button', { name: 'Show and select it' }).click()
  await expect(reveal(page).getByRole('group', { name: 'API key' })).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^MOCK_/)
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(reveal(page)).toBeVisible()
})

test('the clipboard is cleared a minute later if asked to, and the plan can be dropped', async ({ page }) => {
  await reveal(page).getByText('Clear the clipboard 60 seconds after copying').click()
  await reveal(page).getByRole('button', { name: 'Copy' }).click()
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  const notice = page.getByRole('region', { name: 'Clipboard' })
  await expect(notice).toContainText('cleared in')
  await page.clock.runFor(30_000)
  await notice.getByRole('button', { name: 'Start again from 60 seconds' }).click()
  await page.clock.runFor(45_000)
  expect(await clipboard(page)).toMatch(/^MOCK_/)
  await page.clock.runFor(20_000)
  await expect(page.locator('#announcer')).toHaveText('Clipboard cleared')
  expect(await clipboard(page)).toBe('')
})

test('Download saves apiKey.json with the value in it, and gives the address back', async ({ page }) => {
  const secret = await readValue(page)
  const revoked = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const original = URL.revokeObjectURL.bind(URL)
        URL.revokeObjectURL = (url) => {
          original(url)
          resolve(url)
        }
      }),
  )
  const download = page.waitForEvent('download')
  await reveal(page).getByRole('button', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('apiKey.json')
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual({
    name: 'orders-ci',
    description: '',
    createdAt: '2026-11-16T09:00+0000',
    apikey: secret,
  })
  expect(await revoked).toMatch(/^blob:/)
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(reveal(page)).toBeHidden()
})

test('the value stands in no form and invites no password manager', async ({ page }) => {
  await reveal(page).getByRole('button', { name: 'Show API key' }).click()
  const value = reveal(page).getByRole('group', { name: 'API key' })
  await expect(value).toHaveAttribute('translate', 'no')
  await expect(value).toHaveAttribute('spellcheck', 'false')
  await expect(value).toHaveAttribute('data-1p-ignore', /.*/)
  expect(await value.evaluate((element) => element.closest('form'))).toBeNull()
})

test('leaving the window hides a value that is shown', async ({ page }) => {
  await reveal(page).getByRole('button', { name: 'Show API key' }).click()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(reveal(page).getByRole('img', { name: 'API key, hidden' })).toBeVisible()
  await finish(page)
})
