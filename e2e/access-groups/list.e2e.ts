import { expect, test } from '../fixtures.ts'
import { LIST } from './on-page.ts'

const rows = { name: /^Select (?!all)/ }

test('the groups are listed by name, Public Access among them, and are filtered and sorted', async ({
  page,
  goto,
}) => {
  await goto(LIST)
  await expect(page).toHaveTitle(/^Access groups/)
  const table = page.getByRole('table', { name: 'Access groups' })
  await expect(table.getByRole('row', rows)).toHaveCount(7)
  await expect(table.getByRole('row').nth(1)).toContainText('Administrators')
  await expect(table.getByRole('row', { name: /Auditors/ })).toContainText('Yes')
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(table.getByRole('row').nth(1)).toContainText('Public Access')
  const box = page.getByRole('searchbox', { name: 'Filter by access group name or description' })
  await box.fill('money')
  await expect(table.getByRole('row', rows)).toHaveCount(1)
  await box.fill('nothing has this')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await table.getByRole('link', { name: 'Developers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Developers' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Access groups' })).toBeVisible()
})

test('a list that could not be read says so and can be read again', async ({ page, goto, cloud }) => {
  await cloud.fail('listAccessGroups', { status: 500, times: 1 })
  const held = await cloud.hold('listAccessGroups')
  await goto(LIST)
  await expect(page.getByRole('table', { name: 'Access groups' })).toHaveAttribute('aria-busy', 'true')
  await held.release()
  await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible()
  await expect(page.getByText(/^Transaction /)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Administrators' })).toBeVisible()
})

test.describe('with 500 groups', () => {
  test.use({ scenario: 'large' })
  test('the pages follow each other, and the address has the one that is shown', async ({ page, goto }) => {
    await goto(LIST)
    await page.getByLabel('Items per page').selectOption('100')
    const table = page.getByRole('table', { name: 'Access groups' })
    await expect(table.getByRole('row', rows)).toHaveCount(100)
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(page).toHaveURL(/page=2/)
    await expect(table.getByRole('link', { name: 'Administrators' })).toHaveCount(0)
    await page.goto(`${LIST}?page=6`)
    await expect(table.getByRole('row', rows)).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled()
  })
})

test.describe('in an empty account', () => {
  test.use({ scenario: 'empty' })
  test('there is the Public Access group alone', async ({ page, goto, accessible }) => {
    await goto(LIST)
    await expect(page.getByRole('table').getByRole('row', rows)).toHaveCount(1)
    await expect(page.getByRole('link', { name: 'Public Access' })).toBeVisible()
    await accessible()
  })
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('the list says which role would show it', async ({ page, goto, accessible }) => {
    await goto(LIST)
    await expect(page.getByRole('heading', { name: 'You cannot view these access groups' })).toBeVisible()
    await expect(page.getByText(/'iam-groups\.groups\.list'.*Viewer/)).toBeVisible()
    await accessible()
  })
})
