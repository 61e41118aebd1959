import { expect, test } from '../fixtures.ts'
import { createKey, finish, readValue } from '../reveal/create.ts'

// Walk 12: an expired key no longer signs in, and 90 days later it is gone, locked or not.

const EXCHANGE = 'urn:ibm:params:oauth:grant-type:apikey'

test('a key that expires is refused, shown as expired, and purged 90 days later although it is locked', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/apikeys')
  await createKey(page, 'short-lived')
  const apikey = await readValue(page)
  await finish(page)
  await page.getByRole('button', { name: 'Actions for short-lived' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit API key' })
  await edit.getByLabel('Expiration date (optional)').fill('2026-11-18')
  await edit.getByRole('button', { name: 'Apply' }).click()
  await expect(edit).toBeHidden()
  await page.getByRole('button', { name: 'Actions for short-lived' }).click()
  await page.getByRole('menuitem', { name: 'Lock', exact: true }).click()
  await expect(page.getByRole('row', { name: /short-lived/ }).getByText('Locked')).toBeAttached()

  const call = await cloud.as('owner')
  const exchange = () =>
    call<{ errorMessage?: string }>('POST /identity/token', { form: { grant_type: EXCHANGE, apikey } })
  expect((await exchange()).status).toBe(200)
  await cloud.advance({ days: 3 })
  expect((await exchange()).body.errorMessage).toContain('expired')
  await page.reload()
  await expect(page.getByRole('row', { name: /short-lived/ }).getByText('Expired')).toBeVisible()

  await cloud.advance({ days: 91 })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'API keys' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'olivia-cli', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /short-lived/ })).toHaveCount(0)
})
