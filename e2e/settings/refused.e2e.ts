import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { expect, test } from '../fixtures.ts'
import { at, change, edit, gone, press, settingsOf } from './on-page.ts'

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
    const toggle = page.getByRole('switch', { name: 'Restrict API key creation' })
    await expect(toggle).toBeDisabled()
    await expect(toggle).toHaveAccessibleDescription(/iam-identity\.account\.update/)
    await expect(page.getByRole('button', { name: 'Edit: Restrict IP address access' })).toBeDisabled()
    await page.getByRole('tab', { name: 'Resources' }).click()
    await expect(page.getByText('Unrestricted')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Edit: External identity interactions' })).toBeDisabled()
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
