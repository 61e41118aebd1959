import { href, paths } from '../../src/app/paths.ts'
import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { pageOf, readServiceId } from './on-page.ts'

const IDENTITY_ADMIN = 'IBMid-0600004C9X'

test('policies are said in words, with the names of services and instances', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'checkout-web-prod'))
  const row = page.getByRole('table', { name: 'Access policies' }).getByRole('row').nth(1)
  await expect(row).toContainText(/Databases for Redis, instance [a-z-]+/)
  await expect(row.getByRole('cell').nth(2)).toHaveText('Direct')
  await expect(row.getByRole('cell').nth(3)).toHaveText('Conditions unavailable for v1 policies')
  // Its policy came with its credential and has permitted nothing yet.
  await expect(row.getByRole('cell').nth(4)).toHaveText('-')
  await expect(row.getByRole('cell').nth(5)).toContainText('GMT')
})

test('a policy tells when it permitted something last, as the cloud decided', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('listV2Policies', { status: 500, times: 1 })
  await goto(href(paths.user, { user: IDENTITY_ADMIN }, { tab: 'iam' }))
  await page.getByRole('button', { name: 'Try again' }).click()
  const last = page
    .getByRole('row', { name: /IAM Identity/ })
    .getByRole('cell')
    .nth(4)
  await expect(last).toContainText('11-13-2026 16:41')
  const admin = await cloud.as('identity-admin')
  const { id } = await readServiceId(cloud, 'checkout-web-prod')
  expect((await admin(`POST /v1/serviceids/${id}/lock`)).status).toBe(204)
  await page.reload()
  await expect(last).toContainText('11-16-2026 09:00')
})

test('a policy is removed, and the cloud decides without it at once', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'checkout-web-prod'))
  const section = page.getByRole('region', { name: 'Access policies', exact: true })
  await section.getByRole('button', { name: /^Actions for / }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove access policy' })
  await expect(dialog).toContainText('Databases for Redis')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expectSaid(page, 'An access policy of checkout-web-prod was removed')
  await expect(section.getByRole('heading', { name: 'No access policies' })).toBeVisible()
})

test('when the cloud cannot remove it, the dialog says so and the policy stays', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('deleteV2Policy', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'checkout-web-prod'))
  const section = page.getByRole('region', { name: 'Access policies', exact: true })
  await section.getByRole('button', { name: /^Actions for / }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove access policy' })
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(dialog.getByText('Remove access policy did not work')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(section.getByRole('table')).toBeVisible()
})

test('a service ID is taken out of an access group', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'terraform-deployer'))
  await cloud.fail('removeMemberFromAccessGroup', { status: 500, times: 1 })
  await (await action(page, 'Actions for Build agents', 'Remove')).click()
  const remove = page.getByRole('dialog').getByRole('button', { name: 'Remove' })
  await remove.click()
  await expect(page.getByText(/Remove from access group did not work.*Transaction/)).toBeVisible()
  await remove.click()
  await expectSaid(page, 'terraform-deployer was removed from Build agents')
  await expect(page.getByRole('heading', { name: 'In no access group' })).toBeVisible()
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('groups and policies are shown, and what is missing to change them', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, 'terraform-deployer'))
    await expect(page.getByRole('table', { name: 'Access policies' }).getByRole('row')).toHaveCount(4)
    await expectOff(await action(page, 'Actions for Build agents', 'Remove'), /iam-groups\.members\.remove/)
    await page.keyboard.press('Escape')
    const section = page.getByRole('region', { name: 'Access policies', exact: true })
    await section
      .getByRole('button', { name: /^Actions for / })
      .first()
      .click()
    await expectOff(
      page.getByRole('menuitem', { name: 'Remove' }),
      /You can assign access only to what you administer/,
    )
  })
})

test.describe('for the administrator of IAM Identity', () => {
  test.use({ person: 'identity-admin' })
  test('policies and groups that one may not view are not called missing', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, 'terraform-deployer'))
    await expect(page.getByRole('heading', { name: 'No access policies that you can view' })).toBeVisible()
    await expect(
      page.getByRole('heading', { name: 'You cannot view the access groups of this service ID' }),
    ).toBeVisible()
    expect((await readServiceId(cloud, 'terraform-deployer')).locked).toBe(false)
  })
})
