import { action, buttonIn, expectAnnounced, expectOff } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { SHARED, credentialRow, pageOf, readCredentials } from './on-page.ts'
import { serviceIdsOf } from '../service-ids/on-page.ts'

test('a credential is renamed', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  await (await action(page, 'Actions for orders-media-reader', 'Rename')).click()
  const dialog = page.getByRole('dialog', { name: 'Rename credential' })
  await cloud.fail('updateResourceKey', { status: 500, times: 1 })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('media-reader')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog.getByText(/Transaction/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('media-reader')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expectAnnounced(page, 'Credential orders-media-reader is now called media-reader')
  await expect(credentialRow(page, 'media-reader')).toBeVisible()
})

test('a credential is deleted with the service ID that was generated for it', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  await (await action(page, 'Actions for orders-media-reader', 'Delete')).click()
  const dialog = page.getByRole('dialog', { name: 'Delete credential' })
  await expect(dialog).toContainText('the service ID that was generated for it')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await cloud.fail('deleteResourceKey', { status: 500, times: 1 })
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog.getByText(/Transaction/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expectAnnounced(page, 'Credential orders-media-reader was deleted')
  await expect(credentialRow(page, 'orders-media-reader')).toHaveCount(0)
  expect((await serviceIdsOf(cloud)).map(({ name }) => name)).not.toContain('orders-media-reader')
})

test('what stands behind a credential and is locked keeps it, and says how to unlock', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  await (await action(page, 'Actions for orders-api-media', 'Delete')).click()
  const dialog = page.getByRole('dialog', { name: 'Delete credential' })
  await expect(dialog).toContainText('The service ID that it was put on stays.')
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog).toContainText("Service ID 'orders-api-prod' is locked.")
  await expect(dialog).toContainText('/lock')
})

test('several are deleted with a result for each, and those that failed are tried again', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  for (const name of ['orders-media-reader', 'orders-media-writer', 'orders-media-manager'])
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await expectAnnounced(page, '3 selected. The actions are above the table.')
  await expect(page.getByRole('group', { name: 'Selected items' })).toContainText('3 items selected')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete credentials' })
  await cloud.fail('deleteResourceKey', { status: 500, times: 1, after: 1 })
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog.getByText('2 of 3 deleted.')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: ': deleted' })).toHaveCount(2)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'not deleted' })).toContainText('Transaction')
  await expectAnnounced(page, '2 deleted, 1 not deleted')
  await expect(dialog.getByRole('button', { name: 'Retry' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('3 of 3 deleted.')).toBeVisible()
  await expect(buttonIn(dialog, 'Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Selected items' })).toHaveCount(0)
  const left = (await readCredentials(cloud, SHARED)).map(({ name }) => name)
  expect(left.toSorted()).toEqual(['orders-api-media', 'orders-media-thumbnails', 'orders-media-uploader'])
})

test.describe('an auditor', () => {
  test.use({ person: 'auditor' })
  test('changes no credential, and is told why', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, SHARED))
    await expectOff(
      await action(page, 'Actions for orders-media-reader', 'Rename'),
      /resource-controller\.key\.update' on orders-media-prod/,
    )
    await expectOff(page.getByRole('menuitem', { name: 'Delete' }), /resource-controller\.key\.delete/)
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Select orders-media-reader' }).check()
    await expectOff(
      page.getByRole('button', { name: 'Delete', exact: true }),
      /resource-controller\.key\.delete/,
    )
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('checkbox', { name: 'Select orders-media-reader' })).not.toBeChecked()
    const [key] = await readCredentials(cloud, SHARED)
    const auditor = await cloud.as('auditor')
    expect((await auditor(`DELETE /v2/resource_keys/${key?.guid}`)).status).toBe(403)
  })
})
