import type { Page } from '@playwright/test'
import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { finish, readValue, reveal } from '../reveal/create.ts'
import { pageOf, readServiceId } from './on-page.ts'

async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create API key' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create API key' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
}

test('a key of the service ID is created, shown once, and signs in as the service ID', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'support-chatbot', 'apikeys'))
  await create(page, 'chat-2027')
  const apikey = await readValue(page)
  await finish(page)
  await expect(page.getByRole('button', { name: 'chat-2027', exact: true })).toBeVisible()
  const { iam_id } = await readServiceId(cloud, 'support-chatbot')
  const call = await cloud.as('owner')
  const { body } = await call<{ access_token: string }>('POST /identity/token', {
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey },
  })
  const claims = JSON.parse(atob(body.access_token.split('.')[1] ?? '')) as { iam_id: string }
  expect(claims.iam_id).toBe(iam_id)
})

test('its dialog asks for no session, as only people have sessions', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'support-chatbot', 'apikeys'))
  await page.getByRole('button', { name: 'Create API key' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create API key' })
  await expect(dialog.getByRole('group', { name: /Leaked action/ })).toBeVisible()
  await expect(dialog.getByText('Session management')).toBeHidden()
})

test('the name of a key opens its details, and the menu has the documented words', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'ci-pipeline', 'apikeys'))
  await page.getByRole('button', { name: 'runner-01', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'runner-01' })).toContainText('When leaked')
  await page.keyboard.press('Escape')
  await (await action(page, 'Actions for runner-01', 'Lock API key')).click()
  await expectSaid(page, 'API key runner-01 was locked')
  await expectOff(
    await action(page, 'Actions for runner-01', 'Delete'),
    'The key is locked. Unlock it first.',
  )
  for (const name of ['Edit name & description', 'Unlock API key', 'Rotate', 'Details'])
    await expect(page.getByRole('menuitem', { name })).toBeVisible()
})

test('a key that is pressed as soon as a dialog is there is the dialog’s', async ({ page, goto, cloud }) => {
  // Its code comes after the click: what shows it is then no longer part of the click.
  let give = (): void => {}
  const held = new Promise<void>((resolve) => (give = resolve))
  const asked = page.waitForRequest(/\/ApiKeyDialogs-/)
  await page.route(/\/ApiKeyDialogs-/, async (route) => {
    await held
    await route.fallback()
  })
  await goto(await pageOf(cloud, 'ci-pipeline', 'apikeys'))
  await page.evaluate(() => {
    new MutationObserver((_changes, watch) => {
      if (document.querySelector('[role=dialog]') === null) return
      watch.disconnect()
      document.body.dataset['pressed'] = 'Escape'
      const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(press)
    }).observe(document.body, { childList: true })
  })
  await page.getByRole('button', { name: 'runner-01', exact: true }).click()
  await asked
  give()
  await expect(page.locator('body')).toHaveAttribute('data-pressed', 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('rotating makes a new key and gives the old one a last day', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'support-chatbot', 'apikeys'))
  await create(page, 'chat-old')
  await finish(page)
  await (await action(page, 'Actions for chat-old', 'Rotate')).click()
  const dialog = page.getByRole('dialog', { name: 'Rotate chat-old' })
  await expect(dialog.getByLabel('Last day of the old key (optional)')).toHaveValue('2026-11-23')
  await cloud.fail('createApiKey', { status: 500, times: 1 })
  await dialog.getByRole('button', { name: 'Create new key' }).click()
  await expect(dialog.getByText(/Transaction/)).toBeVisible()
  await expect(dialog.getByLabel('Last day of the old key (optional)')).toHaveValue('2026-11-23')
  await dialog.getByRole('button', { name: 'Create new key' }).click()
  await expect(reveal(page)).toBeVisible()
  await finish(page)
  await expect(page.getByRole('row', { name: /chat-old \(rotated\)/ })).toBeVisible()
  await expect(page.getByRole('row', { name: 'chat-old' }).first()).toContainText('11-23-2026')
  await (await action(page, 'Actions for chat-old', 'Delete')).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expectSaid(page, 'API key chat-old was deleted')
})

test('the 21st key is refused in the dialog, and what was typed stays', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'ci-pipeline', 'apikeys'))
  await create(page, 'runner-21')
  const dialog = page.getByRole('dialog', { name: 'Create API key' })
  await expect(dialog.getByText(/has 20 API keys, the most an identity can have/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('runner-21')
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('the keys are not listed, and the tab says what is missing', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, 'ci-pipeline', 'apikeys'))
    await expect(page.getByRole('heading', { name: 'You cannot view these API keys' })).toBeVisible()
    await expectOff(page.getByRole('button', { name: 'Create API key' }), /iam-identity\.apikey\.create/)
  })
})
