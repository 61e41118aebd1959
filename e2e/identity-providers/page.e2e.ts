import type { Page } from '@playwright/test'
import { href, paths } from '../../src/app/paths.ts'
import { action, expectOff, expectSaid, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { AGENCY, SSO, ssoPage } from './on-page.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const marks = (page: Page) => page.locator('.page-head-title')
const fact = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Details' })
    .locator('dt', { hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd[1]')

/** A notice is above the menu of the page until it is closed, or leaves. */
const closeNotice = (page: Page, text: string): Promise<void> =>
  page
    .getByRole('region', { name: 'Notices' })
    .locator('[role=alert], [role=status]')
    .filter({ hasText: text })
    .getByRole('button', { name: 'close' })
    .click()

test('the name in the list opens the page of a provider, where the same can be done to it', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(paths.identityProviders)
  await page.getByRole('link', { name: 'Acme SSO', exact: true }).click()
  await expect(title(page)).toHaveText('Acme SSO')
  await expect(page).toHaveURL(ssoPage())
  await expect(marks(page)).toContainText(/Ready to use.*Default/)
  for (const [name, value] of [
    ['Type', 'IBM Cloud SAML'],
    ['ID', SSO],
    ['Entity ID', 'https://sso.acme.example/saml2'],
    ['Login URL', 'https://sso.acme.example/saml2/login'],
    ['Attribute mapping', 'None: claims are made of the attributes of the same names'],
    ['Onboarding', 'Static: users are invited before they log in'],
    ['Enabled for account login', 'Yes'],
  ] as const)
    await expect(fact(page, name)).toHaveText(value)
  await expectOff(await action(page, 'Actions', 'Set as default'), 'It is the default.')
  await page.keyboard.press('Escape')

  await cloud.fail('addIdpSetting', { status: 500, times: 1 })
  await (await action(page, 'Actions', 'Disable')).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Acme SSO was not changed' })).toContainText(
    'Transaction',
  )
  await closeNotice(page, 'Acme SSO was not changed')
  await (await action(page, 'Actions', 'Disable')).click()
  await expect(marks(page)).toContainText('Inactive')
  await expect(fact(page, 'Enabled for account login')).toHaveText('No')
  await closeNotice(page, 'Acme SSO was disabled for account login')
  await (await action(page, 'Actions', 'Enable')).click()
  await expect(marks(page)).toContainText('Ready to use')
  await closeNotice(page, 'Acme SSO was enabled for account login')

  await (await action(page, 'Actions', 'Edit')).click()
  await page.getByRole('textbox', { name: 'Login URL' }).fill('')
  await press(page, 'Save')
  await expect(marks(page)).toContainText('Login will fail')
  await closeNotice(page, 'Edit identity provider: saved')
  await (await action(page, 'Actions', 'Set up')).click()
  await expect(page.getByRole('dialog', { name: 'Set up Acme SSO' })).toBeVisible()
  await press(page, 'Cancel')
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await expect(title(page)).toHaveText('Identity providers')
})

test('a provider that others use is removed only when it was confirmed a second time', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(ssoPage('shared'))
  await expect(page.getByRole('row', { name: AGENCY })).toContainText(/External account.*2023/)
  await (await action(page, 'Actions', 'Remove')).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('It is shared with 1 account.')
  await page.getByLabel('Type Acme SSO to confirm').fill('Acme SSO')
  await press(page, 'Remove')
  await expect(dialog).toContainText('It is shared with 1 account. Nobody there can log in')
  expect(await cloud.count('deleteIdp')).toBe(0)
  await cloud.fail('deleteIdp', { status: 500, times: 1 })
  await press(page, 'Remove for everybody')
  await expect(page.getByRole('alert')).toContainText(/Remove for everybody did not work.*Transaction /)
  await press(page, 'Remove for everybody')
  await expectSaid(page, 'Acme SSO was removed')
  await expect(page.getByRole('heading', { name: 'No identity providers yet' })).toBeVisible()
  await page.goBack()
  await expect(title(page)).toHaveText('There is no such identity provider')
})

test('one that is switched off itself is enabled as a whole; who uses it may not be known when it is removed', async ({
  page,
  goto,
  cloud,
}) => {
  const owner = await cloud.as('owner')
  await owner(`PUT /v1/idps/${SSO}`, { body: { active: false }, headers: { 'If-Match': '*' } })
  await cloud.fail('getIdp', { status: 500, times: 1 })
  await cloud.fail('listIdpConsumers', { status: 500 })
  await goto(ssoPage())
  await expect(title(page)).toHaveText('The identity provider could not be read')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(marks(page)).toContainText('Inactive')
  await (await action(page, 'Actions', 'Enable')).click()
  await expect(marks(page)).toContainText('Ready to use')
  await closeNotice(page, 'Acme SSO was enabled for account login')
  await (await action(page, 'Actions', 'Remove')).click()
  await page.getByLabel('Type Acme SSO to confirm').fill('Acme SSO')
  await expect(page.getByRole('dialog')).toContainText('It could not be read who else uses it.')
  await press(page, 'Remove')
  await press(page, 'Remove for everybody')
  await expectSaid(page, 'Acme SSO was removed')
})

test.describe('somebody without access', () => {
  test.use({ person: 'nobody' })
  test('is told that there is no seeing the provider', async ({ page, goto, accessible }) => {
    await goto(href(paths.identityProvider, { idpId: SSO }))
    await expect(title(page)).toHaveText('You cannot view this identity provider')
    await accessible()
  })
})
