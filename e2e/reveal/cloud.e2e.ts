import { expect, test } from '../fixtures.ts'
import { createKey, finish, readValue } from './create.ts'
import { leakIn } from './find-secret.ts'

// secrets.md, tests 10 to 12 and 15: what the cloud itself lets out.

const PERSONS = ['owner', 'admin', 'identity-admin', 'manager', 'auditor', 'nobody'] as const

test('no person gets the value from the cloud again, by any read', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  await createKey(page, 'orders-ci')
  const secret = await readValue(page)
  await finish(page)
  const owner = await cloud.as('owner')
  const list = await owner<{ apikeys: { id: string; name: string }[] }>('GET /v1/apikeys?pagesize=100')
  const id = list.body.apikeys.find(({ name }) => name === 'orders-ci')?.id
  expect(id).toBeDefined()
  for (const person of PERSONS) {
    const call = await cloud.as(person)
    for (const route of [
      `GET /v1/apikeys/${id}?include_history=true&include_activity=true`,
      'GET /v1/apikeys?scope=account&type=user&pagesize=100&include_history=true',
      'GET /__admin/state',
      'GET /__admin/log',
    ])
      expect(
        leakIn(JSON.stringify((await call<unknown>(route)).body ?? ''), secret),
        `${person}: ${route}`,
      ).toBeUndefined()
  }
  const log = await owner<{ operation: string; response?: { apikey?: string } }[]>('GET /__admin/log')
  const created = log.body.findLast(({ operation }) => operation === 'createApiKey')
  expect(created?.response?.apikey).toBe('[shown once]')
})

test('a create that fails half-way leaves the value in no message', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  await cloud.fail('createApiKey', { status: 500, times: 1, afterWork: true })
  await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('lost answer')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByRole('alert').filter({ hasText: 'The API key was not created' })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('lost answer')
  expect(await page.locator('body').innerText()).not.toContain('MOCK_')
})
