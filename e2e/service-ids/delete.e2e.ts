import type { Page } from '@playwright/test'
import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST, pageOf, readServiceId, serviceIdsOf } from './on-page.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Delete service ID' })
const button = (page: Page) => dialogOf(page).getByRole('button', { name: 'Delete', exact: true })
const typed = (page: Page, name: string) =>
  dialogOf(page).getByRole('textbox', { name: `Type ${name} to confirm` })

test('deleting names what goes with it and needs the name to be typed', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await (await action(page, 'Actions for ci-pipeline', 'Delete')).click()
  const list = dialogOf(page).getByRole('listitem')
  await expect(list).toHaveText([
    '20 API keys: runner-01; runner-02; runner-03; and 17 more',
    'No access policies',
    '1 membership of an access group: Build agents',
  ])
  await expect(typed(page, 'ci-pipeline')).toBeFocused()
  await expectOff(button(page), /when the name is typed exactly/)
  await typed(page, 'ci-pipeline').fill('ci-pipelin')
  await button(page).click({ force: true })
  await expect(dialogOf(page)).toBeVisible()
  await typed(page, 'ci-pipeline').fill('ci-pipeline')
  await button(page).click()
  await expect(dialogOf(page)).toBeHidden()
  await expectSaid(page, 'Service ID ci-pipeline was deleted')
  await expect(page.getByRole('link', { name: 'ci-pipeline' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Service IDs table' })).toBeFocused()
  expect((await serviceIdsOf(cloud)).map(({ name }) => name)).not.toContain('ci-pipeline')
})

test('one without API keys is deleted without typing, from its page, and the list comes back', async ({
  page,
  goto,
  cloud,
}) => {
  const owner = await cloud.as('owner')
  const { account_id } = await readServiceId(cloud, 'ci-pipeline')
  await owner('POST /v1/serviceids', { body: { account_id, name: 'unused' } })
  await goto(await pageOf(cloud, 'unused'))
  await (await action(page, 'Actions', 'Delete')).click()
  await expect(dialogOf(page).getByText('No API keys')).toBeVisible()
  await expect(dialogOf(page).getByRole('textbox')).toHaveCount(0)
  await button(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Service IDs' })).toBeVisible()
  await expectSaid(page, 'Service ID unused was deleted')
})

test('policies that go with it are said in words', async ({ page, goto }) => {
  await goto(`${LIST}?q=terraform`)
  await (await action(page, 'Actions for terraform-deployer', 'Delete')).click()
  await expect(dialogOf(page).getByRole('listitem').nth(1)).toContainText(/^2 access policies: \w+ on \w/)
})

test('a locked API key keeps its service ID, and the dialog says which', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await page.getByLabel('Service ID group').selectOption('Payments')
  await (await action(page, 'Actions for payments-settlement', 'Delete')).click()
  await expect(dialogOf(page).getByRole('listitem').first()).toContainText('(locked)')
  await typed(page, 'payments-settlement').fill('payments-settlement')
  await button(page).click()
  await expect(dialogOf(page).getByText(/is locked\. Unlock first/)).toBeVisible()
  expect((await readServiceId(cloud, 'payments-settlement')).id).toBeTruthy()
})

test('when the cloud fails, the dialog stays and it can be tried again', async ({ page, goto, cloud }) => {
  await cloud.fail('deleteServiceId', { status: 500, times: 1 })
  await goto(`${LIST}?q=metrics`)
  await (await action(page, 'Actions for metrics-exporter', 'Delete')).click()
  await typed(page, 'metrics-exporter').fill('metrics-exporter')
  await button(page).click()
  await expect(dialogOf(page).getByText('Delete service ID did not work')).toBeVisible()
  await button(page).click()
  await expect(dialogOf(page)).toBeHidden()
})

test('Cancel and Escape leave everything as it is and give the focus back', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await (await action(page, 'Actions for ci-pipeline', 'Delete')).click()
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Actions for ci-pipeline' })).toBeFocused()
  expect(await cloud.count('deleteServiceId')).toBe(0)
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('Delete says what is missing, and the cloud refuses as well', async ({ page, goto, cloud }) => {
    await goto(LIST)
    const remove = await action(page, 'Actions for ci-pipeline', 'Delete')
    await expectOff(remove, /'iam-identity\.serviceid\.delete'.*Operator or Administrator/)
    const { id } = await readServiceId(cloud, 'ci-pipeline')
    const auditor = await cloud.as('auditor')
    expect((await auditor(`DELETE /v1/serviceids/${id}`)).status).toBe(403)
  })
})
