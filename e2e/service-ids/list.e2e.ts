import { expect, test } from '../fixtures.ts'
import { LIST } from './on-page.ts'

const rows = { name: /^(?!Status)/ }

test('the default group is shown first, in the order of names, 25 to a page', async ({ page, goto }) => {
  await goto(LIST)
  await expect(page).toHaveTitle(/^Service IDs/)
  await expect(page.getByLabel('Service ID group')).toHaveValue(/ServiceIdGroup-/)
  const table = page.getByRole('table', { name: 'Service IDs' })
  await expect(table.getByRole('row', rows)).toHaveCount(25)
  await expect(table.getByRole('row').nth(1)).toContainText('Auto-generated service credentials')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(table.getByRole('link', { name: 'terraform-deployer' })).toBeVisible()
  await page.reload()
  await expect(table.getByRole('link', { name: 'terraform-deployer' })).toBeVisible()
})

test('another group is chosen, stays in the address, and has its own service IDs', async ({ page, goto }) => {
  await goto(LIST)
  await page.getByLabel('Service ID group').selectOption('Payments')
  const table = page.getByRole('table', { name: 'Service IDs' })
  await expect(table.getByRole('row', rows)).toHaveCount(2)
  await expect(page).toHaveURL(/group=ServiceIdGroup-/)
  await page.reload()
  await expect(table.getByRole('link', { name: 'payments-settlement' })).toBeVisible()
})

test('the filter looks into names and descriptions, and says when nothing matches', async ({
  page,
  goto,
}) => {
  await goto(LIST)
  const box = page.getByRole('searchbox', { name: 'Filter by service ID name or description' })
  await box.fill('help pages')
  const table = page.getByRole('table', { name: 'Service IDs' })
  await expect(table.getByRole('row', rows)).toHaveCount(1)
  await expect(table.getByRole('link', { name: 'support-chatbot' })).toBeVisible()
  await box.fill('nothing has this')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await expect(page.getByText('"nothing has this"')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await expect(table.getByRole('row', rows)).toHaveCount(25)
})

test('a column sorts both ways', async ({ page, goto }) => {
  await goto(LIST)
  await page.getByRole('button', { name: 'Date created' }).click()
  const first = page.getByRole('table', { name: 'Service IDs' }).getByRole('row').nth(1)
  await expect(page.getByRole('columnheader', { name: 'Date created' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(first).toContainText('my-instance-key-1')
  await page.getByRole('button', { name: 'Date created' }).click()
  await expect(page).toHaveURL(/sort=created_at&order=desc/)
  await expect(first).not.toContainText('my-instance-key-1')
})

test('a list that could not be read says so and can be read again', async ({ page, goto, cloud }) => {
  await cloud.fail('listServiceIds', { status: 500, times: 1 })
  await goto(LIST)
  await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible()
  await expect(page.getByText(/^Transaction /)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'backup-runner' })).toBeVisible()
})

test('while the list is being read its table is marked busy', async ({ page, goto, cloud }) => {
  const held = await cloud.hold('listServiceIds')
  await goto(LIST)
  await expect(page.getByRole('table', { name: 'Service IDs' })).toHaveAttribute('aria-busy', 'true')
  await held.release()
  await expect(page.getByRole('link', { name: 'backup-runner' })).toBeVisible()
})

test('a group that is not there is not taken for an empty one', async ({ page, goto }) => {
  await goto(`${LIST}?group=ServiceIdGroup-gone`)
  await expect(page.getByRole('heading', { name: 'There is no such service ID group' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to the default group' }).click()
  await expect(page.getByRole('link', { name: 'backup-runner' })).toBeVisible()
})

test.describe('in an empty account', () => {
  test.use({ scenario: 'empty' })
  test('the list says what service IDs are for and offers to create one', async ({
    page,
    goto,
    accessible,
  }) => {
    await goto(LIST)
    await expect(page.getByRole('heading', { name: 'No service IDs in this group yet' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Create service ID' })).toHaveCount(1)
    await accessible()
  })
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('the list says which service IDs one sees, and what is missing', async ({ page, goto }) => {
    await goto(LIST)
    const face = page.getByRole('heading', { name: 'No service IDs that you can view in this group' })
    await expect(face).toBeVisible()
    await expect(page.getByText(/iam-identity\.serviceid\.get/)).toBeVisible()
  })
})
