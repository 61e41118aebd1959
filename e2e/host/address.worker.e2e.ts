import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { worldInPage } from '../world.ts'
import { trouble } from './kept-state.ts'

const PAGE = '/iam/apikeys'
const OWNER = 'IBMid-5500093BHN'

interface Overview {
  readonly scenario: string
  readonly now: string
  readonly seed: string
}

async function open(page: Page, query: string): Promise<Overview> {
  await page.goto(`${PAGE}?as=owner&${query}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return overview(page)
}

async function overview(page: Page): Promise<Overview> {
  const owner = await worldInPage(page).as('owner')
  return (await owner<Overview>('GET /__admin')).body
}

async function makeKey(page: Page): Promise<string> {
  const owner = await worldInPage(page).as('owner')
  const { body } = await owner<{ apikey: string }>('POST /v1/apikeys', {
    body: { name: 'ci', iam_id: OWNER },
  })
  return body.apikey
}

const count = async (page: Page): Promise<number> => {
  const owner = await worldInPage(page).as('owner')
  const { body } = await owner<{ apikeys: object[] }>(`GET /v1/apikeys?iam_id=${OWNER}&pagesize=100`)
  return body.apikeys.length
}

test('an address sets the scene before the first answer, and the scene stays', async ({ page }) => {
  expect(await open(page, 'scenario=empty&now=2027-03-01T08:00:00Z')).toMatchObject({ scenario: 'empty' })
  expect((await overview(page)).now).toMatch(/^2027-03-01T08:00/)
  expect(page.url()).not.toContain('scenario')
  await page.reload()
  expect(await overview(page)).toMatchObject({ scenario: 'empty' })
  expect((await overview(page)).now).toMatch(/^2027-03-01T08:0/)
})

test('the same scenario again keeps what was done, and ?reset starts over', async ({ page }) => {
  await open(page, 'scenario=empty')
  await makeKey(page)
  await open(page, 'scenario=empty')
  expect(await count(page)).toBe(1)
  await open(page, 'scenario=empty&reset')
  expect(await count(page)).toBe(0)
})

test('the same seed gives the same values, and without one they are random', async ({ page }) => {
  await open(page, 'scenario=empty&seed=7&now=2026-11-16T09:00:00Z')
  const first = await makeKey(page)
  await open(page, 'seed=7&reset&now=2026-11-16T09:00:00Z')
  expect(await makeKey(page)).toBe(first)
  await open(page, 'seed=8')
  expect(await makeKey(page)).not.toBe(first)
})

test('values of a visitor without a seed are nobody else’s', async ({ page }) => {
  await open(page, 'scenario=empty')
  const first = await makeKey(page)
  await open(page, 'reset')
  expect(await makeKey(page)).not.toBe(first)
})

test('a scenario that there is not is said, and nothing is lost', async ({ page }) => {
  await open(page, 'scenario=empty')
  await makeKey(page)
  expect(await open(page, 'scenario=atlantis&now=soon')).toMatchObject({ scenario: 'empty' })
  await expect(trouble(page)).toContainText('no time such as')
  expect(await count(page)).toBe(1)
})
