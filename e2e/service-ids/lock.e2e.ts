import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST, pageOf, readServiceId } from './on-page.ts'

const LOCKED = 'The service ID is locked. Unlock it first.'

test('a service ID is locked and unlocked from its row', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await (await action(page, 'Actions for ci-pipeline', 'Lock service ID')).click()
  await expectSaid(page, 'Service ID ci-pipeline was locked')
  const row = page.getByRole('row', { name: /ci-pipeline/ })
  await expect(row.getByRole('cell', { name: 'Locked', exact: true })).toBeVisible()
  await expectOff(await action(page, 'Actions for ci-pipeline', 'Edit'), LOCKED)
  await expectOff(page.getByRole('menuitem', { name: 'Delete' }), LOCKED)
  expect((await readServiceId(cloud, 'ci-pipeline')).locked).toBe(true)
  await page.getByRole('menuitem', { name: 'Unlock service ID' }).click()
  await expectSaid(page, 'Service ID ci-pipeline was unlocked')
  await expect(row.getByRole('cell', { name: 'Unlocked', exact: true })).toBeVisible()
})

test('the page of a locked service ID shows the lock and says what it does', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'backup-runner'))
  await expect(page.getByText('Locked', { exact: true })).toBeVisible()
  await expect(page.getByText(/access policies cannot be changed or deleted until/)).toBeVisible()
  await (await action(page, 'Actions', 'Unlock service ID')).click()
  await expect(page.getByText('Locked', { exact: true })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Actions', exact: true })).toBeFocused()
})

test('when the cloud fails, the service ID is as it was, and the console says so', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('lockServiceId', { status: 500, times: 1 })
  await goto(LIST)
  await (await action(page, 'Actions for ci-pipeline', 'Lock service ID')).click()
  await expect(page.getByRole('alert').filter({ hasText: 'was not locked' })).toContainText('Transaction')
  expect((await readServiceId(cloud, 'ci-pipeline')).locked).toBe(false)
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('the page offers no change, and says why', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, 'ci-pipeline'))
    await expectOff(await action(page, 'Actions', 'Lock service ID'), /iam-identity\.serviceid\.update/)
    await expectOff(page.getByRole('menuitem', { name: 'Delete' }), /iam-identity\.serviceid\.delete/)
    await page.goto(LIST)
    await expectOff(
      await action(page, 'Actions for ci-pipeline', 'Assign access'),
      /you administer nothing here/,
    )
  })
})
