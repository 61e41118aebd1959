import type { Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST, readServiceId, serviceIdsOf } from './on-page.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Create service ID' })

async function fillIn(page: Page, name: string, description = ''): Promise<void> {
  await page.getByRole('button', { name: 'Create service ID' }).click()
  await dialogOf(page).getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await dialogOf(page).getByRole('textbox', { name: 'Description (optional)' }).fill(description)
}
const press = (page: Page) => dialogOf(page).getByRole('button', { name: 'Create' }).click()

test('a new service ID is created in the chosen group, and its page opens', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await page.getByLabel('Service ID group').selectOption('Payments')
  await fillIn(page, '  refunds  ', 'Pays back')
  await expect(dialogOf(page).getByText('in the group Payments')).toBeVisible()
  await press(page)
  await expect(page.getByRole('heading', { level: 1, name: 'refunds' })).toBeVisible()
  await expectSaid(page, 'Service ID refunds was created')
  const made = await readServiceId(cloud, 'refunds')
  expect(made.description).toBe('Pays back')
  await expect(page).toHaveURL(new RegExp(made.id))
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await expect(page.getByLabel('Service ID group').locator('option:checked')).toHaveText('Payments')
  await expect(page.getByRole('link', { name: 'refunds' })).toBeVisible()
})

test('everything of it is done with the keyboard', async ({ page, goto }) => {
  await goto(LIST)
  await expect(page.getByRole('link', { name: 'backup-runner' })).toBeVisible()
  await page.getByRole('button', { name: 'Create service ID' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Create service ID' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type('by-keyboard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'by-keyboard' })).toBeVisible()
})

test('a name is needed, and has at most 255 characters', async ({ page, goto }) => {
  await goto(LIST)
  await fillIn(page, '   ')
  await press(page)
  const name = dialogOf(page).getByRole('textbox', { name: 'Name', exact: true })
  await expect(name).toHaveAccessibleDescription('Enter a name.')
  await name.fill('n'.repeat(256))
  await press(page)
  await expect(dialogOf(page).getByText('this one has 256')).toBeVisible()
})

test('HTML, right-to-left text and emoji are names like others', async ({ page, goto }) => {
  const name = '<b>bold</b> שלום 🔑'
  await goto(LIST)
  await fillIn(page, name)
  await press(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
})

test('when the cloud fails, what was typed stays and can be sent again', async ({ page, goto, cloud }) => {
  await cloud.fail('createServiceId', { status: 500, times: 1 })
  await goto(LIST)
  await fillIn(page, 'stubborn', 'kept')
  await press(page)
  await expect(dialogOf(page).getByText('The service ID was not created')).toBeVisible()
  await expect(dialogOf(page).getByText(/Transaction \w+/)).toBeVisible()
  await expect(dialogOf(page).getByRole('textbox', { name: 'Description (optional)' })).toHaveValue('kept')
  await press(page)
  await expect(page.getByRole('heading', { level: 1, name: 'stubborn' })).toBeVisible()
})

test('a double click on Create makes one', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await fillIn(page, 'only-one')
  const held = await cloud.hold('createServiceId')
  await dialogOf(page).getByRole('button', { name: 'Create' }).dblclick()
  await held.release()
  await expect(page.getByRole('heading', { level: 1, name: 'only-one' })).toBeVisible()
  expect((await serviceIdsOf(cloud)).filter(({ name }) => name === 'only-one')).toHaveLength(1)
})

test('leaving a form in which something was typed asks first', async ({ page, goto }) => {
  await goto('/iam/overview')
  await page.getByRole('navigation', { name: 'IAM' }).getByRole('link', { name: 'Service IDs' }).click()
  await fillIn(page, 'half-typed')
  for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await leave()
    await page.getByRole('button', { name: 'Keep editing' }).click()
    await expect(dialogOf(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('half-typed')
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(dialogOf(page)).toBeHidden()
  await fillIn(page, 'half-typed')
  await page.goBack()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page).toHaveURL(/\/iam\/overview$/)
})

test('while creation is restricted the button says so, to the owner too', async ({ page, goto, cloud }) => {
  const owner = await cloud.as('owner')
  await owner(`PUT /v1/accounts/${ACCOUNT.id}/settings/identity`, {
    body: { restrict_create_service_id: 'RESTRICTED' },
    headers: { 'If-Match': '*' },
  })
  await goto(LIST)
  const button = page.getByRole('button', { name: 'Create service ID' })
  await expectOff(button, /restricted in this account\. .*Service ID creator/)
  await button.click({ force: true })
  await expect(dialogOf(page)).toBeHidden()
})
