import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { paths } from '../../src/app/paths.ts'
import { press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'

const ROWS = { name: /Tomasz Zieliński|Dina Haddad/ }

test('policies without a permit for 30 days are listed, and removed with a result', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(paths.inactivePolicies)
  const table = page.getByRole('table', { name: 'Inactive policies' })
  await expect(table.getByRole('row', ROWS)).toHaveCount(2)
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('link', { name: 'Dina Haddad' })).toBeVisible()
  await cloud.fail('getV2Policy', { status: 500, times: 1 })
  const role = page.getByRole('button', { name: 'Role Editor, Manager of Tomasz Zieliński' })
  await role.click()
  await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toContainText('Transaction')
  await role.click()
  await page
    .getByText(/^\d+ actions$/)
    .first()
    .click()
  await expect(page.getByTitle(/^Explain .* for Tomasz Zieliński$/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  const row = table.getByRole('row', { name: /Tomasz Zieliński/ })
  await row.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await cloud.fail('deleteV2Policy', { status: 500, times: 1 })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(dialog).toContainText('0 of 1 removed.')
  await dialog.getByRole('button', { name: 'Retry' }).click()
  await expect(dialog).toContainText('1 of 1 removed.')
  await press(page, 'Close')
  await expect(table.getByRole('row', ROWS)).toHaveCount(1)
  const owner = await cloud.as('owner')
  const { body } = await owner<{ policies: unknown[] }>(
    `GET /v2/policies?account_id=${ACCOUNT.id}&iam_id=IBMid-550004ZLN1`,
  )
  expect(body.policies).toEqual([])
})

test('a list of policies that cannot be read is read again', async ({ page, goto, cloud }) => {
  await cloud.fail('listV2Policies', { status: 500, times: 1 })
  await goto(paths.inactivePolicies)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', ROWS)).toHaveCount(2)
})

test.describe('an auditor', () => {
  test.use({ person: 'auditor' })
  test('sees them, and removes none', async ({ page, goto, cloud, accessible }) => {
    await goto(paths.inactivePolicies)
    const row = page.getByRole('row', { name: /Dina Haddad/ })
    await row.getByRole('button', { name: /^Actions for/ }).click()
    const item = page.getByRole('menuitem', { name: 'Remove' })
    await expect(item).toBeDisabled()
    await expect(item).toHaveAccessibleDescription(/It needs the role Administrator on the account/)
    await accessible()
    const call = await cloud.as('auditor')
    const { body } = await call<{ policies: { id: string }[] }>(
      `GET /v2/policies?account_id=${ACCOUNT.id}&iam_id=IBMid-550004ZLN1`,
    )
    expect((await call(`DELETE /v2/policies/${body.policies[0]?.id}`)).status).toBe(403)
  })
})

test.describe('somebody without access', () => {
  test.use({ person: 'nobody' })
  test('is shown that there is none to view', async ({ page, goto }) => {
    await goto(paths.inactivePolicies)
    await expect(page.getByRole('heading', { name: 'No inactive policies that you can view' })).toBeVisible()
  })
})
