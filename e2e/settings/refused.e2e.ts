import type { Locator, Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { expectOff, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { at, change, checked, edit, gone, settingsOf, typedBehindSwitch } from './on-page.ts'

test('a change by somebody else is shown beside one’s own, and either can be taken', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(at('session'))
  await edit(page, 'Access token')
  await change(cloud, { system_access_token_expiration_in_seconds: '1800' })
  await page.getByLabel('Minutes').fill('45')
  await press(page, 'Save')
  await expect(page.getByRole('row', { name: 'Access token 30 minutes 45 minutes' })).toBeVisible()
  await press(page, 'Apply mine')
  await gone(page)
  expect(await settingsOf(cloud)).toMatchObject({ system_access_token_expiration_in_seconds: '2700' })

  await page.getByRole('tab', { name: 'Account', exact: true }).click()
  const toggle = page.getByRole('switch', { name: 'Restrict API key creation' })
  await toggle.click()
  await change(cloud, { restrict_create_platform_apikey: 'RESTRICTED' })
  await press(page, 'Yes')
  await expect(page.getByRole('dialog')).toContainText('Both versions say the same.')
  await press(page, 'Take theirs')
  await gone(page)
  await expect(toggle).toBeChecked()
})

test('a change that fails stays in its dialog, with the transaction', async ({ page, goto, cloud }) => {
  await cloud.fail('updateAccountSettings', { status: 500, times: 1 })
  await goto(at('session'))
  await edit(page, 'Refresh token')
  await page.getByLabel('Hours').fill('12')
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText(/The setting was not changed.*Transaction /)
  await expect(page.getByLabel('Hours')).toHaveValue('12')
  await press(page, 'Save')
  await gone(page)
  await expect(page.getByText('12 hours', { exact: true })).toBeVisible()
})

/** A dialog of each kind beside the one above: what is chosen in it, and how one sees that it still is. */
const forms: readonly {
  readonly tab: string
  readonly title: string
  readonly operation: string
  /** Chooses something, and gives what has it from then on. */
  readonly choose: (page: Page) => Promise<Locator>
  readonly holds: (chosen: Locator) => Promise<void>
}[] = [
  {
    tab: 'Account',
    title: 'Restrict IP address access',
    operation: 'updateAccountSettings',
    choose: typedBehindSwitch('Allowed IP addresses', '192.0.2.0/24'),
    holds: (chosen) => expect(chosen).toHaveValue('192.0.2.0/24'),
  },
  {
    tab: 'Account',
    title: 'Restrict user domains',
    operation: 'updateAccountSettings',
    choose: typedBehindSwitch('Domains', '**@acme.example'),
    holds: (chosen) => expect(chosen).toHaveValue('**@acme.example'),
  },
  {
    tab: 'Authentication',
    title: 'MFA',
    operation: 'updateAccountSettings',
    choose: checked('MFA for all users: TOTP'),
    holds: (chosen) => expect(chosen).toBeChecked(),
  },
  {
    tab: 'Authentication',
    title: 'User-specific MFA',
    operation: 'updateAccountSettings',
    choose: async (page) => {
      await page.getByLabel('Add a user').selectOption('Rafael Duarte')
      return page.getByLabel('MFA for Rafael Duarte')
    },
    holds: (chosen) => expect(chosen).toBeVisible(),
  },
  {
    tab: 'Login session',
    title: 'Concurrent sessions',
    operation: 'updateAccountSettings',
    choose: typedBehindSwitch('Sessions', '3'),
    holds: (chosen) => expect(chosen).toHaveValue('3'),
  },
  {
    tab: 'Resources',
    title: 'External identity interactions',
    operation: 'updateSettings',
    choose: checked('Limited'),
    holds: (chosen) => expect(chosen).toBeChecked(),
  },
]

test('whatever form fails keeps what was chosen, and a switch that fails asks on', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(at())
  for (const { tab, title, operation, choose, holds } of forms) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await edit(page, title)
    const chosen = await choose(page)
    await cloud.fail(operation, { status: 500, times: 1 })
    await press(page, 'Save')
    await expect(page.getByRole('alert')).toContainText(/The setting was not changed.*Transaction /)
    await holds(chosen)
    await press(page, 'Save')
    await gone(page)
  }
  for (const [tab, title, operation, said] of [
    ['Account', 'Restrict API key creation', 'updateAccountSettings', 'The setting was not changed'],
    ['Public access', 'Public access group', 'updateAccessGroupsAccountSettings', 'did not work'],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    const toggle = page.getByRole('switch', { name: title })
    await cloud.fail(operation, { status: 500, times: 1 })
    await toggle.click()
    await press(page, 'Yes')
    await expect(page.getByRole('alert')).toContainText(new RegExp(`${said}.*Transaction `))
    await press(page, 'Yes')
    await gone(page)
    await expect(toggle).toBeChecked({ checked: tab === 'Account' })
  }
})

test('settings that cannot be read say so and are read again', async ({ page, goto, cloud }) => {
  await cloud.fail('getAccountSettings', { status: 500, times: 1 })
  await goto(at())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('switch', { name: 'Restrict API key creation' })).toBeVisible()
})

test.describe('an auditor', () => {
  test.use({ person: 'auditor' })
  test('sees every setting and changes none', async ({ page, goto, cloud }) => {
    await goto(at())
    const rows = page.getByRole('tabpanel').getByRole('region').locator('button')
    for (const [tab, count, action] of [
      ['Account', 5, 'iam-identity.account.update'],
      ['Authentication', 2, 'iam-identity.account.update'],
      ['Login session', 5, 'iam-identity.account.update'],
      ['Public access', 1, 'iam-groups.settings.update'],
      ['Resources', 1, 'iam-access-management.settings.update'],
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await expect(rows).toHaveCount(count)
      for (const row of await rows.all()) await expectOff(row, new RegExp(`'${action}'.*Administrator`))
    }
    const call = await cloud.as('auditor')
    const headers = { 'If-Match': '*' }
    const identity = `PUT /v1/accounts/${ACCOUNT.id}/settings/identity`
    expect((await call(identity, { body: { mfa: 'NONE' }, headers })).status).toBe(403)
    const groups = `PATCH /v2/groups/settings?account_id=${ACCOUNT.id}`
    expect((await call(groups, { body: { public_access_enabled: false } })).status).toBe(403)
  })
})

test.describe('somebody without access', () => {
  test.use({ person: 'nobody' })
  test('is told which settings there is no seeing', async ({ page, goto, accessible }) => {
    await goto(at('public'))
    await expect(page.getByRole('heading', { name: 'You cannot view these settings' })).toBeVisible()
    await accessible()
    await page.getByRole('tab', { name: 'Account', exact: true }).click()
    await expect(page.getByRole('switch', { name: 'Restrict API key creation' })).toBeDisabled()
  })
})
