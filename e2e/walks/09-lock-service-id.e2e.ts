import { expect, test } from '../fixtures.ts'

// Walk 9: while a service ID is locked, its policies and itself stay as they are; its keys and memberships do not.

const LOCKED = 'The service ID is locked. Unlock it first.'

test('a person locks a service ID, which keeps its policies but neither its keys nor its memberships', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/serviceids?q=terraform')
  await page.getByRole('link', { name: 'terraform-deployer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'terraform-deployer' })).toBeVisible()
  const actions = page.getByRole('button', { name: 'Actions', exact: true })
  await actions.click()
  await page.getByRole('menuitem', { name: 'Lock service ID' }).click()
  await expect(page.locator('#announcer')).toHaveText('Service ID terraform-deployer was locked')

  await actions.click()
  for (const name of ['Edit', 'Delete'])
    await expect(page.getByRole('menuitem', { name })).toHaveAccessibleDescription(LOCKED)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Assign access' })).toHaveAccessibleDescription(LOCKED)
  const policies = page.getByRole('region', { name: 'Access policies', exact: true })
  await policies
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click()
  for (const name of ['Edit', 'Remove']) {
    await expect(page.getByRole('menuitem', { name })).toBeDisabled()
    await expect(page.getByRole('menuitem', { name })).toHaveAccessibleDescription(LOCKED)
  }
  await page.keyboard.press('Escape')

  const id = new URL(page.url()).pathname.split('/').pop() ?? ''
  const owner = await cloud.as('owner')
  expect((await owner(`DELETE /v1/serviceids/${id}`)).status).toBe(422)

  await page.getByRole('button', { name: 'Actions for Build agents' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('heading', { name: 'In no access group' })).toBeVisible()

  await page.getByRole('tab', { name: 'API keys' }).click()
  await page.getByRole('button', { name: 'Create API key' }).click()
  const create = page.getByRole('dialog', { name: 'Create API key' })
  await create.getByRole('textbox', { name: 'Name', exact: true }).fill('made-while-locked')
  await create.getByRole('button', { name: 'Create' }).click()
  await page.getByText('I have saved the API key').click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Actions for made-while-locked' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.locator('#announcer')).toHaveText('API key made-while-locked was deleted')

  await actions.click()
  await page.getByRole('menuitem', { name: 'Unlock service ID' }).click()
  await expect(page.locator('#announcer')).toHaveText('Service ID terraform-deployer was unlocked')
  await actions.click()
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeEnabled()
})
