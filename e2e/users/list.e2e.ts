import { expectOff } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST } from './on-page.ts'

const rows = { name: /^(?!Select all)/ }

test('all users are listed with their status; they are found, chosen by status and sorted, and the address keeps it', async ({
  page,
  goto,
}) => {
  await goto(LIST)
  const table = page.getByRole('table', { name: 'Users' })
  await expect(table.getByRole('row', rows)).toHaveCount(14)
  await expect(table.getByRole('row', { name: /Olivia Park/ })).toContainText('owner')
  await expect(table.getByRole('row', { name: /priya\.raman/ })).toContainText('Pending')
  await page.getByRole('button', { name: 'Email' }).click()
  await page.getByRole('button', { name: 'Email' }).click()
  await expect(table.getByRole('row').nth(1)).toContainText('wei.zhang@acme.example')
  await page.getByLabel('Status', { exact: true }).selectOption('Suspended')
  await expect(table.getByRole('row', rows)).toHaveText([/Tomasz Zieliński/])
  await page.getByRole('searchbox', { name: 'Filter by name or email' }).fill('nobody here')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('No user of the status Suspended has "nobody here"')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await expect(table.getByRole('row', rows)).toHaveCount(14)
})

test('many users are shown page by page', async ({ page, goto, cloud }) => {
  const owner = await cloud.as('owner')
  const users = Array.from({ length: 100 }, (_, n) => ({ email: `guest-${n}@acme.example` }))
  await owner('POST /v2/accounts/4329073d16d2f3663f74bfa955259139/users', { body: { users } })
  await goto(LIST)
  const table = page.getByRole('table', { name: 'Users' })
  await expect(table.getByRole('row', rows)).toHaveCount(25)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await page.getByRole('searchbox', { name: 'Filter by name or email' }).fill('guest-99')
  await expect(table.getByRole('row', rows)).toHaveText([/guest-99@acme\.example/])
})

test('a list that could not be read says so, and while it is read its table is busy', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('listUsers', { status: 500, times: 1 })
  await goto(LIST)
  await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible()
  await expect(page.getByText(/^Transaction /)).toBeVisible()
  const held = await cloud.hold('listUsers')
  await page.getByRole('button', { name: 'Try again' }).click()
  await held.release()
  await expect(page.getByRole('link', { name: 'Wei Zhang' })).toBeVisible()
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('the list shows the others, every action says why not, and one may leave', async ({ page, goto }) => {
    await goto(LIST)
    const missing = /user-management\.user\.\w+.*Editor/
    await expectOff(page.getByRole('button', { name: 'Invite users' }), missing)
    await page.getByRole('button', { name: 'Actions for Wei Zhang' }).click()
    await expectOff(page.getByRole('menuitem', { name: 'Remove user' }), missing)
    await expectOff(page.getByRole('menuitem', { name: 'Access report' }), missing)
    await expectOff(page.getByRole('menuitem', { name: 'Assign access' }), /you administer nothing here/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Actions for Noah Bergström' }).click()
    await expect(page.getByRole('menuitem', { name: 'Remove user' })).toBeEnabled()
  })
})
