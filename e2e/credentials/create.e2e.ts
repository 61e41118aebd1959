import { readFile } from 'node:fs/promises'
import { expectAnnounced, expectOff } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import {
  SHARED,
  createDialog,
  credentialRow,
  openCreate,
  pageOf,
  readCredentials,
  readReveal,
  reveal,
  submit,
} from './on-page.ts'

test('a credential is created with HMAC keys, copied, and viewed again', async ({
  page,
  goto,
  cloud,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await goto(await pageOf(cloud, SHARED))
  const dialog = await openCreate(page)
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Service credentials-1',
  )
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption('Reader')
  await expect(dialog.getByText('As a reader, you can perform read-only actions')).toBeVisible()
  await dialog.getByRole('button', { name: 'Advanced options' }).click()
  await dialog.getByRole('switch', { name: 'Include HMAC Credential' }).click()
  await submit(page)
  const values = await readReveal(page)
  expect(Object.keys(values)).toEqual(expect.arrayContaining(['apikey', 'cos_hmac_keys']))
  await reveal(page).getByRole('button', { name: 'Copy' }).click()
  await expectAnnounced(page, 'Credential copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(JSON.stringify(values, null, 2))
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Create credential' })).toBeFocused()
  const row = credentialRow(page, 'Service credentials-1')
  await expect(row).toContainText(/Service credentials-1\s*Reader\s*Off/)
  const made = (await readCredentials(cloud, SHARED)).find(({ name }) => name === 'Service credentials-1')
  expect(made?.parameters).toMatchObject({ HMAC: true })
  expect(made?.credentials).toEqual(values)
})

test('a credential is saved as a file of its name', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  const dialog = await openCreate(page)
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Ü: media v1.2')
  await submit(page)
  const download = page.waitForEvent('download')
  await reveal(page).getByRole('button', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Ü- media v1.2.json')
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toHaveProperty('apikey')
})

test('a double click on Create makes one credential', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  await openCreate(page)
  const held = await cloud.hold('createResourceKey')
  await createDialog(page).getByRole('button', { name: 'Create', exact: true }).dblclick()
  await expect(createDialog(page).getByRole('button', { name: /Creating/ })).toBeVisible()
  await held.release()
  await expect(reveal(page)).toBeVisible()
  expect(await cloud.count('createResourceKey')).toBe(1)
})

test('a failure is shown in the dialog, and nothing typed is lost', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  const dialog = await openCreate(page)
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('media')
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption('None')
  await dialog.getByRole('button', { name: 'Advanced options' }).click()
  await dialog.getByLabel('Add Inline Configuration Parameters').fill('{ "a": 1 }')
  await cloud.fail('createResourceKey', { status: 500, times: 1 })
  await submit(page)
  await expect(dialog.getByText(/The credential was not created/)).toBeVisible()
  await expect(dialog.getByText(/Transaction/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('media')
  await expect(dialog.getByRole('combobox', { name: 'Role' })).toHaveValue('')
  await expect(dialog.getByLabel('Add Inline Configuration Parameters')).toHaveValue('{ "a": 1 }')
  await submit(page)
  await expect(reveal(page)).toBeVisible()
})

test('a credential is created by the keyboard alone', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  const create = page.getByRole('button', { name: 'Create credential' })
  await expect(create).toBeEnabled()
  await create.press('Enter')
  await expect(createDialog(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('checkout-w')
  await expect(page.getByRole('option', { name: /checkout-web-prod/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: /Select Service ID/ })).toHaveValue('checkout-web-prod')
  await page.keyboard.press('Enter')
  await expect(reveal(page).getByRole('button', { name: 'Copy' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Create credential' })).toBeFocused()
  const made = (await readCredentials(cloud, SHARED)).find(({ name }) => name === 'Service credentials-1')
  expect(String(made?.parameters['serviceid_crn'])).toContain('ServiceId-')
})

test('Escape closes the list of service IDs first, and asks before what was typed is lost', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  const dialog = await openCreate(page)
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('media')
  await dialog.getByRole('combobox', { name: /Select Service ID/ }).click()
  await expect(page.getByRole('option', { name: 'Auto generated' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Keep editing' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('media')
})

test.describe('the reader', () => {
  test.use({ person: 'reader' })
  test('cannot create a credential, and is told why and by the API too', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, SHARED))
    const button = page.getByRole('button', { name: 'Create credential' })
    await expectOff(button, /resource-controller\.key\.create' on orders-media-prod.*Operator/)
    await button.click({ force: true })
    await expect(createDialog(page)).toBeHidden()
    const reader = await cloud.as('reader')
    const { status } = await reader('POST /v2/resource_keys', { body: { name: 'x', source: SHARED } })
    expect(status).toBeGreaterThanOrEqual(403)
  })
})
