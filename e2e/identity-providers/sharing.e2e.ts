import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { action, expectOff, expectSaid, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { AGENCY, SSO, ssoPage } from './on-page.ts'

const ENTERPRISE = 'e'.repeat(32)
const consumers = `/v1/idps/${SSO}/consumers`

test('a provider is shared with an enterprise, and no longer with an account', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await goto(ssoPage())
  await page.getByRole('tab', { name: 'Shared with' }).click()
  const row = (id: string) => page.getByRole('row', { name: id })
  await expect(row(AGENCY)).toContainText('External account')
  await accessible()

  await page.getByRole('button', { name: 'Add account or enterprise' }).click()
  const problem = page.getByRole('alert').filter({ hasText: 'The identity provider was not shared' })
  await press(page, 'Share')
  await expect(page.getByText('Enter the account ID.')).toBeVisible()
  const account = page.getByRole('textbox', { name: 'Account ID' })
  await account.fill(ACCOUNT.id)
  await press(page, 'Share')
  await expect(problem).toContainText(/it is the account that the identity provider belongs to.*Transaction /)
  await expect(account).toHaveValue(ACCOUNT.id)
  await page.getByLabel('Share with').selectOption('External account')
  await account.fill(AGENCY)
  await press(page, 'Share')
  await expect(problem).toContainText('The identity provider is shared with it already')
  await page.getByLabel('Share with').selectOption('Enterprise')
  const enterprise = page.getByRole('textbox', { name: 'Enterprise ID' })
  await enterprise.fill(ENTERPRISE)
  await cloud.fail('addIdpConsumer', { status: 500, times: 1 })
  await press(page, 'Share')
  await expect(problem).toContainText('The service could not answer')
  await expect(enterprise).toHaveValue(ENTERPRISE)
  await press(page, 'Share')
  await expectSaid(page, `Acme SSO is shared with ${ENTERPRISE}`)
  await expect(row(ENTERPRISE)).toContainText('Enterprise')

  await (await action(page, `Actions for ${AGENCY}`, 'Remove')).click()
  await cloud.fail('removeIdpConsumer', { status: 500, times: 1 })
  await press(page, 'Remove')
  await expect(page.getByRole('alert')).toContainText(/Stop sharing did not work.*Transaction /)
  await press(page, 'Remove')
  await expectSaid(page, `Acme SSO is no longer shared with ${AGENCY}`)
  await expect(row(AGENCY)).toHaveCount(0)
  const owner = await cloud.as('owner')
  expect((await owner(`GET ${consumers}`)).body).toMatchObject({
    consumers: [{ consumer_id: ENTERPRISE, kind: 'enterprise' }],
  })
  await (await action(page, `Actions for ${ENTERPRISE}`, 'Remove')).click()
  await press(page, 'Remove')
  await expect(page.getByRole('heading', { name: 'Not shared yet' })).toBeVisible()
})

test('with whom a provider is shared may fail to be read, and be read again', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('listIdpConsumers', { status: 500, times: 1 })
  await goto(ssoPage('shared'))
  await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', { name: AGENCY })).toBeVisible()
})

test.describe('an auditor', () => {
  test.use({ person: 'auditor' })
  test('sees with whom a provider is shared and changes nothing of it', async ({ page, goto, cloud }) => {
    await goto(ssoPage('shared'))
    const missing = /'iam-identity\.account\.update'.*Administrator/
    await expectOff(page.getByRole('button', { name: 'Add account or enterprise' }), missing)
    await expectOff(await action(page, `Actions for ${AGENCY}`, 'Remove'), missing)
    await page.keyboard.press('Escape')
    await expectOff(await action(page, 'Actions', 'Edit'), missing)
    for (const name of ['Set up', 'Disable', 'Set as default', 'Remove'])
      await expectOff(page.getByRole('menuitem', { name }), missing)
    const call = await cloud.as('auditor')
    const body = { kind: 'enterprise', consumer_id: ENTERPRISE }
    expect((await call(`POST ${consumers}`, { body })).status).toBe(403)
    expect((await call(`DELETE ${consumers}/${AGENCY}`)).status).toBe(403)
  })
})
