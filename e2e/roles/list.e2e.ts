import { action, expectOff } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST } from './on-page.ts'

test.describe('for who has no access', () => {
  test.use({ person: 'nobody' })
  test('roles are shown by service with their actions, and nothing can be changed', async ({
    page,
    goto,
  }) => {
    await goto(LIST)
    const table = page.getByRole('table', { name: 'Roles' })
    await expect(table.getByRole('row', { name: /^Reader Service .* By service/ })).toBeVisible()
    const credentialReader = table.getByRole('row', { name: /Credential Reader Custom Cloud Object Storage/ })
    await expect(credentialReader).toBeVisible()
    await page.getByLabel('Service', { exact: true }).selectOption('IAM Identity Service')
    await expect(page).toHaveURL(/service=iam-identity/)
    await expect(table.getByRole('row', { name: /^Service ID creator Service/ })).toBeVisible()
    await expect(credentialReader).toBeHidden()
    await table.getByRole('button', { name: /actions of Editor/ }).click()
    const details = page.getByRole('dialog', { name: 'Editor' })
    await expect(details.getByText('iam-identity.serviceid.update')).toBeVisible()
    await details.getByRole('button', { name: 'Close' }).click()
    await expectOff(
      page.getByRole('button', { name: 'Create custom role' }),
      /customRole\.create.*Administrator/,
    )
    await expectOff(await action(page, 'Actions for Editor', 'Edit'), /Only custom roles can be changed/)
  })
})

test('the filter looks at actions, too, and the order is by name or type', async ({ page, goto }) => {
  await goto(`${LIST}?service=cloud-object-storage`)
  await page.getByRole('searchbox').fill('retrieve_all')
  const names = page.getByRole('table', { name: 'Roles' }).locator('tbody .cell-name')
  await expect(names).toHaveText(['Administrator', 'Credential Reader'])
  await page.getByRole('searchbox').fill('reader')
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(names).toHaveText(['Content Reader', 'Credential Reader', 'Object Reader', 'Reader', 'Writer'])
  await page.getByRole('searchbox').fill('no such thing')
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await expect(names).toHaveCount(11)
})

test('when the cloud fails, the list says so and can be read again', async ({ page, goto, cloud }) => {
  await cloud.fail('listRoles', { status: 500, times: 1 })
  await goto(LIST)
  await expect(page.getByText(/Transaction \w+/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', { name: /^Viewer Platform/ })).toBeVisible()
})
