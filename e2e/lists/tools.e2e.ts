import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { OWNER } from '../../mocks/scenarios/fixed.ts'
import { href, paths } from '../../src/app/paths.ts'
import { expect, test } from '../fixtures.ts'

const open = (page: Page, things: string): Promise<void> =>
  page.getByRole('button', { name: `Columns and export: ${things}` }).click()

/** Has the list saved as a file, and reads it. */
async function exported(page: Page, kind: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: `Export as ${kind}` }).click()
  const download = await saved
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('columns and page size are kept for each list, over a reload', async ({ page, goto, accessible }) => {
  await goto(paths.serviceIds)
  await open(page, 'service IDs')
  await expect(page.getByRole('checkbox', { name: 'Name' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Description' }).uncheck()
  await accessible()
  await expect(page.getByRole('columnheader', { name: 'Description' })).toHaveCount(0)
  await page.getByLabel('Items per page').selectOption('10')
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Date created' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Description' })).toHaveCount(0)
  await expect(page.getByLabel('Items per page')).toHaveValue('10')

  await goto(paths.apiKeys)
  await expect(page.getByRole('columnheader', { name: 'Description' })).toBeVisible()
  await expect(page.getByLabel('Items per page')).toHaveValue('25')
  await open(page, 'API keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toHaveCount(0)
})

test('a file has what the filter lets through, every column, and no formula', async ({
  page,
  goto,
  cloud,
}) => {
  const call = await cloud.as('owner')
  for (const name of ['=HYPERLINK("http://x.example","y")', 'sum, of two'])
    await call('POST /v1/apikeys', { body: { name, iam_id: OWNER.iam_id, description: 'spreadsheet' } })
  await goto(`${paths.apiKeys}?q=spreadsheet`)
  await open(page, 'API keys')
  await page.getByRole('checkbox', { name: 'Description' }).uncheck()
  const csv = await exported(page, 'CSV')
  expect(csv.name).toBe('my-api-keys.csv')
  const lines = csv.text.split('\r\n')
  expect(lines[0]).toBe('Status,Name,Description,Date created,Expiration,Enabled')
  expect(lines[1]).toMatch(/^Unlocked,"'=HYPERLINK\(""http:\/\/x\.example"",""y""\)",spreadsheet,2026-/)
  expect(lines[2]).toMatch(/^Unlocked,"sum, of two",spreadsheet,/)
  expect(lines).toHaveLength(4)
  const json = await exported(page, 'JSON')
  expect(JSON.parse(json.text)).toMatchObject([
    { name: '=HYPERLINK("http://x.example","y")', enabled: true, expires: null },
    { name: 'sum, of two' },
  ])
})

test('a list that could not be read to its end is not exported, and says why', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(paths.serviceIds)
  await expect(page.getByRole('link', { name: 'backup-runner' })).toBeVisible()
  await open(page, 'service IDs')
  await cloud.fail('listServiceIds', { status: 500, times: 1 })
  await page.getByRole('button', { name: 'Export as JSON' }).click()
  await expect(page.getByRole('alert')).toContainText(/The list was not exported\..*Transaction /)
  const json = await exported(page, 'JSON')
  expect((JSON.parse(json.text) as unknown[]).length).toBeGreaterThan(25)
})

test('a file of credentials has none of their values', async ({ page, goto, cloud }) => {
  const call = await cloud.as('owner')
  const { body } = await call<{ resources: { crn: string; resource_id: string; name: string }[] }>(
    'GET /v2/resource_instances?limit=100&name=orders-media-prod',
  )
  const crn = body.resources[0]?.crn ?? ''
  await goto(href(paths.instance, { service: 'cloud-object-storage', crn }, { paneId: 'credentials' }))
  await open(page, 'credentials')
  const rows = JSON.parse((await exported(page, 'JSON')).text) as Record<string, unknown>[]
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows)
    expect(Object.keys(row)).toEqual(['name', 'role', 'onetime', 'created_at', 'controlled'])
})

test('a hidden column of resources comes back with its filter', async ({ page, goto }) => {
  await goto(paths.resources)
  await open(page, 'resources')
  await page.getByRole('checkbox', { name: 'Tags' }).uncheck()
  await expect(page.getByRole('columnheader', { name: 'Tags' })).toHaveCount(0)
  await expect(page.getByRole('searchbox', { name: 'Filter by tag' })).toHaveCount(0)
  await goto(`${paths.resources}?q=orders-media-prod&tag=env`)
  await expect(page.getByRole('columnheader', { name: 'Tags' })).toBeVisible()
  await open(page, 'resources')
  expect((await exported(page, 'CSV')).text).toMatch(
    /^Name,Group,Location,Product,Status,Tags\r\norders-media-prod,.*\r\n$/,
  )
})

test('there is no file of a list that is not there yet', async ({ page, goto, cloud }) => {
  const held = await cloud.hold('listResourceInstances')
  await goto(paths.resources)
  await open(page, 'resources')
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toBeDisabled()
  await expect(page.getByText('There is no list to save yet.')).toBeVisible()
  await held.release()
  expect(JSON.parse((await exported(page, 'JSON')).text)).not.toEqual([])
})

test.describe('with 2,000 service IDs', () => {
  test.use({ scenario: 'large' })
  test('a file has them all', async ({ page, goto }) => {
    await goto(paths.serviceIds)
    await open(page, 'service IDs')
    const rows = JSON.parse((await exported(page, 'JSON')).text) as { name: string }[]
    expect(rows).toHaveLength(2000)
    expect(new Set(rows.map(({ name }) => name)).size).toBe(2000)
    await expect(page.getByText('It has 2,000 rows.').first()).toBeVisible()
  })
})
