import { ACCOUNT, OWNER } from '../../mocks/scenarios/fixed.ts'
import { press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { at, edit, gone, settingsOf, tokenFor } from './on-page.ts'

test('creation and the list of users are restricted, each after a Yes, for the owner too', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(at())
  for (const title of [
    'Restrict user list visibility',
    'Restrict API key creation',
    'Restrict service ID creation',
  ]) {
    const toggle = page.getByRole('switch', { name: title })
    await toggle.click()
    await press(page, 'Cancel')
    await expect(toggle).not.toBeChecked()
    await toggle.click()
    await press(page, 'Yes')
    await gone(page)
    await expect(toggle).toBeChecked()
  }
  const owner = await cloud.as('owner')
  const key = { name: 'k', iam_id: OWNER.iam_id }
  expect((await owner('POST /v1/apikeys', { body: key })).status).toBe(403)
  const serviceId = { name: 's', account_id: ACCOUNT.id }
  expect((await owner('POST /v1/serviceids', { body: serviceId })).status).toBe(403)
  const nobody = await cloud.as('nobody')
  const list = await nobody<{ resources: unknown[] }>(`GET /v2/accounts/${ACCOUNT.id}/users`)
  expect(list.body.resources).toHaveLength(1)
})

test('logins are restricted to addresses; a wrong one is named and nothing typed is lost', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(at())
  await edit(page, 'Restrict IP address access')
  await page.getByRole('dialog').getByRole('switch').click()
  await press(page, 'Save')
  await expect(page.getByText('Enter an IP address, a range or a subnet.')).toBeVisible()
  const field = page.getByLabel('Allowed IP addresses')
  await field.fill('192.0.2.0/24\n198.51.100')
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText('The setting was not changed')
  await expect(field).toHaveValue('192.0.2.0/24\n198.51.100')
  await field.fill('192.0.2.0/24\n198.51.100.7')
  await press(page, 'Save')
  await gone(page)
  await expect(page.getByText('192.0.2.0/24, 198.51.100.7')).toBeVisible()
  expect((await tokenFor(cloud, 'reader', '192.0.2.9')).status).toBe(200)
  expect((await tokenFor(cloud, 'reader', '203.0.113.1')).status).toBe(400)
})

test('domains are restricted, and kept for later when that is switched off', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(at())
  await edit(page, 'Restrict user domains')
  await page.getByRole('dialog').getByRole('switch').click()
  await page.getByLabel('Domains', { exact: true }).fill('**@acme.example')
  await press(page, 'Save')
  await gone(page)
  const owner = await cloud.as('owner')
  const invite = (email: string) =>
    owner(`POST /v2/accounts/${ACCOUNT.id}/users`, { body: { users: [{ email, account_role: 'Member' }] } })
  expect((await invite('a@elsewhere.example')).status).toBeGreaterThanOrEqual(400)
  expect((await invite('a@acme.example')).status).toBeLessThan(300)
  await edit(page, 'Restrict user domains')
  await page.getByRole('dialog').getByRole('switch').click()
  await page.getByLabel('Disable and save domains').check()
  await press(page, 'Save')
  await expect(page.getByText('All domains. Saved for later: **@acme.example')).toBeVisible()
  expect((await invite('b@elsewhere.example')).status).toBeLessThan(300)
})

test('MFA is asked for, of one user another factor than of the account', async ({ page, goto, cloud }) => {
  await goto(at('authentication'))
  await edit(page, 'MFA')
  await page.getByRole('radio', { name: 'MFA for all users: Security key' }).check()
  await press(page, 'Save')
  await gone(page)
  await edit(page, 'User-specific MFA')
  await page.getByLabel('Add a user').selectOption('Rafael Duarte')
  await page.getByLabel('MFA for Rafael Duarte').selectOption('MFA for all users: TOTP')
  await press(page, 'Save')
  await gone(page)
  await expect(page.getByRole('definition')).toHaveText('MFA for all users: TOTP')
  const amr = async (person: string): Promise<unknown> => {
    const { access_token } = (await tokenFor(cloud, person)).body
    return JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString()).amr
  }
  expect(await amr('writer')).toEqual(['mfa', 'hwk', 'pwd'])
  expect(await amr('reader')).toEqual(['mfa', 'otp', 'pwd'])
})

test('sessions and tokens live as long as they are set to', async ({ page, goto, cloud }) => {
  await goto(at('session'))
  await edit(page, 'Access token')
  await page.getByLabel('Minutes').fill('61')
  await press(page, 'Save')
  await expect(page.getByText('Enter a whole number of minutes from 15 to 60')).toBeVisible()
  await page.getByLabel('Minutes').fill('20')
  await press(page, 'Save')
  await gone(page)
  expect((await tokenFor(cloud, 'reader')).body.expires_in).toBe(1200)
  for (const [title, label, amount] of [
    ['Active sessions', 'Hours', '8'],
    ['Sign out due to inactivity', 'Minutes', '30'],
    ['Refresh token', 'Hours', '48'],
  ] as const) {
    await edit(page, title)
    await page.getByLabel(label).fill(amount)
    await press(page, 'Save')
    await gone(page)
  }
  await edit(page, 'Concurrent sessions')
  await page.getByRole('dialog').getByRole('switch').click()
  await page.getByLabel('Sessions', { exact: true }).fill('3')
  await press(page, 'Save')
  await gone(page)
  for (const words of ['8 hours', '30 minutes', '3 sessions', '20 minutes', '48 hours'])
    await expect(page.getByText(words, { exact: true })).toBeVisible()
  expect(await settingsOf(cloud)).toMatchObject({
    session_expiration_in_seconds: '28800',
    session_invalidation_in_seconds: '1800',
    max_sessions_per_identity: '3',
    system_access_token_expiration_in_seconds: '1200',
    system_refresh_token_expiration_in_seconds: '172800',
  })
})

test('public access is switched off for good, and other accounts are shut out', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(at('public'))
  await page.getByRole('switch', { name: 'Public access group' }).click()
  await expect(page.getByRole('dialog')).toContainText('Switching it on again does not bring them back.')
  await press(page, 'Yes')
  await expect(page.getByRole('switch', { name: 'Public access group' })).not.toBeChecked()
  await page.getByRole('tab', { name: 'Resources' }).click()
  await edit(page, 'External identity interactions')
  await page.getByRole('radio', { name: 'Limited' }).check()
  await page.getByLabel('Allowed accounts').fill('0123456789abcdef0123456789abcdef')
  await press(page, 'Save')
  await expect(page.getByText('Allowed accounts: 0123456789abcdef0123456789abcdef')).toBeVisible()
  const owner = await cloud.as('owner')
  expect((await owner(`GET /v2/groups/settings?account_id=${ACCOUNT.id}`)).body).toMatchObject({
    public_access_enabled: false,
  })
  const limited = { state: 'limited', external_allowed_accounts: ['0123456789abcdef0123456789abcdef'] }
  expect((await owner(`GET /v1/accounts/${ACCOUNT.id}/settings/access_management`)).body).toEqual({
    external_account_identity_interaction: {
      identity_types: { user: limited, service_id: limited, service: limited },
    },
  })
})
