import { action, expectAnnounced, expectOff } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { pageOf, readInstance } from '../credentials/on-page.ts'

test('an instance is renamed, and everything shows its new name', async ({ page, goto, cloud }) => {
  await goto('/resources')
  await (await action(page, 'Actions for logs-archive-dev', 'Rename')).click()
  const dialog = page.getByRole('dialog', { name: 'Rename service' })
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await name.fill('  ')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog.getByText('Enter a name.')).toBeVisible()
  await name.fill('<b>logs</b>')
  await expect(dialog.getByText('characters - . _ : only')).toBeVisible()
  await name.fill('logs-archive')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expectAnnounced(page, 'logs-archive-dev is now called logs-archive')
  await expect(page.getByRole('link', { name: 'logs-archive', exact: true })).toBeVisible()
  expect((await readInstance(cloud, 'logs-archive')).name).toBe('logs-archive')
})

test('a rename that fails loses nothing and works when it is tried again', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'logs-archive-dev', 'manage'))
  await (await action(page, 'Actions', 'Rename')).click()
  const dialog = page.getByRole('dialog', { name: 'Rename service' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('logs')
  await cloud.fail('updateResourceInstance', { status: 500, times: 1 })
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog.getByText(/Transaction/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('logs')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'logs', exact: true })).toBeVisible()
})

test('an instance is locked, is kept from change, and is unlocked', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'logs-archive-dev', 'manage'))
  await (await action(page, 'Actions', 'Lock')).click()
  await expectAnnounced(page, 'logs-archive-dev was locked')
  await expect(page.getByText('Locked', { exact: true })).toBeVisible()
  await expectOff(await action(page, 'Actions', 'Rename'), 'The instance is locked. Unlock it first.')
  await expectOff(
    page.getByRole('menuitem', { name: 'Delete service' }),
    'The instance is locked. Unlock it first.',
  )
  await page.getByRole('menuitem', { name: 'Unlock' }).click()
  await expect(page.getByText('Locked', { exact: true })).toBeHidden()
})

test('an instance is deleted once its name is typed, and restored', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'order-events-prod', 'manage'))
  await (await action(page, 'Actions', 'Delete service')).click()
  const dialog = page.getByRole('dialog', { name: 'Delete service' })
  await expect(dialog.getByText('Its 2 credentials go with it')).toBeVisible()
  await expect(dialog.getByText('It can be restored for 7 days')).toBeVisible()
  const confirm = dialog.getByRole('button', { name: 'Delete', exact: true })
  await expectOff(confirm, /when the name is typed/)
  await dialog.getByRole('textbox').fill('order-events-prod')
  await confirm.click()
  await expectAnnounced(page, 'order-events-prod was deleted')
  await expect(page.getByText('This instance was deleted.')).toBeVisible()
  await expect(page.getByText('Pending reclamation')).toBeVisible()
  await (await action(page, 'Actions', 'Restore')).click()
  await expectAnnounced(page, 'order-events-prod is being restored')
  await cloud.advance({ seconds: 5 })
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
})

test('an instance without time of grace is gone, and its page says so', async ({ page, goto, cloud }) => {
  const address = await pageOf(cloud, 'support-assistant-dev', 'manage')
  await goto(address)
  await (await action(page, 'Actions', 'Delete service')).click()
  const dialog = page.getByRole('dialog', { name: 'Delete service' })
  await expect(dialog.getByText('This cannot be undone.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('This instance was removed')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Actions', exact: true })).toBeHidden()
  await page.getByRole('link', { name: 'Resource list' }).click()
  await expect(page.getByRole('link', { name: 'support-assistant', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'support-assistant-dev' })).toHaveCount(0)
})

test('a delete that fails stays in its dialog', async ({ page, goto, cloud }) => {
  await cloud.fail('deleteResourceInstance', { status: 503, times: 1 })
  await goto('/resources')
  await (await action(page, 'Actions for support-assistant-dev', 'Delete service')).click()
  const dialog = page.getByRole('dialog', { name: 'Delete service' })
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog.getByText(/Transaction/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expectAnnounced(page, 'support-assistant-dev was deleted')
})

test.describe('an auditor', () => {
  test.use({ person: 'auditor' })
  test('sees every instance, changes none, and is told why', async ({ page, goto, cloud }) => {
    await goto('/resources')
    await expectOff(
      await action(page, 'Actions for orders-media-prod', 'Rename'),
      /resource-controller\.instance\.update.*Operator/,
    )
    await expectOff(
      page.getByRole('menuitem', { name: 'Delete service' }),
      /resource-controller\.instance\.delete.*Editor/,
    )
    const { guid } = await readInstance(cloud, 'orders-media-prod')
    const auditor = await cloud.as('auditor')
    expect((await auditor(`DELETE /v2/resource_instances/${guid}`)).status).toBe(403)
  })
})
