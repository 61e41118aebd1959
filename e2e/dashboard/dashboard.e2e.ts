import type { Locator, Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { expect, test } from '../fixtures.ts'

const PAGE = '/iam/dashboard'
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** A word that the chart writes beside a bar. */
const drawn = (within: Locator, word: string) =>
  within.locator('svg text').filter({ hasText: word, visible: true }).first()
const asTable = (page: Page, name: string) =>
  panel(page, name)
    .getByRole('button', { name: /^Show as table/ })
    .click()

test('figures are drawn and can be read as tables; what expires soon and who administers all is named', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('getAccountSummary', { status: 500, times: 1 })
  await goto(PAGE)
  await expect(page.getByText(/The figures could not be read.*Transaction/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  const keys = panel(page, 'API keys by age and state')
  await expect(drawn(keys, 'Over a year')).toBeVisible()
  await asTable(page, 'API keys by age and state')
  const rows = keys.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(5)
  await expect(rows.last()).toHaveText(/Over a year/)
  await keys.getByRole('button', { name: /^Show as chart/ }).click()
  await expect(drawn(keys, 'Over a year')).toBeVisible()
  await expect(
    panel(page, 'Expiring in the next 30 days').getByRole('row', { name: /access-review/ }),
  ).toBeVisible()
  await asTable(page, 'Inactive identities')
  await expect(
    panel(page, 'Inactive identities').getByRole('row', { name: /^Users \d+ \d+ \d+$/ }),
  ).toBeVisible()
  const powers = panel(page, 'Who may do what')
  await expect(
    panel(page, 'Who administers everything').getByRole('row', {
      name: /Administrators Access group, 1 member all services and all account/,
    }),
  ).toBeVisible()
  await powers.getByRole('link', { name: 'Explain access' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Explain access' })).toBeVisible()
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('what may not be listed is not counted, and says why', async ({ page, goto, cloud }) => {
    await goto(PAGE)
    const keys = panel(page, 'API keys by age and state')
    await expect(keys).toContainText(/not shown to you\. .*apikey\.manage.*Administrator/)
    await expect(panel(page, 'Who administers everything').getByRole('table')).toBeVisible()
    const auditor = await cloud.as('auditor')
    const { body } = await auditor<{ keys: object }>(
      `GET /v1/insight/accounts/${ACCOUNT.id}/summary?details=true`,
    )
    expect(Object.keys(body.keys)).toEqual(['withheld'])
  })
})

test.describe('in an empty account', () => {
  test.use({ scenario: 'empty' })
  test('nothing is drawn that is not there', async ({ page, goto, accessible }) => {
    await goto(PAGE)
    await expect(panel(page, 'Expiring in the next 30 days')).toContainText('No API key expires')
    await expect(panel(page, 'API keys by age and state')).toContainText('There are no API keys')
    await expect(panel(page, 'Who administers everything').getByRole('row')).toHaveCount(2)
    await expect(drawn(panel(page, 'Who may do what'), 'Viewer')).toBeVisible()
    await accessible()
  })
})

test.describe('in an account at its limits', () => {
  test.use({ scenario: 'large' })
  test('40,000 keys are one chart', async ({ page, goto }) => {
    await goto(PAGE)
    await asTable(page, 'API keys by age and state')
    await expect(panel(page, 'API keys by age and state').getByRole('table')).toContainText(/\d,\d{3}/)
    await expect(panel(page, 'Who administers everything').getByRole('table')).toBeVisible()
  })
})
