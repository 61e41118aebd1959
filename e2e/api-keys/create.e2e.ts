import { expect, test } from '../fixtures.ts'
import { finish, reveal } from '../reveal/create.ts'

const openDialog = async (page: import('@playwright/test').Page) => {
  await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create IBM Cloud API key' })
  const name = dialog.getByRole('textbox', { name: 'Name', exact: true })
  return { dialog, name, create: dialog.getByRole('button', { name: 'Create' }) }
}

test('a key is created with what was chosen', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  const { dialog, name, create } = await openDialog(page)
  await name.fill('  nightly export  ')
  await dialog.getByLabel('Description (optional)').fill('Runs at two')
  await dialog.getByText('Delete the leaked key').click()
  await dialog.getByText('Yes', { exact: true }).click()
  await dialog.getByLabel('Expiration date (optional)').fill('2027-01-31')
  await create.click()
  await expect(reveal(page)).toBeVisible()
  await finish(page)
  const owner = await cloud.as('owner')
  const { body } = await owner<{ apikeys: { name: string }[] }>('GET /v1/apikeys?pagesize=100')
  expect(body.apikeys.find((key) => key.name === 'nightly export')).toMatchObject({
    description: 'Runs at two',
    action_when_leaked: 'delete',
    support_sessions: true,
    expires_at: '2027-01-31T23:59+0000',
  })
})

test('the defaults are those of the real console', async ({ goto, page }) => {
  await goto('/iam/apikeys')
  const { dialog } = await openDialog(page)
  await expect(dialog.getByRole('radio', { name: 'Disable the leaked key' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
})

for (const [what, name, message] of [
  ['an empty name', '   ', 'Enter a name.'],
  ['a name of 256 characters', 'x'.repeat(256), 'A name has at most 255 characters; this one has 256.'],
] as const)
  test(`${what} is refused at its field`, async ({ goto, page, cloud }) => {
    await goto('/iam/apikeys')
    const { dialog, name: field, create } = await openDialog(page)
    await field.fill(name)
    await dialog.getByLabel('Description (optional)').fill('kept')
    await create.click()
    await expect(field).toHaveAccessibleDescription(message)
    await expect(dialog.getByLabel('Description (optional)')).toHaveValue('kept')
    expect(await cloud.count('createApiKey')).toBe(0)
  })

for (const name of [
  '<img src=x onerror=alert(1)>',
  'مفتاح الطلبات',
  '🔑 orders 👩🏽‍💻',
  '=cmd|calc',
  '"quoted" \\ back',
])
  test(`${name} is a name like any other, and only text`, async ({ goto, page }) => {
    await goto('/iam/apikeys')
    const { name: field, create } = await openDialog(page)
    await field.fill(name)
    await create.click()
    await finish(page)
    await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Filter by API key name or description' }).fill(name)
    await expect(page.getByRole('row')).toHaveCount(2)
  })

test('a double click on Create makes one key', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  const { dialog, name, create } = await openDialog(page)
  await name.fill('only one')
  const held = await cloud.hold('createApiKey')
  await create.dblclick()
  await expect(dialog.getByText('Creating')).toBeVisible()
  await held.release()
  await finish(page)
  expect(await cloud.count('createApiKey')).toBe(1)
  await expect(page.getByRole('cell', { name: 'only one', exact: true })).toHaveCount(1)
})

test('a failure of the cloud is said in the dialog, with its transaction, and what was typed stays', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/apikeys')
  await cloud.fail('createApiKey', { status: 503, times: 1 })
  const { dialog, name, create } = await openDialog(page)
  await name.fill('second try')
  await create.click()
  await expect(dialog.getByText(/could not answer.*Transaction [\da-f]+/)).toBeVisible()
  await expect(name).toHaveValue('second try')
  await create.click()
  await expect(reveal(page)).toBeVisible()
  await finish(page)
})

test('a lost connection is said, too', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  await cloud.fail('createApiKey', { status: 'offline', times: 1 })
  const { dialog, name, create } = await openDialog(page)
  await name.fill('offline')
  await create.click()
  await expect(dialog.getByText('No answer came from the cloud.')).toBeVisible()
})

test('leaving a form with something typed asks first', async ({ goto, page }) => {
  await goto('/iam/apikeys')
  const { dialog, name } = await openDialog(page)
  await name.fill('half')
  await page.keyboard.press('Escape')
  await expect(dialog.getByText('What you typed is not saved.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep editing' }).click()
  await expect(name).toHaveValue('half')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Create an IBM Cloud API key' })).toBeFocused()
})

test('a key is created and copied with the keyboard alone', async ({ goto, page }) => {
  await goto('/iam/apikeys')
  await page.getByRole('searchbox', { name: 'Filter by API key name or description' }).focus()
  // Between them is the menu of the list's columns and files.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Create an IBM Cloud API key' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Create IBM Cloud API key' })
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type('by keyboard')
  await page.keyboard.press('Enter')
  await expect(reveal(page).getByRole('button', { name: 'Copy' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(reveal(page).getByRole('checkbox', { name: 'I have saved the API key' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(reveal(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Create an IBM Cloud API key' })).toBeFocused()
})
