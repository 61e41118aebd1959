import { expect, test } from '../fixtures.ts'

const filter = 'Filter by API key name or description'
const names = (page: import('@playwright/test').Page) =>
  page.getByRole('table').getByRole('row').getByRole('cell').nth(1)

test('the list shows its shape while it is read, then its rows', async ({ goto, page, cloud }) => {
  await goto('/iam/overview')
  const held = await cloud.hold('listApiKeys')
  await page.getByRole('navigation', { name: 'IAM' }).getByRole('link', { name: 'API keys' }).click()
  await expect(page.getByRole('table', { name: 'My IBM Cloud API keys' })).toHaveAttribute(
    'aria-busy',
    'true',
  )
  await held.release()
  await expect(page.getByRole('cell', { name: 'olivia-cli', exact: true })).toBeVisible()
})

test('a list that fails says so with its transaction, and can be tried again', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/overview')
  // A page that comes after its answer failed asks again by itself; while it is on its way, it waits for it.
  const held = await cloud.hold('listApiKeys')
  await cloud.fail('listApiKeys', { status: 500, times: 1 })
  await page.getByRole('navigation', { name: 'IAM' }).getByRole('link', { name: 'API keys' }).click()
  await expect(page.getByRole('table', { name: 'My IBM Cloud API keys' })).toHaveAttribute(
    'aria-busy',
    'true',
  )
  await held.release()
  await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible()
  await expect(page.getByText(/^Transaction [\da-f]+$/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('cell', { name: 'olivia-cli', exact: true })).toBeVisible()
})

test('the filter finds by name and description, says when nothing matches, and is in the address', async ({
  goto,
  page,
}) => {
  await goto('/iam/apikeys')
  await page.getByRole('searchbox', { name: filter }).fill('terraform')
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page).toHaveURL(/q=terraform/)
  await page.getByRole('searchbox', { name: filter }).fill('no such key')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await expect(page.getByRole('searchbox', { name: filter })).toHaveValue('')
  await expect(page.getByRole('cell', { name: 'olivia-cli', exact: true })).toBeVisible()
})

test('a header sorts, one way and the other, and a reload keeps it', async ({ goto, page }) => {
  await goto('/iam/apikeys')
  const created = page.getByRole('columnheader', { name: 'Date created' })
  await created.getByRole('button').click()
  await expect(created).toHaveAttribute('aria-sort', 'ascending')
  await expect(names(page).first()).toHaveText('sdk-examples')
  await created.getByRole('button').click()
  await expect(created).toHaveAttribute('aria-sort', 'descending')
  await expect(names(page).first()).toHaveText('year-end-export')
  await page.reload()
  await expect(names(page).first()).toHaveText('year-end-export')
})

test.describe('an account without keys', () => {
  test.use({ scenario: 'empty' })
  test('says what an API key is for, and offers to create one', async ({ goto, page }) => {
    await goto('/iam/apikeys')
    await expect(page.getByRole('heading', { name: 'You have no API keys yet' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Create an IBM Cloud API key' })).toBeVisible()
  })
})

test.describe('a very large account', () => {
  test.use({ scenario: 'large', person: 'owner' })
  test('is paged by place, forward and back', async ({ goto, page }) => {
    await goto('/iam/apikeys?view=service-ids')
    const first = await names(page).first().textContent()
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(page.getByText('26-50 items')).toBeVisible()
    await expect(names(page).first()).not.toHaveText(first ?? '')
    await page.reload()
    await expect(page.getByText('Page 2')).toBeVisible()
    await page.getByRole('button', { name: 'Previous page' }).click()
    await expect(names(page).first()).toHaveText(first ?? '')
  })
})
