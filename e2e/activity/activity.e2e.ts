import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import type { Page } from '@playwright/test'
import { action } from '../controls.ts'
import { pageOf, SHARED, view } from '../credentials/on-page.ts'
import { expect, test } from '../fixtures.ts'
import { readServiceId } from '../service-ids/on-page.ts'

const PAGE = '/iam/activity'
const rows = (page: Page) => page.getByRole('table', { name: 'Activity events' }).locator('tbody tr')

test('what was done to a thing is one step from its details, with who did it and what was refused', async ({
  page,
  goto,
  cloud,
}) => {
  const { id } = await readServiceId(cloud, 'metrics-exporter')
  const writer = await cloud.as('writer')
  expect((await writer(`DELETE /v1/serviceids/${id}`)).status).toBe(403)
  await goto('/iam/serviceids?q=metrics')
  await (await action(page, 'Actions for metrics-exporter', 'Lock service ID')).click()
  await page.getByRole('link', { name: 'metrics-exporter' }).click()
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('link', { name: 'View activity of metrics-exporter' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity events' })).toBeVisible()
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).first()).toContainText(/Olivia Park.*account-serviceid\.update.*Success/)
  await expect(rows(page).last()).toContainText(/Wei Zhang.*account-serviceid\.delete.*Failure/)
  await page.getByRole('button', { name: /Show details of .* delete .* -failure/ }).click()
  await expect(page.getByText(/403\. .*'iam-identity\.serviceid\.delete' was missing/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy request ID' })).toBeVisible()
  await page.getByRole('button', { name: 'Show more than metrics-exporter' }).click()
  await expect(rows(page)).toHaveCount(22)
})

test('events are found by person, action, outcome and text, and the address keeps it', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('listActivityEvents', { status: 500, times: 1 })
  await goto(PAGE)
  await expect(page.getByText(/Transaction \w+/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByLabel('Outcome').selectOption('Failure')
  await expect(rows(page)).toHaveCount(2)
  await page.getByLabel('Person', { exact: true }).selectOption('Sam Rivera')
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await expect(page.getByLabel('Person', { exact: true }).locator('option:checked')).toHaveText('Sam Rivera')
  await expect(rows(page)).toContainText('orders-media-writer')
  await page.getByLabel('Action', { exact: true }).selectOption('iam-identity.user-apikey.create')
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await page.getByRole('searchbox').fill('terraform')
  await expect(rows(page).first()).toContainText('terraform-2026')
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('Items per page').selectOption('10')
  await expect(rows(page)).toHaveCount(10)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(rows(page)).toHaveCount(9)
  await page.getByRole('button', { name: 'Previous page' }).click()
  await expect(rows(page)).toHaveCount(10)
})

test('what happened to a credential, and what a person did, is one step from them', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  await (
    await view(page, 'orders-media-writer')
  )
    .getByRole('link', { name: 'View activity of orders-media-writer' })
    .click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(/Sam Rivera.*resource-controller\.key\.delete.*Failure/)
  await goto('/iam/users')
  await page.getByRole('link', { name: 'Maya Lindqvist' }).click()
  await page.getByRole('link', { name: 'View what Maya Lindqvist did' }).click()
  await expect(rows(page).first()).toContainText(/Maya Lindqvist.*instance\.update.*orders-media-prod/)
})

test('a sign-in by an API key is an event, and a value that is shown once is in none', async ({
  page,
  goto,
  cloud,
}) => {
  const owner = await cloud.as('owner')
  const { iam_id } = await readServiceId(cloud, 'metrics-exporter')
  const { body } = await owner<{ apikey: string }>('POST /v1/apikeys', { body: { name: 'one-time', iam_id } })
  const form = { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: body.apikey }
  expect((await owner('POST /identity/token', { form })).status).toBe(200)
  await goto(PAGE)
  await expect(rows(page).first()).toContainText(/metrics-exporter.*serviceid-apikey\.login.*one-time/)
  await page
    .getByRole('button', { name: /Show details/ })
    .first()
    .click()
  expect(await page.content()).not.toContain(body.apikey)
  const events = await owner<object>(`GET /v1/insight/accounts/${ACCOUNT.id}/events`)
  expect(JSON.stringify(events.body)).not.toContain(body.apikey)
})

test.describe('for who may not read events', () => {
  test.use({ person: 'writer' })
  test('the page says why, and shows what one did oneself', async ({ page, goto }) => {
    await goto(PAGE)
    await expect(page.getByRole('heading', { name: 'You cannot view what others did' })).toBeVisible()
    await expect(page.getByText(/'atracker\.event\.read'.*Viewer/)).toBeVisible()
    await page.getByRole('button', { name: 'Show what you did yourself' }).click()
    await expect(page).toHaveURL(/person=IBMid/)
    await expect(page.getByRole('heading', { name: 'You cannot view what others did' })).toBeHidden()
    await expect(page.getByLabel('Person', { exact: true }).locator('option')).toHaveText([
      'Everybody',
      'Wei Zhang (you)',
    ])
  })
})
