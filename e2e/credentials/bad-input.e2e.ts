import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { SHARED, createDialog, openCreate, pageOf, reveal, submit } from './on-page.ts'

const nameField = (page: Page) => createDialog(page).getByRole('textbox', { name: 'Name', exact: true })
const jsonField = (page: Page) => createDialog(page).getByLabel('Add Inline Configuration Parameters')
const fileField = (page: Page) => createDialog(page).getByLabel('Or upload a JSON file')

test('a name that will not do is refused at its field, and the next one is taken', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  await openCreate(page)
  const bad = [
    ['', 'Enter a name.'],
    ['   ', 'Enter a name.'],
    ['x'.repeat(181), 'A name has at most 180 characters; this one has 181.'],
    ['<img src=x onerror=alert(1)>', 'characters - . _ : only'],
    ['key \u{1F511}', 'characters - . _ : only'],
    ['مفتاح/تطبيق', 'characters - . _ : only'],
  ] as const
  for (const [text, problem] of bad) {
    await nameField(page).fill(text)
    await submit(page)
    await expect(createDialog(page).getByText(problem)).toBeVisible()
    await expect(nameField(page)).toBeFocused()
    await expect(nameField(page)).toHaveValue(text)
  }
  expect(await cloud.count('createResourceKey')).toBe(0)
  await nameField(page).fill('مفتاح التطبيق')
  await submit(page)
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('cell', { name: 'مفتاح التطبيق', exact: true })).toBeVisible()
})

test('JSON that will not do is refused with its place, and nothing of it is said again', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  await openCreate(page)
  await createDialog(page).getByRole('button', { name: 'Advanced options' }).click()
  const bad = [
    ['{ "password": "hunter2" "b": 1 }', 'Line 1, column 25: a comma is expected here.'],
    ['{\n  "a": 1,\n}', 'Line 3, column 1: a name in double quotes is expected here.'],
    ['[1, 2]', 'Line 1, column 1: this is a list; parameters are an object {…}.'],
    ['{ "__proto__": {} }', 'Line 1, column 3: the name __proto__ is not allowed.'],
    ['{ "a": 1,\n "a": 2 }', 'Line 2, column 2: this name is in the same object already, in line 1.'],
    [`{ "a": "${'x'.repeat(1_000_000)}" }`, 'at most 1,000,000 (1 MB) are read'],
  ] as const
  for (const [text, problem] of bad) {
    await jsonField(page).fill(text)
    await submit(page)
    await expect(createDialog(page).getByText(problem)).toBeVisible()
    await expect(jsonField(page)).toBeFocused()
  }
  await expect(createDialog(page).getByText('hunter2')).toHaveCount(0)
  expect(await cloud.count('createResourceKey')).toBe(0)
  await jsonField(page).fill('{ "a": 1 }')
  await submit(page)
  await expect(reveal(page)).toBeVisible()
})

test('a file that is not JSON is refused at its field, and is removed', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  await openCreate(page)
  await nameField(page).fill('media')
  await createDialog(page).getByRole('button', { name: 'Advanced options' }).click()
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await fileField(page).setInputFiles(file('photo.png', '\u0089PNG hunter2'))
  await expect(createDialog(page).getByText(/^Line 1, column 1: this is not JSON/)).toBeVisible()
  await expect(createDialog(page).getByText('photo.png, 13 bytes')).toBeVisible()
  await submit(page)
  expect(await cloud.count('createResourceKey')).toBe(0)
  await fileField(page).setInputFiles(file('empty.json', ' '))
  await expect(createDialog(page).getByText('This file is empty.')).toBeVisible()
  await createDialog(page).getByRole('button', { name: 'Remove the file' }).click()
  await expect(createDialog(page).getByText('This file is empty.')).toBeHidden()

  await jsonField(page).fill('{ "a": 1 }')
  await fileField(page).setInputFiles(file('good.json', '\uFEFF{ "HMAC": true }'))
  await submit(page)
  await expect(createDialog(page).getByText('Parameters are given twice')).toBeVisible()
  await expect(nameField(page)).toHaveValue('media')
  await jsonField(page).fill('')
  await submit(page)
  await expect(reveal(page)).toBeVisible()
})

test('a parameter that is switched on and typed is refused', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  await openCreate(page)
  await createDialog(page).getByRole('button', { name: 'Advanced options' }).click()
  await createDialog(page).getByRole('switch', { name: 'Include HMAC Credential' }).click()
  await jsonField(page).fill('{ "HMAC": false }')
  await submit(page)
  await expect(
    createDialog(page).getByText('HMAC is set twice: here and with "Include HMAC Credential" above.'),
  ).toBeVisible()
})

test('what the service refuses is said in the dialog', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'sessions-redis-prod'))
  await openCreate(page)
  await createDialog(page).getByRole('button', { name: 'Advanced options' }).click()
  await expect(createDialog(page).getByRole('combobox', { name: 'Service endpoint' })).toBeVisible()
  await jsonField(page).fill('{ "service-endpoints": "moon" }')
  await submit(page)
  await expect(createDialog(page).getByText(/must be one of: public, private/)).toBeVisible()
  await expect(jsonField(page)).toHaveValue('{ "service-endpoints": "moon" }')
})
