import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { paths } from '../../src/app/paths.ts'
import { expect, test } from '../fixtures.ts'

test('the MFA report says who has what the account asks for, as it was when it was made', async ({
  page,
  goto,
  cloud,
}) => {
  const owner = await cloud.as('owner')
  await owner(`PUT /v1/accounts/${ACCOUNT.id}/settings/identity`, {
    body: { mfa: 'LEVEL2', user_mfa: [{ iam_id: 'IBMid-666000RD42', mfa: 'NONE' }] },
    headers: { 'If-Match': '*' },
  })
  await goto(paths.mfaStatus)
  await page.getByRole('button', { name: 'Update report' }).click()
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(row('Olivia Park')).toContainText(/TOTP.*Account.*Complies/)
  await expect(row('Wei Zhang')).toContainText('Does not comply')
  await expect(row('Rafael Duarte')).toContainText(/None.*User.*Complies/)
  await expect(page.getByText(/^\d+ of 14 users comply\.$/)).toBeVisible()

  await cloud.as('writer')
  await expect(row('Wei Zhang')).toContainText('Does not comply')
  await page.getByRole('searchbox').fill('wei')
  await expect(row('Olivia Park')).toHaveCount(0)
  await page.getByRole('button', { name: 'Update report' }).click()
  await expect(row('Wei Zhang')).toContainText(/TOTPAccountComplies/)
})

test('a report that could not be made says why', async ({ page, goto, cloud }) => {
  await cloud.fail('createMfaReport', { status: 500, times: 1 })
  await goto(paths.mfaStatus)
  await page.getByRole('button', { name: 'Update report' }).click()
  await expect(page.getByRole('alert')).toContainText(/The report was not updated.*Transaction /)
})
