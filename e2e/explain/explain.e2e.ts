import { ACCOUNT, OWNER } from '../../mocks/scenarios/fixed.ts'
import { action, expectOff } from '../controls.ts'
import {
  pageOf as credentialsOf,
  readInstance,
  SHARED,
  view,
  walkToCredentials,
} from '../credentials/on-page.ts'
import { href, paths } from '../../src/app/paths.ts'
import { expect, test } from '../fixtures.ts'
import { pageOf } from '../service-ids/on-page.ts'

const PAGE = '/iam/explain'
const READ_OBJECT = 'cloud-object-storage.object.get'
const WRITE_OBJECT = 'cloud-object-storage.object.put'

test('any three are answered: a person, an action, a resource; the address keeps the question', async ({
  page,
  goto,
}) => {
  await goto(PAGE)
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer).toHaveText('Choose a service and an action.')
  await page.getByLabel('Service', { exact: true }).selectOption('Cloud Object Storage')
  await page.getByRole('combobox', { name: 'Action' }).fill('retrieve_all')
  await page.getByRole('option', { name: 'resource-controller.credential.retrieve_all' }).click()
  await expect(answer).toContainText('Yes. You may do this.')
  await expect(answer).toContainText('You own the account')
  await page.getByRole('combobox', { name: 'Who' }).fill('Rafael')
  await page.getByRole('option', { name: /Rafael Duarte/ }).click()
  await page.getByRole('combobox', { name: 'Instance' }).fill('orders-media')
  await page.getByRole('option', { name: /orders-media-prod/ }).click()
  await expect(answer).toContainText('No. Rafael Duarte may not do this.')
  await expect(answer).toContainText('A policy with the role Administrator or Credential Reader on it.')
  await expect(answer).toContainText(
    /with roles that do not hold the action: Viewer and Reader on Cloud Object Storage/,
  )
  await expect(answer).toContainText('through the access group Order media readers')
  await expect(answer.getByRole('listitem').filter({ hasText: 'Olivia Park' })).toBeVisible()
  await expect(answer).toContainText('Administrators (access group: each of its members)')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Who' })).toHaveValue('Rafael Duarte')
  await expect(answer).toContainText('No. Rafael Duarte may not do this.')
  await page.getByLabel('Kind').selectOption('Access group')
  await page.getByRole('combobox', { name: 'Who' }).click()
  await page.getByRole('option', { name: 'Administrators' }).click()
  await expect(answer).toContainText('Yes. Administrators may do this.')
  await expect(answer).toContainText('The role Administrator, by the policy')
})

