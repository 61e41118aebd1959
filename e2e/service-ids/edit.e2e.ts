import type { Page } from '@playwright/test'
import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST, readServiceId } from './on-page.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Edit service ID' })
const field = (page: Page, name: string) => dialogOf(page).getByRole('textbox', { name, exact: true })
const apply = (page: Page) => dialogOf(page).getByRole('button', { name: 'Apply', exact: true }).click()

async function open(page: Page, name: string): Promise<void> {
  await (await action(page, `Actions for ${name}`, 'Edit')).click()
  await expect(field(page, 'Name')).toHaveValue(name)
}

test('a service ID is renamed and described, and the row shows it', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await open(page, 'ci-pipeline')
  await field(page, 'Name').fill('ci-jobs')
  await field(page, 'Description (optional)').fill('')
  await apply(page)
  await expect(dialogOf(page)).toBeHidden()
  await expectSaid(page, 'Service ID ci-jobs was changed')
  await expect(page.getByRole('link', { name: 'ci-jobs' })).toBeVisible()
  expect((await readServiceId(cloud, 'ci-jobs')).description).toBeUndefined()
})

for (const [choice, name, description] of [
  ['Apply mine', 'mine', 'theirs too'],
  ['Take theirs', 'theirs', 'theirs too'],
] as const)
  test(`when somebody else changed it meanwhile, both are shown: ${choice}`, async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(LIST)
    await open(page, 'checkout-web-prod')
    await field(page, 'Name').fill('mine')
    const { id } = await readServiceId(cloud, 'checkout-web-prod')
    const admin = await cloud.as('admin')
    await admin(`PUT /v1/serviceids/${id}`, {
      body: { name: 'theirs', description: 'theirs too' },
      headers: { 'If-Match': '*' },
    })
    await apply(page)
    const conflict = dialogOf(page).getByRole('alert').filter({ hasText: 'changed by someone else' })
    await expect(conflict.getByRole('row', { name: 'Name theirs mine' })).toBeVisible()
    await expect(field(page, 'Name')).toHaveValue('mine')
    await conflict.getByRole('button', { name: choice }).click()
    if (choice === 'Take theirs') {
      await expect(field(page, 'Name')).toHaveValue('theirs')
      await apply(page)
    }
    await expect(dialogOf(page)).toBeHidden()
    const now = await readServiceId(cloud, name)
    expect(now.description).toBe(
      choice === 'Take theirs' ? description : 'Web shop checkout: sessions and baskets',
    )
  })

test('when the cloud fails, what was typed stays', async ({ page, goto, cloud }) => {
  await cloud.fail('updateServiceId', { status: 503, times: 1 })
  await goto(LIST)
  await open(page, 'ci-pipeline')
  await field(page, 'Name').fill('ci-jobs')
  await apply(page)
  await expect(dialogOf(page).getByText('The service ID was not changed')).toBeVisible()
  await expect(field(page, 'Name')).toHaveValue('ci-jobs')
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('the menu says what is missing, and the cloud refuses as well', async ({ page, goto, cloud }) => {
    await goto(LIST)
    const edit = await action(page, 'Actions for ci-pipeline', 'Edit')
    await expectOff(edit, /'iam-identity\.serviceid\.update'.*Administrator/)
    await expectOff(
      page.getByRole('menuitem', { name: 'Lock service ID' }),
      /iam-identity\.serviceid\.update/,
    )
    const { id } = await readServiceId(cloud, 'ci-pipeline')
    const auditor = await cloud.as('auditor')
    const headers = { 'If-Match': '*' }
    expect((await auditor(`PUT /v1/serviceids/${id}`, { body: { name: 'x' }, headers })).status).toBe(403)
  })
})

test.describe('for somebody without a role', () => {
  test.use({ person: 'nobody' })
  test('one is administrator of a service ID that one created', async ({ page, goto, cloud }) => {
    await goto(LIST)
    await page.getByRole('button', { name: 'Create service ID' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('my-own')
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'my-own' })).toBeVisible()
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
    await open(page, 'my-own')
    await field(page, 'Description (optional)').fill('Mine')
    await apply(page)
    await expect(page.getByRole('cell', { name: 'Mine', exact: true })).toBeVisible()
    expect((await readServiceId(cloud, 'my-own')).description).toBe('Mine')
  })
})
