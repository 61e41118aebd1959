import { expect, test } from '../fixtures.ts'

const category = (name: string) => ({ name: new RegExp(`^${name} \\(`) })

test('the owner sees every instance by category, with counts, and opens one', async ({ page, goto }) => {
  await goto('/resources')
  await expect(page).toHaveTitle(/^Resource list/)
  for (const [name, count] of [
    ['Storage', 4],
    ['Databases', 6],
    ['AI / Machine Learning', 3],
    ['Integration', 2],
    ['Security', 5],
  ] as const)
    await expect(page.getByRole('button', category(name))).toHaveText(`${name} (${count})`)
  const row = page.getByRole('row', { name: /orders-db-prod/ })
  for (const text of ['production', 'Dallas (us-south)', 'Cloudant', 'Active', 'env:prod, team:orders'])
    await expect(row.getByText(text, { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'orders-db-prod' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'orders-db-prod' })).toBeVisible()
  await expect(page).toHaveTitle(/^orders-db-prod/)
})

test('a category closes and opens, one or all of them', async ({ page, goto }) => {
  await goto('/resources')
  const link = page.getByRole('link', { name: 'orders-media-prod' })
  await expect(link).toBeVisible()
  await page.getByRole('button', category('Storage')).click()
  await expect(link).toBeHidden()
  await page.getByRole('button', { name: 'Open all categories' }).click()
  await expect(link).toBeVisible()
  await page.getByRole('button', { name: 'Close all categories' }).click()
  await expect(page.getByRole('link', { name: /-prod$/ })).toHaveCount(0)
})

test('filters count what is left, stay after a reload, and are cleared', async ({ page, goto }) => {
  await goto('/resources')
  await page.getByLabel('Filter by name or IP address').fill('prod')
  await page.getByRole('button', { name: 'Filter by group' }).click()
  await page.getByRole('checkbox', { name: 'production' }).check()
  await page.keyboard.press('Escape')
  await page.getByLabel('Filter by product').fill('cloudant')
  await expect(page.getByRole('button', category('Databases'))).toHaveText('Databases (1 / 6)')
  await expect(page.getByRole('button', category('Storage'))).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', category('Databases'))).toHaveText('Databases (1 / 6)')
  await page.getByRole('button', { name: '1 chosen: clear filter by group' }).click()
  await page.getByLabel('Filter by tag').fill('nothing has this')
  await expect(page.getByText('None of the resources matches all of these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(page.getByRole('button', category('Storage'))).toHaveText('Storage (4)')
  expect(new URL(page.url()).search).toBe('')
})

test('rows are in the order of the column that is chosen', async ({ page, goto }) => {
  await goto('/resources')
  const names = page.getByRole('rowgroup', { name: /^Storage/ }).getByRole('link')
  await expect(names).toHaveText(['invoices-archive', 'logs-archive-dev', 'my-instance', 'orders-media-prod'])
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(names).toHaveText(['orders-media-prod', 'my-instance', 'logs-archive-dev', 'invoices-archive'])
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await expect(names).toHaveText(['my-instance', 'logs-archive-dev', 'invoices-archive', 'orders-media-prod'])
})

test('details open by a click on the row and from its menu, and give the focus back', async ({
  page,
  goto,
}) => {
  await goto('/resources')
  await page
    .getByRole('row', { name: /orders-media-prod/ })
    .getByText('Cloud Object Storage')
    .click()
  const details = page.getByRole('dialog', { name: 'orders-media-prod' })
  await expect(details.getByText('by Amara Okafor')).toBeVisible()
  await expect(details.getByRole('button', { name: 'Copy CRN' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  const menu = page.getByRole('button', { name: 'Actions for orders-media-prod' })
  await menu.press('Enter')
  await page.keyboard.press('Enter')
  await expect(details).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
})

test('a list that cannot be read says so and is read again', async ({ page, goto, cloud }) => {
  await goto('/catalog')
  // Whoever asks while an answer is on its way waits for the same answer.
  const held = await cloud.hold('listResourceInstances')
  await cloud.fail('listResourceInstances', { status: 500, times: 1 })
  await page.getByRole('banner').getByRole('link', { name: 'IBM Cloud' }).click()
  await expect(page.getByRole('table', { name: 'Resource list' })).toHaveAttribute('aria-busy', 'true')
  await held.release()
  await expect(page.getByRole('alert')).toContainText('Transaction')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'orders-media-prod' })).toBeVisible()
})

test.describe('somebody without access', () => {
  test.use({ person: 'nobody' })
  test('is told that there is nothing to see, and whom to ask', async ({ page, goto }) => {
    await goto('/resources')
    await expect(page.getByText('You do not have access to any resource group')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'You have no resources here yet' })).toBeVisible()
  })
})

test.describe('a new account', () => {
  test.use({ scenario: 'empty' })
  test('leads to the catalog', async ({ page, goto }) => {
    await goto('/resources')
    await expect(page.getByRole('heading', { name: 'You have no resources here yet' })).toBeVisible()
    await page.getByRole('link', { name: 'Create resource' }).first().click()
    await expect(page).toHaveURL(/\/catalog$/)
  })
})

test.describe('an account of 1,000 instances', () => {
  test.use({ scenario: 'large' })
  test('begins with its categories closed and shows them in steps', async ({ page, goto }) => {
    await goto('/resources')
    const databases = page.getByRole('button', category('Databases'))
    await expect(databases).toHaveAttribute('aria-expanded', 'false')
    await databases.click()
    const names = page.getByRole('rowgroup', { name: /^Databases/ }).getByRole('link')
    await expect(names).toHaveCount(25)
    await page.getByRole('button', { name: /^Show 25 more of/ }).click()
    await expect(names).toHaveCount(50)
  })
})
