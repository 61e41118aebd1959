import type { Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { expect, test } from '../fixtures.ts'
import { serviceIdsOf } from '../service-ids/on-page.ts'
import type { World } from '../world.ts'

const WRITER = 'IBMid-5500081WZQ'
const account = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Account/ })

async function suspend(cloud: World): Promise<void> {
  const owner = await cloud.as('owner')
  const path = `PATCH /v2/accounts/${ACCOUNT.id}/users/${WRITER}`
  expect((await owner(path, { body: { state: 'SUSPENDED' } })).status).toBeLessThan(300)
}

test.describe('for somebody who is suspended meanwhile', () => {
  test.use({ person: 'writer' })
  test('what was to be done is not done as somebody else, and the console says who one is now', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto('/iam/serviceids')
    await page.getByRole('button', { name: 'Create service ID' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Create service ID' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('left-behind')
    await suspend(cloud)
    await dialog.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'You are signed in as the account owner' }),
    ).toBeVisible()
    await expect(account(page)).toContainText('Olivia Park in acme')
    expect((await serviceIdsOf(cloud)).map(({ name }) => name)).not.toContain('left-behind')
  })
})

test('who is suspended cannot be chosen: one stays who one is', async ({ page, goto, cloud }) => {
  await suspend(cloud)
  await goto('/iam/serviceids')
  await page.getByRole('button', { name: 'Profile', exact: true }).click()
  await page.getByRole('button', { name: /^Wei Zhang/ }).click()
  await expect(page.getByRole('alert')).toContainText('You cannot log in to this account.')
  await expect(account(page)).toContainText('Olivia Park in acme')
})

test('an address that names nobody leads to the owner, and says so', async ({ page, goto }) => {
  await goto('/iam/serviceids')
  await page.goto('/iam/serviceids?as=stranger')
  await expect(page.getByRole('alert')).toContainText("Nobody here has the passcode 'stranger'")
  await expect(account(page)).toContainText('Olivia Park in acme')
})
