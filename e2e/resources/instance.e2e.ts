import { expect, test } from '../fixtures.ts'
import { pageOf } from '../credentials/on-page.ts'

test('the parts of an instance are a click away and kept in the address', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'orders-media-prod', 'manage'))
  const parts = page.getByRole('navigation', { name: 'Parts of orders-media-prod' })
  await expect(parts.getByRole('link', { name: 'Manage' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { name: 'Cloud Object Storage', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /Cloud Object Storage documentation/ })).toHaveAttribute(
    'href',
    /^https:\/\/cloud\.ibm\.com\/docs/,
  )
  await parts.getByRole('link', { name: 'Plan' }).click()
  await expect(page).toHaveURL(/paneId=plan$/)
  await expect(page.getByRole('listitem').filter({ hasText: 'Current plan' })).toContainText('Standard')
  await page.goBack()
  await expect(parts.getByRole('link', { name: 'Manage' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Resource list' })).toBeVisible()
})

test('the details name and copy what scripts need', async ({ page, goto, cloud, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await goto(await pageOf(cloud, 'orders-media-prod', 'plan'))
  await page.getByRole('button', { name: 'Details' }).click()
  const details = page.getByRole('dialog', { name: 'orders-media-prod' })
  for (const text of ['Cloud Object Storage', 'Standard', 'Global', 'production'])
    await expect(details.getByText(text, { exact: true })).toBeVisible()
  await details.getByRole('button', { name: 'Copy CRN' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^crn:v1:bluemix:public:cloud-object-storage:global:a\//)
})

test('the dashboard address of Object Storage leads to the instance', async ({ page, goto, cloud }) => {
  const address = await pageOf(cloud, 'orders-media-prod')
  await goto(address.replace('/services/cloud-object-storage/', '/objectstorage/'))
  await expect(page.getByRole('heading', { name: 'Service credentials' })).toBeVisible()
  await expect(page).toHaveURL(/\/services\/cloud-object-storage\//)
})

test('an address of nothing says that there is no such instance', async ({ page, goto }) => {
  await goto('/services/kms/crn%3Av1%3Abluemix%3Apublic%3Akms%3Aeu-de%3Aa%2Fx%3Anone%3A%3A')
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such instance' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'resource list' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Resource list' })).toBeVisible()
})

test('an instance that cannot be read is read again', async ({ page, goto, cloud }) => {
  await goto('/resources')
  const held = await cloud.hold('getResourceInstance')
  await cloud.fail('getResourceInstance', { status: 500, times: 1 })
  await page.getByRole('link', { name: 'orders-media-prod' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Service instance' })).toBeAttached()
  await held.release()
  await expect(page.getByRole('heading', { level: 1, name: 'The instance could not be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'orders-media-prod' })).toBeVisible()
})

test.describe('the reader of one instance', () => {
  test.use({ person: 'reader' })
  test('sees that one only, and is told why not another', async ({ page, goto, cloud }) => {
    await goto('/resources')
    await expect(page.getByRole('rowgroup').getByRole('link')).toHaveText(['orders-media-prod'])
    await goto(await pageOf(cloud, 'root-keys-prod', 'manage'))
    await expect(page.getByRole('heading', { level: 1, name: 'You cannot view this instance' })).toBeVisible()
    await expect(page.getByText(/resource-controller\.instance\.retrieve.*Viewer/)).toBeVisible()
  })
})
