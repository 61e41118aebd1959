import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { paths } from '../../src/app/paths.ts'
import { action, expectOff, expectSaid, leaveAndStay } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import type { World } from '../world.ts'

interface Authorization {
  readonly id: string
  readonly subject: { readonly attributes: readonly object[] }
  readonly resource: { readonly attributes: readonly object[] }
}

async function authorizations(cloud: World): Promise<readonly Authorization[]> {
  const owner = await cloud.as('owner')
  const { body } = await owner<{ policies: readonly Authorization[] }>(
    `GET /v2/policies?account_id=${ACCOUNT.id}&type=authorization&limit=100`,
  )
  return body.policies
}

test('authorizations are listed in words, found, looked at and removed', async ({ page, goto, cloud }) => {
  await cloud.fail('deleteV2Policy', { status: 500, times: 1 })
  await goto(paths.authorizations)
  const table = page.getByRole('table', { name: 'Authorizations' })
  await expect(table.getByRole('row').nth(1)).toHaveText(
    /Cloud Object Storage.*Key Protect.*Reader.*User-defined.*This account/,
  )
  await expect(table.getByRole('row', { name: /Secrets Manager, instance secrets-prod/ })).toContainText(
    'Key Protect, instance root-keys-prod',
  )
  await page.getByRole('searchbox').fill('nothing like it')
  await page.getByRole('button', { name: 'Clear the filter' }).last().click()
  await page.getByRole('searchbox').fill('storage')
  await expect(table.getByRole('row')).toHaveCount(2)
  await (await action(page, 'Actions for Cloud Object Storage to Key Protect', 'View details')).click()
  const details = page.getByRole('dialog', { name: 'Authorization' })
  await expect(details).toContainText('This account')
  await details.getByRole('button', { name: 'Close' }).click()
  await (await action(page, 'Actions for Cloud Object Storage to Key Protect', 'Remove')).click()
  const dialog = page.getByRole('dialog', { name: 'Remove authorization' })
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(dialog.getByRole('alert')).toContainText(/Transaction/)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expectSaid(page, 'The authorization of Cloud Object Storage was removed')
  expect(await authorizations(cloud)).toHaveLength(1)
})

