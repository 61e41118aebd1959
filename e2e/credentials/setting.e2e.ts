import { expectAnnounced } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { SHARED, openCreate, pageOf, readCredentials, readInstance, reveal, submit } from './on-page.ts'

test('an administrator turns one-time view on, for credentials to come', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  await page.getByRole('switch', { name: 'One-time view' }).click()
  await expectAnnounced(page, 'One-time view is On for orders-media-prod')
  await expect(page.getByRole('switch', { name: 'One-time view' })).toBeChecked()
  await openCreate(page)
  await submit(page)
  await reveal(page).getByText('I have saved the credential').click()
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  const settings = (await readCredentials(cloud, SHARED)).map(({ name, onetime_credentials }) => [
    name,
    onetime_credentials,
  ])
  expect(settings.filter(([, isOn]) => isOn)).toEqual([['Service credentials-1', true]])
  await page.getByRole('switch', { name: 'One-time view' }).click()
  await expect(page.getByRole('switch', { name: 'One-time view' })).not.toBeChecked()
  await expect(
    page.getByRole('row', { name: /Service credentials-1/ }).getByRole('cell', { name: 'On', exact: true }),
  ).toBeVisible()
})

test('a change that fails is said, and the setting is as it was', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  await cloud.fail('updateResourceInstance', { status: 500, times: 1 })
  await page.getByRole('switch', { name: 'One-time view' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'One-time view was not changed' })).toContainText(
    'Transaction',
  )
  await expect(page.getByRole('switch', { name: 'One-time view' })).not.toBeChecked()
})

test('a plan that is always one-time view shows the setting without a control', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'billing-postgres-gen2'))
  await expect(
    page.getByText('Credentials of the plan Standard Gen 2 are always one-time view.'),
  ).toBeVisible()
  await expect(page.getByRole('switch', { name: 'One-time view' })).toHaveCount(0)
})

test('a locked instance keeps its setting until it is unlocked', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'root-keys-prod'))
  await expect(page.getByText('The instance is locked. Unlock it first.')).toBeVisible()
  await page.getByRole('button', { name: 'Actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Unlock' }).click()
  await expect(page.getByRole('switch', { name: 'One-time view' })).toBeVisible()
})

test.describe('the manager, who is an Editor', () => {
  test.use({ person: 'manager' })
  test('is told before turning it on that only an Administrator turns it off', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(await pageOf(cloud, SHARED))
    await page.getByRole('switch', { name: 'One-time view' }).click()
    const dialog = page.getByRole('dialog', { name: 'Turn on one-time view' })
    await expect(dialog).toContainText('You may turn it on, but not off again')
    await dialog.getByRole('button', { name: 'Turn on' }).click()
    await expect(page.getByRole('switch', { name: 'One-time view' })).toHaveCount(0)
    await expect(
      page.getByText(/update_onetime_credential_off' on orders-media-prod is not granted/),
    ).toBeVisible()
    await page.getByText('Turn it off by API').click()
    await expect(page.getByText(/curl -X PATCH .*"onetime_credentials":false/)).toBeVisible()
    expect((await readInstance(cloud, SHARED)).onetime_credentials).toBe(true)
  })
})
