import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import type { World } from '../world.ts'

const menuOf = (page: Page, name: string) => page.getByRole('button', { name: `Actions for ${name}` })

/** A key of a user as the administrator of IAM Identity reads it, and a caller of theirs. */
async function asAdministrator(cloud: World, name: string) {
  const admin = await cloud.as('identity-admin')
  const { body } = await admin<{ apikeys: { id: string; name: string; entity_tag: string }[] }>(
    'GET /v1/apikeys?scope=account&type=user&pagesize=100',
  )
  const key = body.apikeys.find((one) => one.name === name)
  if (key === undefined) throw new Error(`There is no API key ${name}.`)
  return { admin, key }
}

async function choose(page: Page, name: string, action: string): Promise<void> {
  await menuOf(page, name).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

test('a key is renamed, and its new name is announced', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  await choose(page, 'olivia-cli', 'Edit')
  const dialog = page.getByRole('dialog', { name: 'Edit API key' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('olivia-terminal')
  // What somebody else changes outside of this form is in nobody's way.
  const { admin, key } = await asAdministrator(cloud, 'olivia-cli')
  expect((await admin(`POST /v1/apikeys/${key.id}/disable`)).status).toBe(204)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('cell', { name: 'olivia-terminal', exact: true })).toBeVisible()
  await expect(page.locator('#announcer')).toHaveText('API key olivia-terminal was changed')
  await expect(page.getByRole('switch', { name: 'Enabled: olivia-terminal' })).not.toBeChecked()
})

test('when somebody else changed the key meanwhile, both versions are shown and mine can be applied', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/apikeys')
  await choose(page, 'olivia-cli', 'Edit')
  const dialog = page.getByRole('dialog', { name: 'Edit API key' })
  await dialog.getByLabel('Description (optional)').fill('mine')
  const { admin, key } = await asAdministrator(cloud, 'olivia-cli')
  const changed = await admin(`PUT /v1/apikeys/${key.id}`, {
    body: { description: 'theirs' },
    headers: { 'If-Match': key.entity_tag },
  })
  expect(changed.status).toBe(200)
  await cloud.fail('updateApiKey', { status: 500, times: 1 })
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(dialog.getByText(/The API key was not changed.*Transaction/)).toBeVisible()
  await expect(dialog.getByLabel('Description (optional)')).toHaveValue('mine')
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(dialog.getByText('was changed by someone else while you edited it')).toBeVisible()
  await expect(dialog.getByRole('row', { name: 'Description theirs mine' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply mine' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('cell', { name: 'mine', exact: true })).toBeVisible()
})

test('a key is disabled and enabled in its row, and a disabled one does not sign in', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/apikeys')
  const toggle = page.getByRole('switch', { name: 'Enabled: sdk-examples' })
  await cloud.fail('disableApiKey', { status: 500, times: 1 })
  await toggle.click()
  await expect(page.getByRole('alert').filter({ hasText: 'was not disabled' })).toContainText('Transaction')
  await expect(toggle).toBeChecked()
  await toggle.click()
  await expect(toggle).not.toBeChecked()
  await expect(page.locator('#announcer')).toHaveText('API key sdk-examples was disabled')
  const call = await cloud.as('owner')
  const form = {
    grant_type: 'urn:ibm:params:oauth:grant-type:apikey',
    apikey: 'emulator-seed-user-apikey-0000000000000001',
  }
  expect((await call('POST /identity/token', { form })).status).toBe(400)
  await toggle.click()
  await expect(toggle).toBeChecked()
  expect((await call('POST /identity/token', { form })).status).toBe(200)
})

for (const [action, operation, said] of [
  ['Lock', 'lockApiKey', 'API key olivia-cli was not locked'],
  ['Delete', 'deleteApiKey', 'Delete API key did not work'],
] as const)
  test(`${action}: a failure of the cloud is said, and nothing has changed`, async ({
    goto,
    page,
    cloud,
  }) => {
    await goto('/iam/apikeys')
    await cloud.fail(operation, { status: 500, times: 1 })
    await choose(page, 'olivia-cli', action)
    if (action === 'Delete') await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText(said)).toBeVisible()
    await expect(page.getByRole('cell', { name: 'olivia-cli', exact: true })).toBeAttached()
  })

test('deleting can be cancelled, and the focus returns to the menu', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  await choose(page, 'olivia-cli', 'Delete')
  await page.getByRole('dialog', { name: 'Delete API key' }).getByRole('button', { name: 'Cancel' }).click()
  await expect(menuOf(page, 'olivia-cli')).toBeFocused()
  expect(await cloud.count('deleteApiKey')).toBe(0)
})
