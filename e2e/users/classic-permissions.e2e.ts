import type { Page } from '@playwright/test'
import { OWNER } from '../../mocks/scenarios/fixed.ts'
import { href, paths } from '../../src/app/paths.ts'
import { expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { ids } from './on-page.ts'

const SAVED = 'The classic infrastructure permissions of '
const pageOf = (user: string): string => href(paths.user, { user }, { tab: 'classic' })
const section = (page: Page) => page.getByRole('region', { name: 'Permissions', exact: true })
const save = (page: Page) => section(page).getByRole('button', { name: /Save permissions/ })

test('permissions are chosen by sets and one by one; a failure keeps what was chosen', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('addBulkPortalPermission', { status: 500, times: 1 })
  await goto(pageOf(ids.writer))
  const set = section(page).getByRole('combobox', { name: 'Permission set' })
  await expect(set).toHaveValue('View only')
  await expectOff(save(page), 'Nothing was changed.')
  await set.selectOption('Basic user')
  await section(page)
    .getByRole('group', { name: 'Account' })
    .getByRole('checkbox', { name: 'View tickets' })
    .uncheck()
  await expect(set).toHaveValue('')
  await save(page).click()
  await expect(section(page).getByRole('alert')).toContainText(/The permissions were not saved.*Transaction/)
  await expect(section(page).getByRole('checkbox', { name: 'Add tickets' })).toBeChecked()
  await save(page).click()
  await expectSaid(page, SAVED)
  await page.reload()
  await expect(section(page).getByRole('checkbox', { name: 'Manage DNS' })).toBeChecked()
  await expect(section(page).getByRole('checkbox', { name: 'View tickets' })).not.toBeChecked()
})

test('a set is assigned with other access; a failure keeps it; the owner has all', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('addBulkPortalPermission', { status: 500, times: 1 })
  const assignTo = (user: string): string => href(paths.assignAccess, { kind: 'user', principal: user })
  const add = page.getByRole('button', { name: 'Add to the access summary' })
  await goto(assignTo(OWNER.iam_id))
  await page.getByRole('radio', { name: 'Classic infrastructure' }).check()
  await expectOff(add, 'The owner of the account has all permissions.')
  await goto(assignTo(ids.writer))
  await page.getByRole('radio', { name: 'Classic infrastructure' }).check()
  for (const set of ['Super user', 'Basic user']) {
    await page.getByRole('radio', { name: set }).check()
    await add.click()
  }
  const summary = page.getByRole('complementary', { name: 'Access summary' })
  await expect(summary.getByRole('listitem')).toHaveText(['Basic user in classic infrastructure'])
  const assign = summary.getByRole('button', { name: 'Assign' })
  await assign.click()
  await expect(summary.getByRole('alert')).toContainText(/It was not assigned\. .*Transaction/)
  await assign.click()
  await expectSaid(page, 'Access was assigned to Wei Zhang')
  await page.getByRole('tab', { name: 'Classic infrastructure' }).click()
  await expect(section(page).getByRole('combobox', { name: 'Permission set' })).toHaveValue('Basic user')
})

test.describe('for an administrator of users', () => {
  test.use({ person: 'admin' })
  test('only what one has oneself can be given, in the API too', async ({ page, goto, cloud }) => {
    await goto(pageOf(ids.manager))
    await expect(section(page).getByRole('checkbox', { name: 'Make one-time payments' })).toBeDisabled()
    await section(page).getByRole('checkbox', { name: 'Manage DNS' }).check()
    await save(page).click()
    await expectSaid(page, SAVED)
    const manager = await cloud.as('manager')
    const { body } = await manager<{ id: number }>('GET /rest/v3.1/SoftLayer_Account/getCurrentUser.json')
    const give = async (person: string, keyName: string) =>
      (await cloud.as(person))<{ error: string }>(
        `POST /rest/v3.1/SoftLayer_User_Customer/${body.id}/addBulkPortalPermission.json`,
        { body: { parameters: [[{ keyName }]] } },
      )
    expect((await give('admin', 'ONE_TIME_PAYMENTS')).body.error).toContain('only permissions that you have')
    expect((await give('manager', 'TICKET_VIEW')).status).toBe(403)
  })
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('one’s own permissions are shown and stay; those of others are not shown', async ({ page, goto }) => {
    await goto(pageOf(ids.auditor))
    await expectOff(save(page), /Your own permissions are changed by who is above you/)
    await expect(section(page).getByRole('checkbox', { name: 'View tickets' })).toBeDisabled()
    await goto(pageOf(ids.writer))
    await expect(page.getByText(/You can view the keys and the permissions of users below you/)).toBeVisible()
    await expect(section(page)).toBeHidden()
  })
})
