import type { Page } from '@playwright/test'
import { action, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'

const VIEW = '/iam/apikeys?view=classic'
const createButton = (page: Page) => page.getByRole('button', { name: 'Create a classic infrastructure key' })
const table = (page: Page) => page.getByRole('table', { name: 'Classic infrastructure API keys' })

test.describe('a person without a key of their own', () => {
  test.use({ person: 'manager' })

  test('creates one, sees its value, and can view it again later', async ({ page, goto, accessible }) => {
    await goto(VIEW)
    await expect(table(page).getByRole('row')).toHaveCount(3)
    await createButton(page).click()
    const made = page.getByRole('dialog', { name: 'Classic infrastructure API key successfully created' })
    await made.getByRole('button', { name: 'Show API key' }).click()
    const value = await made.locator('[data-secret]').innerText()
    expect(value).toMatch(/^[0-9a-f]{64}$/)
    await accessible()
    await made.getByRole('button', { name: 'Done' }).click()
    await expect(createButton(page)).toBeHidden()
    await expect(table(page).getByRole('row')).toHaveCount(4)
    await (await action(page, 'Actions for 2043571_maya.lindqvist@acme.example', 'View details')).click()
    const again = page.getByRole('dialog', { name: 'Details of the classic infrastructure API key' })
    await expect(again.getByText('2043571_maya.lindqvist@acme.example')).toBeVisible()
    await again.getByRole('button', { name: 'Show API key' }).click()
    await expect(again.locator('[data-secret]')).toHaveText(value)
    await page.keyboard.press('Escape')
    await expect(again).toBeHidden()
    expect(await page.content()).not.toContain(value)
  })

  test('sees that those below have keys, but not their values, and may delete them', async ({
    page,
    goto,
    cloud,
    accessible,
  }) => {
    await goto(VIEW)
    await accessible()
    await (await action(page, 'Actions for 2043571_wei.zhang@acme.example', 'View details')).click()
    const dialog = page.getByRole('dialog', { name: 'Details of the classic infrastructure API key' })
    await expect(dialog.getByText('Only the user who created the key can view it.')).toBeVisible()
    await accessible()
    await page.keyboard.press('Escape')
    await (await action(page, 'Actions for 2043571_wei.zhang@acme.example', 'Delete')).click()
    await cloud.fail('removeApiAuthenticationKey', { status: 500, times: 1 })
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByRole('dialog').getByText(/did not work/)).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expectSaid(page, 'The classic infrastructure API key of wei.zhang@acme.example was deleted')
    await expect(table(page).getByRole('row')).toHaveCount(2)
  })

  test('is told when the cloud could not create one, and nothing is made', async ({ page, goto, cloud }) => {
    await cloud.fail('addApiAuthenticationKey', { status: 500, times: 1 })
    await goto(VIEW)
    await createButton(page).click()
    await expect(page.getByText('The classic infrastructure API key was not created')).toBeVisible()
    await expect(table(page).getByRole('row')).toHaveCount(3)
  })

  test('filters by user name', async ({ page, goto }) => {
    await goto(VIEW)
    await page.getByRole('searchbox', { name: 'Filter by user name or email' }).fill('viktor')
    await expect(table(page).getByRole('row')).toHaveCount(2)
    await page.getByRole('searchbox', { name: 'Filter by user name or email' }).fill('nobody has this')
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  })
})

test('the owner has a key already and is not offered a second', async ({ page, goto }) => {
  await goto(VIEW)
  await expect(table(page).getByRole('row')).toHaveCount(4)
  await expect(createButton(page)).toHaveCount(0)
})

test.describe('a person below nobody', () => {
  test.use({ person: 'nobody' })
  test('sees only their own key, and may create it', async ({ page, goto }) => {
    await goto(VIEW)
    await expect(page.getByRole('heading', { name: 'No classic infrastructure API keys' })).toBeVisible()
    await expect(createButton(page)).toHaveCount(1)
  })
})
