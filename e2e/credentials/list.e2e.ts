import { expectAnnounced } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { SHARED, credentialRow, pageOf, readCredentials, readInstance } from './on-page.ts'

test('credentials are searched and sorted, and the address keeps it', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  const names = page.getByRole('table').getByRole('row').locator('.cell-name')
  await expect(names.first()).toHaveText('orders-api-media')
  await page.getByRole('button', { name: 'Date created' }).click()
  await expect(names.first()).toHaveText('orders-media-manager')
  await page.getByRole('searchbox', { name: 'Search' }).fill('WRITER')
  await expect(names).toHaveText(['orders-media-writer'])
  await page.reload()
  await expect(names).toHaveText(['orders-media-writer'])
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing is called this')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await expect(names).toHaveCount(6)
})

test('an instance without credentials says what they are for', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'keys-dev'))
  await expect(page.getByRole('heading', { name: 'There are no credentials yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Create credential' }).last().click()
  await expect(page.getByRole('dialog', { name: 'Create credential' })).toBeVisible()
})

test('a list that cannot be read is read again', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED, 'manage'))
  // Whoever asks while an answer is on its way waits for the same answer.
  const held = await cloud.hold('listResourceKeysForInstance')
  await cloud.fail('listResourceKeysForInstance', { status: 500, times: 1 })
  await page
    .getByRole('navigation', { name: /Parts of/ })
    .getByRole('link', { name: 'Service credentials' })
    .click()
  await expect(page.getByRole('table', { name: 'Service credentials' })).toHaveAttribute('aria-busy', 'true')
  await held.release()
  await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(credentialRow(page, 'orders-media-reader')).toBeVisible()
})

test('two people see each other’s changes', async ({ page, goto, as, cloud }) => {
  const address = await pageOf(cloud, SHARED)
  await goto(address)
  const writer = await as('writer', address)
  await expect(credentialRow(writer, 'orders-media-reader')).toBeVisible()
  await page.getByRole('button', { name: 'Actions for orders-media-reader' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expectAnnounced(page, 'Credential orders-media-reader was deleted')

  await writer.getByRole('button', { name: 'Actions for orders-media-reader' }).click()
  await writer.getByRole('menuitem', { name: 'Rename' }).click()
  const dialog = writer.getByRole('dialog', { name: 'Rename credential' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('mine')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog).toContainText('is removed already')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await writer.getByRole('button', { name: 'Refresh the list' }).click()
  await expectAnnounced(writer, 'The list was refreshed')
  await expect(credentialRow(writer, 'orders-media-reader')).toHaveCount(0)
})

test('2,000 credentials are paged, searched and sorted', async ({ page, goto, cloud }) => {
  const [some] = await readCredentials(cloud, SHARED)
  const { guid } = await readInstance(cloud, SHARED)
  const resources = Array.from({ length: 2000 }, (_, n) => ({ ...some, guid: `${n}`, name: `key-${n + 1}` }))
  await page.route(`**/${guid}/resource_keys?*`, (route) =>
    route.fulfill({ json: { rows_count: resources.length, next_url: null, resources } }),
  )
  await goto(await pageOf(cloud, SHARED))
  const names = page.getByRole('table').locator('.cell-name')
  await expect(names).toHaveCount(25)
  await page.getByRole('button', { name: 'Key name' }).click()
  await expect(names.first()).toHaveText('key-1')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(names.first()).toHaveText('key-26')
  await expect(page).toHaveURL(/page=2/)
  await page.getByRole('searchbox', { name: 'Search' }).fill('key-1999')
  await expect(names).toHaveText(['key-1999'])
})