test('when the cloud fails, the question stays and can be asked again', async ({ page, goto, cloud }) => {
  await cloud.fail('explainAccess', { status: 500, times: 1 })
  await goto(`${PAGE}?service=iam-identity&action=iam-identity.serviceid.get`)
  await expect(page.getByText(/This could not be answered.*Transaction/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Yes. You may do this.')).toBeVisible()
})

test.describe('for a reader of one instance', () => {
  test.use({ person: 'reader' })
  test('a redaction is explained, with what one has and whom to ask, and nothing about others', async ({
    page,
    goto,
    accessible,
  }) => {
    await goto('/resources')
    await walkToCredentials(page, SHARED)
    const panel = await view(page, 'orders-media-writer')
    await panel.getByRole('button', { name: 'Explain access' }).click()
    const dialog = page.getByRole('dialog', { name: 'Explain access' })
    await expect(dialog).toContainText('No. You may not do this.')
    await expect(dialog).toContainText('orders-media-prod')
    await expect(dialog).toContainText('through the access group Order media readers')
    await expect(dialog).toContainText(/They are not named to you: .*policy\.read/)
    await expect(dialog).not.toContainText('Amara')
    await accessible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(panel.getByRole('button', { name: 'Explain access' })).toBeFocused()
  })

  test('a disabled action and a refused page explain themselves; about others one is told why not', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto('/iam/roles')
    const dialog = page.getByRole('dialog', { name: 'Explain access' })
    const create = page.getByRole('button', { name: 'Create custom role' })
    await expectOff(create, /customRole\.create/)
    await create.click({ force: true })
    await expect(dialog).toContainText('iam-access-management.customRole.create')
    await expect(dialog).toContainText('A policy with the role Administrator on it.')
    await dialog.getByRole('button', { name: 'Close' }).click()
    const remove = await action(page, 'Actions for Credential Reader', 'Delete')
    await expectOff(remove, /customRole\.delete/)
    await remove.click({ force: true })
    await expect(dialog).toContainText('iam-access-management.customRole.delete')
    await dialog.getByRole('button', { name: 'Close' }).click()

    await goto('/iam/activity')
    await page.getByRole('button', { name: 'Explain access' }).click()
    await expect(dialog).toContainText('atracker.event.read')
    await dialog.getByRole('link', { name: 'Ask this about somebody or something else' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Explain access' })).toBeVisible()
    await expect(page.getByText('No. You may not do this.')).toBeVisible()
    await page.getByRole('combobox', { name: 'Who' }).fill('Olivia')
    await page.getByRole('option', { name: /Olivia Park/ }).click()
    await expect(page.getByRole('region', { name: 'Answer' })).toContainText(
      /policy\.read.*is not granted to you/,
    )
    const reader = await cloud.as('reader')
    const { guid } = await readInstance(cloud, SHARED)
    const asked = `subject=${OWNER.iam_id}&action=a.b&serviceInstance=${guid}`
    const { status } = await reader(`GET /v1/insight/accounts/${ACCOUNT.id}/explanation?${asked}`)
    expect(status).toBe(403)
  })
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  // The reasons of a page come one after the other: each is asked for where it stands.
  const refusals: readonly (readonly [path: string, where: string | undefined, action: string])[] = [
    [href(paths.inviteUsers), undefined, 'user-management.user.create'],
    [href(paths.createTrustedProfile), undefined, 'iam-identity.profile.create'],
    [href(paths.user, { user: OWNER.iam_id }), 'IP address restrictions', 'user-management.user.update'],
    [href(paths.settings), undefined, 'iam-identity.account.update'],
    ['/iam/groups/AccessGroupId-PublicAccess', undefined, 'iam-groups.settings.update'],
  ]
  test('a reason that stands on a page leads to what decided', async ({ page, goto }) => {
    const dialog = page.getByRole('dialog', { name: 'Explain access' })
    for (const [path, where, missing] of refusals) {
      await goto(path)
      const place = where === undefined ? page.getByRole('main') : page.getByRole('region', { name: where })
      await place.getByRole('button', { name: 'Explain access' }).click()
      await expect(dialog).toContainText(missing)
      await dialog.getByRole('button', { name: 'Close' }).click()
    }
  })
})

test('the role of a policy or a credential opens what it is, and each of its actions is explained for whom it is for', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await goto(await pageOf(cloud, 'checkout-web-prod'))
  const policies = page.getByRole('table', { name: 'Access policies' })
  await policies.getByRole('button', { name: /^Role / }).click()
  const dialog = page.getByRole('dialog', { name: 'Access policy' })
  await dialog.getByText(/^\d+ actions$/).click()
  await dialog.getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(
    'Yes. checkout-web-prod may do this.',
  )
  await goto(await credentialsOf(cloud, SHARED))
  await page.getByRole('button', { name: 'Role Writer of orders-media-writer' }).click()
  const role = page.getByRole('dialog', { name: 'Role Writer' })
  await role.getByText(/^\d+ actions$/).click()
  await accessible()
  await role.getByRole('link', { name: READ_OBJECT, exact: true }).click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(/Yes\. .* may do this\./)
})

test.describe('for a reader', () => {
  test.use({ person: 'reader' })
  test('the role of a credential whose values are hidden is explained for oneself', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(await credentialsOf(cloud, SHARED))
    await page.getByRole('button', { name: 'Role Writer of orders-media-writer' }).click()
    const role = page.getByRole('dialog', { name: 'Role Writer' })
    await role.getByText(/^\d+ actions$/).click()
    await role.getByRole('link', { name: WRITE_OBJECT, exact: true }).click()
    await expect(page.getByText('No. You may not do this.')).toBeVisible()
  })
})
