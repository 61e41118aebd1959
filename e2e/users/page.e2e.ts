import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { ids, LIST, readUser, USERS } from './on-page.ts'

const apply = (page: Page) => page.getByRole('button', { name: 'Apply status' })
const status = (page: Page) => page.getByLabel('User status', { exact: true }).and(page.getByRole('combobox'))

test('a user is suspended after a question, can do nothing, and is made active again', async ({
  page,
  goto,
  cloud,
}) => {
  const manager = await cloud.as('manager')
  await goto(`${LIST}/${ids.manager}`)
  await expect(page).toHaveTitle(/^Maya Lindqvist/)
  await expect(page.getByText(ids.manager)).toBeVisible()
  await expectOff(apply(page), 'Choose another status first.')
  await status(page).selectOption('Suspended')
  await apply(page).click()
  const dialog = page.getByRole('dialog', { name: 'Change user status' })
  await expect(dialog).toContainText('API keys do not work')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expectSaid(page, 'The status of Maya Lindqvist is Suspended')
  expect((await manager('GET /v1/apikeys')).status).toBe(401)
  await expect(page.getByRole('table', { name: 'Login sessions' })).not.toContainText('Active')
  await cloud.fail('updateUserProfile', { status: 500, times: 1 })
  await status(page).selectOption('Active')
  await apply(page).click()
  await expect(page.getByText('The status was not changed')).toBeVisible()
  await apply(page).click()
  await expectSaid(page, 'The status of Maya Lindqvist is Active')
  expect((await readUser(cloud, 'maya.lindqvist@acme.example')).state).toBe('ACTIVE')
})

test('IP addresses are restricted; what the cloud refuses is said at the field', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(`${LIST}/${ids.manager}`)
  const addresses = page.getByRole('textbox', { name: 'Cloud platform' })
  const save = page.getByRole('button', { name: 'Save IP address restrictions' })
  await addresses.fill('192.0.2.7, somewhere')
  await save.click()
  await expect(addresses).toHaveAccessibleDescription(/must be IP addresses/)
  await addresses.fill('192.0.2.7, 2001:db8::/32')
  await cloud.fail('updateUserSettings', { status: 500, times: 1 })
  await save.click()
  await expect(page.getByText(/The IP address restrictions were not saved.*Transaction/)).toBeVisible()
  await expect(addresses).toHaveValue('192.0.2.7, 2001:db8::/32')
  await save.click()
  await expectSaid(page, 'The IP address restrictions were saved')
  await cloud.fail('updateUserSettings', { status: 500, times: 1 })
  await page.getByRole('switch', { name: 'User-managed login' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'User-managed login was not changed' }),
  ).toContainText('Transaction')
  await page.getByRole('switch', { name: 'User-managed login' }).click()
  await expectSaid(page, 'User-managed login is on')
  const owner = await cloud.as('owner')
  expect((await owner(`GET ${USERS}/${ids.manager}/settings`)).body).toMatchObject({
    allowed_ip_addresses: '192.0.2.7, 2001:db8::/32',
    self_manage: true,
  })
})

test('the access report is saved for a spreadsheet and for a program', async ({ page, goto, cloud }) => {
  await cloud.fail('getUserAccessReport', { status: 500, times: 1 })
  await goto(LIST)
  const save = async (kind: string): Promise<string> => {
    const download = page.waitForEvent('download')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Download ${kind}` })
      .click()
    return readFile(await (await download).path(), 'utf8')
  }
  await (await action(page, 'Actions for Wei Zhang', 'Access report')).click()
  await page.getByRole('button', { name: 'Download CSV' }).click()
  await expect(page.getByText('The access report was not made')).toBeVisible()
  expect(await save('CSV')).toMatch(
    /^User,Email,IAM ID,Through,Roles,.*\r\nWei Zhang,wei\.zhang@acme\.example,/,
  )
  await (await action(page, 'Actions for Wei Zhang', 'Access report')).click()
  expect(JSON.parse(await save('JSON'))).toMatchObject({
    user: { name: 'Wei Zhang' },
    is_account_owner: false,
  })
})

test('the other tabs show the access and the classic infrastructure key', async ({ page, goto }) => {
  await goto(`${LIST}/${ids.writer}`)
  await page.getByRole('tab', { name: 'Access' }).click()
  await expect(page.getByRole('region', { name: 'Access policies', exact: true })).toContainText('Writer')
  await page.getByRole('tab', { name: 'Classic infrastructure' }).click()
  await expect(
    page.getByRole('region', { name: 'Classic infrastructure API keys', exact: true }),
  ).toBeVisible()
  await goto(`${LIST}/${ids.suspended}?tab=classic`)
  await expectOff(
    page.getByRole('button', { name: 'Create a classic infrastructure key' }),
    'Only the user can create the user’s key.',
  )
})

test('a user who is not there is said not to be', async ({ page, goto }) => {
  await goto(`${LIST}/IBMid-NONE`)
  await expect(page.getByRole('heading', { name: 'There is no such user' })).toBeVisible()
  await page.getByRole('link', { name: 'users', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Wei Zhang' })).toBeVisible()
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('a user is read and not changed: status, addresses, report and sessions say why', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(`${LIST}/${ids.manager}`)
    const missing = /'user-management\.user\.update'/
    await expectOff(apply(page), missing)
    await expectOff(page.getByRole('button', { name: 'Save IP address restrictions' }), missing)
    await expect(page.getByRole('switch', { name: 'User-managed login' })).toBeDisabled()
    await expect(page.getByRole('heading', { name: 'You cannot view these login sessions' })).toBeVisible()
    await expectOff(
      page.getByRole('button', { name: 'End all sessions' }),
      /'iam-identity\.session\.revoke'.*Operator or Administrator/,
    )
    await expectOff(await action(page, 'Actions', 'Access report'), /'user-management\.user\.report'/)
    await expectOff(page.getByRole('menuitem', { name: 'Assign access' }), /you administer nothing here/)
    const auditor = await cloud.as('auditor')
    const path = `${USERS}/${ids.manager}`
    expect((await auditor(`PATCH ${path}`, { body: { state: 'SUSPENDED' } })).status).toBe(403)
    expect((await auditor(`GET ${path.replace('/v2', '/v1')}/access_report`)).status).toBe(403)
  })
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('the page of another says what is missing', async ({ page, goto }) => {
    await goto(`${LIST}/${ids.manager}`)
    await expect(page.getByRole('heading', { name: 'You cannot view this user' })).toBeVisible()
    await expect(page.getByText(/user-management\.user\.retrieve/)).toBeVisible()
  })
})
