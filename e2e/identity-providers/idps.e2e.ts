import type { Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { paths } from '../../src/app/paths.ts'
import { expectOff, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import type { World } from '../world.ts'
import { AGENCY } from './on-page.ts'

const METADATA = `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://login.example/saml">
  <md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://login.example/sso"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
const menu = async (page: Page, name: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}
const metadata = (page: Page, text: string): Promise<void> =>
  page
    .getByLabel('IdP metadata (optional)')
    .setInputFiles({ name: 'metadata.xml', mimeType: 'text/xml', buffer: Buffer.from(text) })

async function idpsOf(cloud: World) {
  const owner = await cloud.as('owner')
  return (
    await owner<{ idps: { idp_id: string; entity_tag: string; name: string; properties: object }[] }>(
      `GET /v1/idps?account_id=${ACCOUNT.id}`,
    )
  ).body.idps
}

test('nobody logs in with a provider that is disabled', async ({ page, goto, cloud }) => {
  await goto(paths.identityProviders)
  await expect(page.getByText('https://cloud.ibm.com/authorize/acme')).toBeVisible()
  await expect(row(page, 'Acme SSO')).toContainText(/Default.*IBM Cloud SAML.*Ready to use.*Static/)
  await cloud.fail('addIdpSetting', { status: 500, times: 1 })
  await menu(page, 'Acme SSO', 'Disable')
  await expect(page.getByRole('alert').filter({ hasText: 'Acme SSO was not changed' })).toContainText(
    'Transaction',
  )
  await expect(row(page, 'Acme SSO')).toContainText('Ready to use')
  await menu(page, 'Acme SSO', 'Disable')
  await expect(row(page, 'Acme SSO')).toContainText('Inactive')
  const owner = await cloud.as('owner')
  const signIn = async () =>
    (
      await owner('POST /identity/token', {
        form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: 'manager' },
      })
    ).status
  expect(await signIn()).toBe(400)
  await menu(page, 'Acme SSO', 'Enable')
  await expect(row(page, 'Acme SSO')).toContainText('Ready to use')
  expect(await signIn()).toBe(200)
})

test('a SAML provider is added, told of IBM Cloud, set up, mapped and tested; App ID beside it', async ({
  page,
  goto,
  cloud,
}) => {
  for (const operation of ['exportSamlMetadata', 'updateIdp', 'testIdp', 'addIdpSetting'])
    await cloud.fail(operation, { status: 500, times: 1 })
  const dialog = page.getByRole('dialog')
  const failed = (what: string) =>
    expect(dialog.getByRole('alert').filter({ hasText: what })).toContainText(/Transaction /)
  const step = (name: string) =>
    expect(dialog.getByRole('listitem').filter({ hasText: name }).first()).toHaveAttribute(
      'aria-current',
      'step',
    )
  await goto(paths.identityProviders)
  await page.getByRole('button', { name: 'Add identity provider' }).click()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Partners')
  await page.getByLabel('Type').selectOption('Shared with you')
  await expect(dialog).toContainText('No identity provider is shared with this account.')
  await expect(dialog.getByRole('button', { name: 'Next' })).toHaveCount(0)
  await page.getByLabel('Type').selectOption('IBM Cloud SAML')
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Partners')
  await dialog.getByRole('switch', { name: 'Require signed assertions' }).click()
  await press(page, 'Next')

  await press(page, 'Download SP configuration')
  await failed('The SP configuration could not be read')
  const download = page.waitForEvent('download')
  await press(page, 'Download SP configuration')
  expect((await download).suggestedFilename()).toBe('Partners-sp-metadata.xml')
  await press(page, 'Next')

  await step('Identity provider')
  await metadata(page, '<nothing/>')
  await expect(page.getByRole('alert')).toContainText('it has no EntityDescriptor')
  await metadata(page, METADATA)
  await expect(page.getByLabel('Entity ID')).toHaveValue('https://login.example/saml')
  await expect(page.getByLabel('Login URL')).toHaveValue('https://login.example/sso')
  await press(page, 'Next')
  await failed('The step was not saved')
  await press(page, 'Next')

  await step('Attribute mapping')
  await press(page, 'Verify')
  await failed('The identity provider could not be verified')
  await press(page, 'Verify')
  await expect(dialog.getByRole('list', { name: 'Verification' })).toContainText('Configuration: Succeeded')
  await press(page, 'Add mapping')
  await press(page, 'Next')
  await expect(dialog).toContainText('Enter the claim and the attribute of each mapping.')
  await dialog.getByRole('textbox', { name: 'Claim' }).fill('email')
  await dialog.getByRole('textbox', { name: 'Attribute of the identity provider' }).fill('mail')
  await press(page, 'Back')
  await step('Identity provider')
  await page.getByLabel('Login URL').fill('https://login.example/sso/2')
  await press(page, 'Back')
  await step('Service provider')
  await expect(dialog.getByRole('button', { name: 'Back' })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Next' })).toBeFocused()
  await press(page, 'Next')
  await expect(page.getByLabel('Login URL')).toHaveValue('https://login.example/sso/2')
  await press(page, 'Next')
  await expect(dialog.getByRole('textbox', { name: 'Claim' })).toHaveValue('email')
  await press(page, 'Next')

  await step('Test')
  await press(page, 'Test')
  await expect(dialog.getByRole('list', { name: 'Test' })).toContainText(
    'Claims: Failed. Required claims were not received: email (from mail).',
  )
  await dialog.getByRole('switch', { name: 'Set as the default?' }).click()
  await press(page, 'Finish')
  await failed('The step was not saved')
  await press(page, 'Finish')
  await expect(row(page, 'Partners')).toContainText(/Default.*Ready to use/)
  await expect(row(page, 'Acme SSO')).not.toContainText('Default')
  const made = (await idpsOf(cloud)).find(({ name }) => name === 'Partners')
  expect(made?.properties).toMatchObject({
    idp: { want_request_signed: true, redirect_binding_url: 'https://login.example/sso/2' },
    sp: { want_assertion_signed: true, claims: { email: 'mail' } },
  })

  await page.getByRole('button', { name: 'Add identity provider' }).click()
  await page.getByLabel('Type').selectOption('App ID')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Customers')
  await press(page, 'Create')
  await expect(page.getByText('Select an App ID instance.')).toBeVisible()
  await page.getByLabel('App ID instance').selectOption('customer-login-prod')
  await page
    .getByLabel('Onboarding')
    .selectOption({ label: 'Never: users log in with trusted profiles only' })
  await press(page, 'Create')
  await expect(row(page, 'Customers')).toContainText(/App ID.*Ready to use.*Never/)
})

test('a mapping without a required claim keeps people out until it is corrected', async ({
  page,
  goto,
  cloud,
}) => {
  const owner = await cloud.as('owner')
  const signIn = async () =>
    (
      await owner('POST /identity/token', {
        form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: 'manager' },
      })
    ).status
  const dialog = page.getByRole('dialog')
  const toMapping = async (): Promise<void> => {
    await menu(page, 'Acme SSO', 'Set up')
    await press(page, 'Next')
    await press(page, 'Next')
    await expect(dialog.getByRole('button', { name: 'Add mapping' })).toBeVisible()
  }
  await goto(paths.identityProviders)
  await toMapping()
  await press(page, 'Add mapping')
  await dialog.getByRole('textbox', { name: 'Claim' }).fill('lastname')
  await dialog.getByRole('textbox', { name: 'Attribute of the identity provider' }).fill('sn')
  await press(page, 'Next')
  await expect(dialog.getByRole('button', { name: 'Test', exact: true })).toBeVisible()
  await press(page, 'Cancel')
  expect(await signIn()).toBe(400)
  await toMapping()
  await expect(dialog.getByRole('textbox', { name: 'Claim' })).toHaveValue('lastname')
  await press(page, 'Remove mapping 1')
  await press(page, 'Next')
  await press(page, 'Test')
  await expect(dialog.getByRole('list', { name: 'Test' })).toContainText('Claims: Succeeded')
  expect(await signIn()).toBe(200)
})

test('a change by somebody else is shown beside one’s own; removing asks for the name', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(paths.identityProviders)
  await menu(page, 'Acme SSO', 'Edit')
  const [idp] = await idpsOf(cloud)
  const owner = await cloud.as('owner')
  await owner(`PUT /v1/idps/${idp?.idp_id}`, { body: { name: 'Acme login' }, headers: { 'If-Match': '*' } })
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Acme people')
  await cloud.fail('updateIdp', { status: 500, times: 1 })
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText(/The identity provider was not changed.*Transaction /)
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Acme people')
  await press(page, 'Save')
  await expect(page.getByRole('row', { name: 'Name Acme login Acme people' })).toBeVisible()
  await press(page, 'Apply mine')
  await expect(row(page, 'Acme people')).toBeVisible()
  expect((await owner(`DELETE /v1/idps/${idp?.idp_id}/consumers/${AGENCY}`)).status).toBe(204)
  await menu(page, 'Acme people', 'Remove')
  await page.getByLabel('Type Acme people to confirm').fill('Acme people')
  await cloud.fail('deleteIdp', { status: 500, times: 1 })
  await press(page, 'Remove')
  await expect(page.getByRole('alert')).toContainText(/Remove identity provider did not work.*Transaction /)
  await press(page, 'Remove')
  await expect(page.getByRole('heading', { name: 'No identity providers yet' })).toBeVisible()
})

test.describe('a new account', () => {
  test.use({ scenario: 'empty' })
  test('enables login by an alias, which the cloud checks', async ({ page, goto, accessible }) => {
    await goto(paths.identityProviders)
    await accessible()
    await page.getByRole('button', { name: 'Enable' }).click()
    await page.getByLabel('Alias').fill('No Way')
    await press(page, 'Enable')
    await expect(page.getByRole('alert')).toContainText('Login with identity providers was not enabled')
    await page.getByLabel('Alias').fill('acme')
    await press(page, 'Enable')
    await expect(page.getByText('https://cloud.ibm.com/authorize/acme')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No identity providers yet' })).toBeVisible()
  })
})

test.describe('an auditor', () => {
  test.use({ person: 'auditor' })
  test('sees the providers and changes none', async ({ page, goto, cloud }) => {
    await goto(paths.identityProviders)
    const missing = /'iam-identity\.account\.update'.*Administrator/
    await expectOff(page.getByRole('button', { name: 'Add identity provider' }), missing)
    await page.getByRole('button', { name: 'Actions for Acme SSO' }).click()
    for (const name of ['Set up', 'Edit', 'Disable', 'Set as default', 'Remove'])
      await expectOff(page.getByRole('menuitem', { name }), missing)
    const [idp] = await idpsOf(cloud)
    const call = await cloud.as('auditor')
    for (const route of [`DELETE /v1/idps/${idp?.idp_id}`, `POST /v1/idps/${idp?.idp_id}/test`])
      expect((await call(route)).status).toBe(403)
  })
})

test.describe('somebody without access', () => {
  test.use({ person: 'nobody' })
  test('is told that there is no seeing them', async ({ page, goto }) => {
    await goto(paths.identityProviders)
    await expect(
      page.getByRole('heading', { name: 'You cannot view the identity providers of this account' }),
    ).toBeVisible()
  })
})
