import { action, expectOff } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST, readProfile } from './on-page.ts'

test('the profiles are listed with their conditions, filtered, and lead to their pages', async ({
  page,
  goto,
}) => {
  await goto(LIST)
  await expect(page).toHaveTitle(/^Trusted profiles/)
  const table = page.getByRole('table', { name: 'Trusted profiles' })
  await expect(table.getByRole('row').nth(1)).toContainText('Build runners')
  await expect(table.getByRole('row', { name: /Production on call/ })).toContainText(
    'groups contains on-call',
  )
  await page.getByRole('searchbox').last().fill('incident')
  await expect(table.getByRole('link')).toHaveText(['Production on call'])
  await page.getByRole('searchbox').last().fill('nothing has this')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await (await action(page, 'Actions for Quarterly audit', 'Manage')).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quarterly audit' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Aisha Rahman' })).toBeVisible()
  await page.getByRole('tab', { name: 'Details' }).click()
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText(/Profile-.*iam-Profile-.*crn:v1:bluemix:public:iam-identity::a\//s)
})

test('a list that could not be read says so and can be read again; so does a profile', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await cloud.fail('listProfiles', { status: 500, times: 1 })
  await goto(LIST)
  await expect(page.getByRole('heading', { name: 'The list could not be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await cloud.fail('getProfile', { status: 500, times: 1 })
  await page.getByRole('link', { name: 'Build runners' }).click()
  await expect(page.getByRole('heading', { name: 'The trusted profile could not be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Build runners' })).toBeVisible()
  await page.goto(`${LIST}/Profile-gone`)
  await expect(page.getByRole('heading', { name: 'There is no such trusted profile' })).toBeVisible()
  await accessible()
})

test.describe('in an empty account', () => {
  test.use({ scenario: 'empty' })
  test('the list says what profiles are for and offers to create one', async ({ page, goto, accessible }) => {
    await goto(LIST)
    await expect(page.getByRole('heading', { name: 'No trusted profiles yet' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Create trusted profile' })).toHaveCount(1)
    await accessible()
  })
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('every change is off with the reason, and the cloud refuses as well', async ({
    page,
    goto,
    cloud,
    accessible,
  }) => {
    await goto(LIST)
    const reason = /'iam-identity\.profile\.create'.*Administrator/
    await expectOff(page.getByRole('button', { name: 'Create trusted profile' }), reason)
    await expectOff(await action(page, 'Actions for Build runners', 'Edit'), /iam-identity\.profile\.update/)
    await expectOff(page.getByRole('menuitem', { name: 'Assign access' }), /you administer nothing here/)
    await expectOff(page.getByRole('menuitem', { name: 'Remove' }), /iam-identity\.profile\.delete/)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Build runners' }).click()
    for (const name of [
      'Add federated users',
      'Add compute resources',
      'Add IBM Cloud service',
      'Add service IDs',
      'Add users',
    ])
      await expectOff(page.getByRole('button', { name }), /iam-identity\.profile\.update/)
    await expectOff(await action(page, 'Actions for ci-pipeline', 'Remove'), /iam-identity\.profile\.update/)
    await accessible()
    await page.goto(`${LIST}/create`)
    await expect(page.getByRole('heading', { name: 'You cannot create trusted profiles' })).toBeVisible()
    await expect(page.getByText(reason)).toBeVisible()
    const { id } = await readProfile(cloud, 'Build runners')
    const call = await cloud.as('auditor')
    const identity = { type: 'user', identifier: 'IBMid-1100026AHR' }
    expect((await call(`POST /v1/profiles/${id}/identities/user`, { body: identity })).status).toBe(403)
    expect((await call(`DELETE /v1/profiles/${id}`)).status).toBe(403)
  })
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('the list and a profile say which role would show them', async ({ page, goto, cloud }) => {
    await goto(LIST)
    await expect(page.getByRole('heading', { name: 'No trusted profiles that you can view' })).toBeVisible()
    await expect(page.getByText(/'iam-identity\.profile\.get'.*Viewer/)).toBeVisible()
    await page.goto(`${LIST}/${(await readProfile(cloud, 'Build runners')).id}`)
    await expect(page.getByRole('heading', { name: 'You cannot view this trusted profile' })).toBeVisible()
  })
})