test('an instance of a service is authorized for one of another; a failure keeps what was chosen', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('createPolicy', { status: 500, times: 1 })
  await goto(paths.authorizations)
  await page.getByRole('button', { name: 'Create authorization' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grant a service authorization')
  const authorize = page.getByRole('button', { name: 'Authorize' })
  await authorize.click()
  await expect(page.getByText('Choose the source service.')).toBeVisible()
  await page.getByLabel('Source service', { exact: true }).selectOption('Databases for PostgreSQL')
  await page.getByRole('radio', { name: 'Source service instance' }).check()
  await page.getByLabel('Instance', { exact: true }).selectOption('billing-postgres-prod')
  await page.getByLabel('Target service').selectOption('Key Protect')
  await page.getByRole('radio', { name: 'Specific resources' }).check()
  await page.getByRole('combobox', { name: 'Value' }).selectOption('root-keys-prod')
  await authorize.click()
  await expect(page.getByText('Choose at least one role.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Reader', exact: true }).check()
  await authorize.click()
  await expect(page.getByRole('alert')).toContainText(/The authorization was not created .*Transaction/)
  await leaveAndStay(page, 'Authorizations')
  await authorize.click()
  await expectSaid(page, 'The authorization was created')
  await expect(
    page.getByRole('row', { name: /Databases for PostgreSQL, instance billing-postgres-prod/ }),
  ).toContainText('Key Protect, instance root-keys-prod')
})

test('another account is authorized for every service of a resource group', async ({ page, goto, cloud }) => {
  await goto(paths.createAuthorization)
  await page.getByRole('radio', { name: 'Another account' }).check()
  await page
    .getByLabel('Source service', { exact: true })
    .selectOption('All Identity and Access enabled services')
  await page.getByRole('textbox', { name: 'Resource group ID' }).fill('0123456789abcdef0123456789abcdef')
  await page.getByLabel('Target service').selectOption('Cloud Object Storage')
  await page.getByRole('checkbox', { name: 'Writer', exact: true }).check()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page.getByText(/Enter an account ID/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Account ID' }).fill('ffffffffffffffffffffffffffffffff')
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page.getByRole('row', { name: /ffffffff/ })).toContainText('Cloud Object Storage')
  const made = (await authorizations(cloud)).at(-1)
  expect(made?.subject.attributes).toMatchObject([{ key: 'accountId' }, { key: 'resourceGroupId' }])
})

test('an authorization is delegated to dependent services and edited; a failure keeps what was chosen', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('replacePolicy', { status: 500, times: 1 })
  await goto(paths.createAuthorization)
  const delegated = page.getByRole('checkbox', { name: /^Enable authorization to be delegated/ })
  const source = page.getByLabel('Source service', { exact: true })
  await source.selectOption('Event Streams')
  await page.getByLabel('Target service').selectOption('Key Protect')
  await delegated.check()
  await source.selectOption('Cloudant')
  await expect(delegated).toBeHidden()
  await source.selectOption('Event Streams')
  await expect(delegated).toBeChecked()
  await page.getByRole('checkbox', { name: 'Writer', exact: true }).check()
  await page.getByRole('radio', { name: 'Specific resources' }).check()
  await page.getByRole('combobox', { name: 'Value' }).selectOption('root-keys-prod')
  await page.getByRole('button', { name: 'Authorize' }).click()
  const row = page.getByRole('row', { name: /^Event Streams/ })
  await expect(row).toContainText('Writer, Authorization Delegator')
  const passedOn = page.getByRole('row', { name: /^Cloud Object Storage.*Created by a service/ })
  await expect(passedOn).toContainText('Key Protect, instance root-keys-prod')
  await (
    await action(page, 'Actions for Event Streams to Key Protect, instance root-keys-prod', 'Edit')
  ).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit a service authorization')
  await expect(page.getByRole('combobox', { name: 'Value' })).toHaveValue(/^[0-9a-f-]{36}$/)
  await delegated.uncheck()
  await page.getByRole('checkbox', { name: 'Reader', exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText(/The authorization was not changed .*Transaction/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expectSaid(page, 'The authorization was changed')
  await expect(row).toContainText('Writer, Reader')
  await expect(passedOn).toBeHidden()
  const changed = (await authorizations(cloud)).at(-1)
  const admin = await cloud.as('admin')
  await goto(`${paths.createAuthorization}?policy=${changed?.id}`)
  await expect(delegated).not.toBeChecked()
  const path = `/v2/policies/${changed?.id}`
  const { headers } = await admin(`GET ${path}`)
  await admin(`PUT ${path}`, {
    body: { ...changed, description: 'by the admin' },
    headers: { 'If-Match': headers.get('ETag') ?? '' },
  })
  await page.getByRole('checkbox', { name: 'Reader', exact: true }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('was changed by someone else')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expectSaid(page, 'The authorization was changed')
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('all are shown and none can be changed, on the link and in the API neither', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(paths.authorizations)
    await expectOff(page.getByRole('button', { name: 'Create authorization' }), /you administer nothing here/)
    await expectOff(
      await action(page, 'Actions for Cloud Object Storage to Key Protect', 'Remove'),
      /It needs the role Administrator on kms/,
    )
    await expectOff(page.getByRole('menuitem', { name: 'Edit' }), /It needs the role Administrator on kms/)
    await goto(paths.createAuthorization)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot create authorizations')
    const [one] = await authorizations(cloud)
    await goto(`${paths.createAuthorization}?policy=${one?.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot edit this authorization')
    const auditor = await cloud.as('auditor')
    const change = { body: one, headers: { 'If-Match': '*' } }
    expect((await auditor(`PUT /v2/policies/${one?.id}`, change)).status).toBe(403)
    expect((await auditor(`DELETE /v2/policies/${one?.id}`)).status).toBe(403)
    expect((await auditor('POST /v2/policies', { body: one })).status).toBe(403)
  })
})

test.describe('for who has no access', () => {
  test.use({ person: 'nobody' })
  test('what one may not view is not called missing; a failure can be tried again', async ({
    page,
    goto,
    cloud,
  }) => {
    await cloud.fail('listV2Policies', { status: 500, times: 1 })
    await goto(paths.authorizations)
    await expect(page.getByText(/Transaction \w+/)).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'No authorizations that you can view' })).toBeVisible()
  })
})

test.describe('in an empty account', () => {
  test.use({ scenario: 'empty' })
  test('the list says that there are none', async ({ page, goto }) => {
    await goto(paths.authorizations)
    await expect(page.getByRole('heading', { name: 'No authorizations' })).toBeVisible()
  })
})
