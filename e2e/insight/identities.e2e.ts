import type { Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { paths } from '../../src/app/paths.ts'
import { expect, test } from '../fixtures.ts'

const update = (page: Page): Promise<void> => page.getByRole('button', { name: 'Update report' }).click()
const inDialog = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

test('inactive users are removed together, with a result for each, and the report is made anew', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(paths.inactiveIdentities)
  await expect(page.getByRole('heading', { name: 'There is no report yet' })).toBeVisible()
  await update(page)
  const table = page.getByRole('table', { name: 'Inactive users' })
  await expect(table.getByRole('row', { name: /^Select Viktor Hale/ })).toContainText('-')
  await expect(table.getByRole('row', { name: /^Select Dina Haddad/ })).toContainText('GMT')
  await expect(table.getByRole('row', { name: /Olivia Park/ })).toHaveCount(0)
  for (const name of ['Viktor Hale', 'Dina Haddad'])
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await cloud.fail('removeUser', { status: 500, times: 1 })
  await inDialog(page, 'Remove')
  await expect(page.getByRole('dialog')).toContainText('1 of 2 removed.')
  await expect(page.getByRole('dialog').getByText(/: not removed\..*Transaction /)).toBeVisible()
  await inDialog(page, 'Retry')
  await expect(page.getByRole('dialog')).toContainText('2 of 2 removed.')
  await page.getByRole('dialog').getByText('Close', { exact: true }).click()
  await expect(table.getByRole('row', { name: /Viktor Hale|Dina Haddad/ })).toHaveCount(0)
  const owner = await cloud.as('owner')
  const { body } = await owner<{ resources: { lastname: string }[] }>(
    `GET /v2/accounts/${ACCOUNT.id}/users?limit=100`,
  )
  expect(body.resources.map(({ lastname }) => lastname)).not.toContain('Hale')
})

test('an API key that nobody uses is disabled from its menu', async ({ page, goto, cloud }) => {
  const owner = await cloud.as('owner')
  const keys = async () =>
    (
      await owner<{ apikeys: { id: string; name: string; locked: boolean; disabled: boolean }[] }>(
        'GET /v1/apikeys?scope=account&type=user&pagesize=100',
      )
    ).body.apikeys
  await owner(`POST /v1/activity/accounts/${ACCOUNT.id}/report`)
  // The first to look finds it not ready yet.
  await owner(`GET /v1/activity/accounts/${ACCOUNT.id}/report/latest`)
  await goto(`${paths.inactiveIdentities}?tab=apikeys`)
  const { body: report } = await owner<{ apikeys: { id: string; name: string; type: string }[] }>(
    `GET /v1/activity/accounts/${ACCOUNT.id}/report/latest`,
  )
  const inactive = new Set(report.apikeys.map(({ id }) => id))
  const found = (await keys()).filter(({ id }) => inactive.has(id))
  const free = found.find(({ locked, disabled }) => !locked && !disabled)
  if (free === undefined) throw new Error('No key of a user is inactive, enabled and unlocked.')
  await page.getByRole('searchbox').fill(free.name)
  await page
    .getByRole('button', { name: `Actions for ${free.name}` })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await cloud.fail('disableApiKey', { status: 500, times: 1 })
  await inDialog(page, 'Disable')
  await expect(page.getByRole('dialog')).toContainText(/: not disabled\..*Transaction /)
  await inDialog(page, 'Retry')
  await expect(page.getByRole('dialog')).toContainText(`${free.name}: disabled`)
  expect((await keys()).find(({ id }) => id === free.id)).toMatchObject({ disabled: true })
})

test('a report that could not be made says why, and one that could not be read is read again', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('createReport', { status: 500, times: 1 })
  await goto(paths.inactiveIdentities)
  await update(page)
  await expect(page.getByRole('alert')).toContainText(/The report was not updated.*Transaction /)
  await update(page)
  await expect(page.getByRole('row', { name: /Dina Haddad/ })).toBeVisible()
  await cloud.fail('getReport', { status: 500, times: 1 })
  await page.reload()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', { name: /Dina Haddad/ })).toBeVisible()
})

test.describe('an auditor', () => {
  test.use({ person: 'auditor' })
  test('may neither see the reports nor have them made', async ({ page, goto, cloud, accessible }) => {
    await goto(paths.inactiveIdentities)
    await expect(page.getByRole('heading', { name: 'You cannot view inactive identities' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Update report' })).toBeDisabled()
    await accessible()
    await goto(paths.mfaStatus)
    await expect(page.getByRole('heading', { name: 'You cannot view the MFA status' })).toBeVisible()
    const call = await cloud.as('auditor')
    expect((await call(`POST /v1/activity/accounts/${ACCOUNT.id}/report`)).status).toBe(403)
    expect((await call(`POST /v1/mfa/accounts/${ACCOUNT.id}/report`)).status).toBe(403)
  })
})
