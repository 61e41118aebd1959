import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const field = (page: Page) => page.getByRole('textbox', { name: 'Search resources and products' })
const group = (page: Page, name: string) => page.getByRole('search').getByRole('list', { name, exact: true })

test('everything that has the text in its name is found, by kind; more than five are linked as a list', async ({
  page,
  goto,
}) => {
  await goto('/iam/users')
  await field(page).fill('or')
  for (const kind of ['Pages', 'Resources', 'Users', 'Service IDs', 'Access groups', 'API keys'])
    await expect(group(page, kind)).toBeVisible()
  await group(page, 'Resources').getByRole('link', { name: 'All results in Resources' }).waitFor()
  await field(page).fill('wei.zh')
  await expect(group(page, 'Users').getByRole('link')).toHaveText([/Wei Zhang wei\.zhang@acme\.example/])
  await expect(group(page, 'Pages')).toBeHidden()
  await field(page).fill('acme ss')
  await expect(group(page, 'Identity providers').getByRole('link')).toHaveText([/^Acme SSO/])
  await field(page).fill('build runn')
  await group(page, 'Trusted profiles')
    .getByRole('link', { name: /Build runners/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Build runners' })).toBeVisible()
  await expect(field(page)).toHaveValue('')
})

test('an id finds what has it, and an API key is shown in the list that it is in', async ({
  page,
  goto,
  cloud,
}) => {
  const owner = await cloud.as('owner')
  const { body } = await owner<{ apikeys: { id: string; name: string }[] }>(
    'GET /v1/apikeys?scope=account&type=serviceid&account_id=4329073d16d2f3663f74bfa955259139',
  )
  const { id, name } = body.apikeys[0] ?? { id: '', name: '' }
  await goto('/iam/users')
  await field(page).fill(id)
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 result.')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('View')).toHaveValue('service-ids')
  await expect(page.getByRole('cell', { name, exact: true }).first()).toBeVisible()
  await field(page).fill('IBMid-310002LQ7M')
  await expect(group(page, 'Users').getByRole('link')).toHaveText([/Maya Lindqvist/])
})

test('the keyboard opens the search, goes through the results and leaves them', async ({ page, goto }) => {
  await goto('/iam/users')
  const filter = page.getByRole('searchbox', { name: 'Filter by name or email' })
  await filter.fill('a')
  await filter.press('/')
  await expect(filter).toHaveValue('a/')
  await expect(field(page)).not.toBeFocused()
  await filter.blur()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('auditors')
  await expect(group(page, 'Access groups').getByRole('link')).toHaveText([/^Auditors/])
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 result.')
  await page.keyboard.press('ArrowDown')
  await expect(group(page, 'Access groups').getByRole('link')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await expect(group(page, 'Access groups')).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 result.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Auditors' })).toBeVisible()
})

test('a part that could not be searched is named, and the others are shown', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('listUsers', { status: 500 })
  await goto('/resources')
  await field(page).fill('ci-pipe')
  await expect(group(page, 'Service IDs').getByRole('link', { name: /ci-pipeline/ })).toBeVisible()
  await expect(page.getByRole('search').getByRole('status')).toContainText('Could not be searched: Users.')
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('what one may not list is not found', async ({ page, goto }) => {
    await goto('/iam/users')
    await field(page).fill('ci-pipe')
    await expect(page.getByText('Nothing that you can list is named like this.')).toBeVisible()
    await field(page).fill('noah')
    await expect(group(page, 'Users').getByRole('link')).toHaveText([/Noah Bergström/])
    await field(page).fill('orders')
    await expect(page.getByText('Nothing that you can list is named like this.')).toBeVisible()
  })
})
