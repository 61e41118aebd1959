import { expect, test } from '../fixtures.ts'
import { createKey, finish } from '../reveal/create.ts'

// Walk 2: a locked key can be neither edited nor deleted, in the page and through the API.

test('a person locks a key, is kept from changing it, unlocks it and deletes it', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/apikeys')
  await createKey(page, 'orders-ci')
  await finish(page)
  const menu = page.getByRole('button', { name: 'Actions for orders-ci' })
  const row = page.getByRole('row', { name: /orders-ci/ })

  await menu.click()
  await page.getByRole('menuitem', { name: 'Lock', exact: true }).click()
  await expect(row.getByText('Locked')).toBeAttached()
  await expect(page.locator('#announcer')).toHaveText('API key orders-ci was locked')

  await menu.click()
  for (const name of ['Edit', 'Delete']) {
    await expect(page.getByRole('menuitem', { name })).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByRole('menuitem', { name })).toHaveAccessibleDescription(
      'The key is locked. Unlock it first.',
    )
  }
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  const owner = await cloud.as('owner')
  const { body } = await owner<{ apikeys: { id: string; name: string; entity_tag: string }[] }>(
    'GET /v1/apikeys?pagesize=100',
  )
  const key = body.apikeys.find(({ name }) => name === 'orders-ci')
  expect((await owner(`DELETE /v1/apikeys/${key?.id}`)).status).toBe(422)
  expect(
    (
      await owner(`PUT /v1/apikeys/${key?.id}`, {
        body: { name: 'x' },
        headers: { 'If-Match': key?.entity_tag ?? '' },
      })
    ).status,
  ).toBe(422)

  await menu.click()
  await page.getByRole('menuitem', { name: 'Unlock' }).click()
  await expect(row.getByText('Unlocked')).toBeAttached()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog', { name: 'Delete API key' }).getByRole('button', { name: 'Delete' }).click()
  await expect(row).toHaveCount(0)
  await expect(page.locator('#announcer')).toHaveText('API key orders-ci was deleted')
})
