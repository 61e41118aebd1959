import type { Page } from '@playwright/test'
import { expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST } from './on-page.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Create group' })
const deleteButton = (page: Page) => page.getByRole('button', { name: 'Delete group' })
const chosen = (page: Page) => page.getByLabel('Service ID group').locator('option:checked')

async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create group' }).click()
  await dialogOf(page).getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await dialogOf(page).getByRole('button', { name: 'Create' }).click()
}

test('a group is created and chosen, and deleted again while it is empty', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await create(page, 'Logistics')
  await expectSaid(page, 'Service ID group Logistics was created')
  await expect(chosen(page)).toHaveText('Logistics')
  await expect(page.getByRole('heading', { name: 'No service IDs in this group yet' })).toBeVisible()
  await deleteButton(page).click()
  const dialog = page.getByRole('dialog', { name: 'Delete group' })
  await expect(dialog).toContainText('Logistics')
  await cloud.fail('deleteServiceIdGroup', { status: 500, times: 1 })
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog.getByText(/Delete group did not work.*Transaction/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expectSaid(page, 'Service ID group Logistics was deleted')
  await expect(chosen(page)).toHaveText('Default')
  await expect(page.getByRole('link', { name: 'backup-runner' })).toBeVisible()
})

test('the default group and one with service IDs are kept, with the reason', async ({ page, goto }) => {
  await goto(LIST)
  await expectOff(deleteButton(page), 'The default group cannot be deleted. Choose another group.')
  await page.getByLabel('Service ID group').selectOption('Payments')
  await expectOff(deleteButton(page), 'The group has service IDs. Delete them first.')
  await page.getByRole('searchbox').last().fill('nothing has this')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await expectOff(deleteButton(page), 'The group has service IDs. Delete them first.')
})

test('a name that is in use is refused where it was typed', async ({ page, goto }) => {
  await goto(LIST)
  await create(page, 'payments')
  await expect(dialogOf(page).getByText(/there is a service ID group 'Payments' already/)).toBeVisible()
  await expect(dialogOf(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('payments')
})

test('when the cloud fails, what was typed stays', async ({ page, goto, cloud }) => {
  await cloud.fail('createServiceIdGroup', { status: 500, times: 1 })
  await goto(LIST)
  await create(page, 'Logistics')
  await expect(dialogOf(page).getByText('The group was not created')).toBeVisible()
  await dialogOf(page).getByRole('button', { name: 'Create' }).click()
  await expect(chosen(page)).toHaveText('Logistics')
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('groups can be looked at, and the buttons say what is missing', async ({ page, goto }) => {
    await goto(LIST)
    await expectOff(
      page.getByRole('button', { name: 'Create group' }),
      /iam-identity\.serviceid-group\.create.*Operator or Administrator/,
    )
    await page.getByLabel('Service ID group').selectOption('Payments')
    await expect(page.getByRole('link', { name: 'payments-settlement' })).toBeVisible()
    await expectOff(deleteButton(page), /iam-identity\.serviceid-group\.delete/)
  })
})
