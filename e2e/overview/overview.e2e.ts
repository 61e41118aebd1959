import type { Page } from '@playwright/test'
import { ACCOUNT, OWNER } from '../../mocks/scenarios/fixed.ts'
import { expectOff } from '../controls.ts'
import { expect, test } from '../fixtures.ts'

const tile = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'This account' })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('link', { name, exact: true }),
    })

test('counts lead to what they count, and my IAM ID can be copied', async ({
  page,
  goto,
  context,
  cloud,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await cloud.fail('getAccountSummary', { status: 500, times: 1 })
  await goto('/iam')
  await expect(page).toHaveURL(/\/iam\/overview$/)
  await expect(page.getByText(/The account could not be counted.*Transaction/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(tile(page, 'Users')).toContainText('14')
  await expect(tile(page, 'Custom roles')).toContainText('1')
  await expect(tile(page, 'Custom roles')).toContainText('At most 40.')
  await page.getByRole('button', { name: 'Copy IAM ID' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(OWNER.iam_id)
  await tile(page, 'Service IDs').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Service IDs' })).toBeVisible()
})

test.describe('for who has no access', () => {
  test.use({ person: 'nobody' })
  test('what may not be listed is not counted, in the page or by the API', async ({ page, goto, cloud }) => {
    await goto('/iam/overview')
    await expectOff(page.getByRole('button', { name: 'Invite users' }), /user-management\.user\.create/)
    await expectOff(page.getByRole('button', { name: 'Create access group' }), /iam-groups\.groups\.create/)
    await expect(tile(page, 'API keys')).toContainText(/not shown to you\. .*apikey\.manage.*Administrator/)
    await expect(tile(page, 'Users')).toContainText('14')
    const nobody = await cloud.as('nobody')
    const { body } = await nobody<{ counts: Record<string, object> }>(
      `GET /v1/insight/accounts/${ACCOUNT.id}/summary?details=true`,
    )
    expect(body).toMatchObject({
      keys: { withheld: expect.stringContaining('apikey.manage') },
      powers: { withheld: expect.stringContaining('policy.read') },
    })
  })
})
