import { action } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST, pageOf, readServiceId } from './on-page.ts'

test('the name of a service ID opens its page, with its crumb, its title and its tabs', async ({
  page,
  goto,
}) => {
  await goto(LIST)
  await page.getByRole('link', { name: 'backup-runner' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'backup-runner' })).toBeVisible()
  await expect(page).toHaveTitle(/^backup-runner/)
  await expect(page.getByRole('tab', { name: 'Access' })).toHaveAttribute('aria-selected', 'true')
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Service IDs' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Service IDs' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'backup-runner' })).toBeVisible()
})

test('Manage service ID in the menu leads there too', async ({ page, goto }) => {
  await goto(LIST)
  await (await action(page, 'Actions for ci-pipeline', 'Manage service ID')).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ci-pipeline' })).toBeVisible()
})

test('the tabs are gone through with the arrow keys, and the address has the one that is shown', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'ci-pipeline'))
  await page.getByRole('tab', { name: 'Access' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'API keys' })).toBeFocused()
  await expect(page).toHaveURL(/tab=apikeys/)
  await expect(page.getByRole('tabpanel', { name: 'API keys' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Access' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('tab', { name: 'API keys' })).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(page.getByRole('tabpanel', { name: 'API keys' })).toBeVisible()
})

test('Details has the ids, each with a button that copies it', async ({
  page,
  goto,
  cloud,
  context,
  accessible,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id, iam_id } = await readServiceId(cloud, 'backup-runner')
  await goto(await pageOf(cloud, 'backup-runner'))
  await page.getByRole('button', { name: 'Details' }).click()
  const panel = page.getByRole('dialog', { name: 'Details' })
  for (const text of [id, iam_id, /^crn:v1:bluemix:public:iam-identity::a\/.*ServiceId-/, 'Default'])
    await expect(panel.getByText(text, { exact: true }).first()).toBeVisible()
  await panel.getByRole('button', { name: 'Copy IAM ID' }).click()
  await expect(page.locator('#announcer')).toHaveText('IAM ID copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(iam_id)
  await accessible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Details' })).toBeFocused()
})

test('a service ID that is not there has a page that says so', async ({ page, goto, accessible }) => {
  await goto(`${LIST}/ServiceId-gone`)
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such service ID' })).toBeVisible()
  await accessible()
  await page.getByRole('main').getByRole('link', { name: 'service IDs' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Service IDs' })).toBeVisible()
})

test('one that could not be read can be read again', async ({ page, goto, cloud }) => {
  await cloud.fail('getServiceId', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'ci-pipeline'))
  await expect(page.getByRole('heading', { name: 'The service ID could not be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ci-pipeline' })).toBeVisible()
})

test('a service ID that somebody else deletes is not shown any longer', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'metrics-exporter'))
  const { id } = await readServiceId(cloud, 'metrics-exporter')
  const admin = await cloud.as('admin')
  await admin(`DELETE /v1/serviceids/${id}`)
  await (await action(page, 'Actions', 'Lock service ID')).click()
  await expect(page.getByRole('alert').filter({ hasText: 'was not locked' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such service ID' })).toBeVisible()
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('the page says which role would show it', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, 'ci-pipeline'))
    await expect(page.getByRole('heading', { name: 'You cannot view this service ID' })).toBeVisible()
    await expect(page.getByText(/'iam-identity\.serviceid\.get'.*Viewer/)).toBeVisible()
  })
})
