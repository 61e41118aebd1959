import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { worldInPage } from '../world.ts'
import { keptState } from './kept-state.ts'

const PAGE = '/iam/apikeys'
const OWNER = 'IBMid-5500093BHN'

interface Row {
  readonly id: string
  readonly name: string
  readonly apikey: string
}

test.use({ scenario: 'empty' })

async function makeKey(page: Page, name: string): Promise<Row> {
  const owner = await worldInPage(page).as('owner')
  const { status, body } = await owner<Row>('POST /v1/apikeys', { body: { name, iam_id: OWNER } })
  expect(status).toBe(201)
  return body
}

const row = (page: Page, name: string) => page.getByRole('cell', { name, exact: true })

test('a key that one tab makes shows in another at once, and after a reload', async ({ goto, page, as }) => {
  await goto(PAGE)
  const other = await as('owner', PAGE)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await makeKey(page, 'orders-ci')
  await expect(row(other, 'orders-ci')).toBeVisible()
  await page.reload()
  await expect(row(page, 'orders-ci')).toBeVisible()
})

test('the value of a key is in nothing that the browser keeps', async ({ goto, page }) => {
  await goto(PAGE)
  const { apikey, id } = await makeKey(page, 'orders-ci')
  const kept = await keptState(page)
  expect(kept).toContain(id)
  for (const part of [apikey, apikey.slice(8, 20), btoa(apikey)]) expect(kept).not.toContain(part)
})

test('three tabs that write at once lose nothing and give no id twice', async ({ goto, page, as }) => {
  const EACH = 20
  await goto(PAGE)
  const tabs = [page, await as('owner', PAGE), await as('owner', PAGE)]
  const made = await Promise.all(
    tabs.map(async (tab, n) => {
      const owner = await worldInPage(tab).as('owner')
      const rows = await Promise.all(
        Array.from({ length: EACH }, (_, m) =>
          owner<Row>('POST /v1/serviceids', {
            body: { account_id: '4329073d16d2f3663f74bfa955259139', name: `tab ${n} number ${m}` },
          }),
        ),
      )
      return rows.map(({ body }) => body.id)
    }),
  )
  expect(new Set(made.flat()).size).toBe(tabs.length * EACH)
  for (const tab of tabs) {
    const owner = await worldInPage(tab).as('owner')
    const { body } = await owner<{ serviceids: Row[] }>(
      'GET /v1/serviceids?account_id=4329073d16d2f3663f74bfa955259139&pagesize=100',
    )
    expect(body.serviceids.map(({ id }) => id).toSorted()).toEqual(made.flat().toSorted())
  }
})

test('what another tab wrote is there in the next read', async ({ goto, page, as }) => {
  await goto(PAGE)
  const other = await as('owner', PAGE)
  const [here, there] = [await worldInPage(page).as('owner'), await worldInPage(other).as('owner')]
  const { id } = await makeKey(page, 'number 0')
  for (let n = 1; n <= 25; n++) {
    const name = `number ${n}`
    await here(`PUT /v1/apikeys/${id}`, { body: { name }, headers: { 'If-Match': '*' } })
    expect((await there(`GET /v1/apikeys/${id}`)).body).toMatchObject({ name })
  }
})

test('a reset, another scenario and another time reach every tab', async ({ goto, page, as, cloud }) => {
  await goto(PAGE)
  const other = await as('owner', PAGE)
  await makeKey(page, 'orders-ci')
  await expect(row(other, 'orders-ci')).toBeVisible()
  await cloud.advance({ days: 30 })
  const admin = await worldInPage(other).as('owner')
  expect((await admin('GET /__admin')).body).toMatchObject({ clock_offset_ms: 30 * 86_400_000 })
  await admin('POST /__admin/reset', { body: { scenario: 'acme' } })
  const here = await worldInPage(page).as('owner')
  expect((await here('GET /__admin')).body).toMatchObject({ scenario: 'acme', clock_offset_ms: 0 })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(row(page, 'orders-ci')).toBeHidden()
})
