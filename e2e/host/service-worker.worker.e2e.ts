import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { hasWorker, worldInPage } from '../world.ts'

const PAGE = '/iam/apikeys'
const OWNER = 'IBMid-5500093BHN'

const rows = (page: Page) => page.getByRole('table').getByRole('row')

async function makeKey(page: Page, name: string): Promise<number> {
  const owner = await worldInPage(page).as('owner')
  return (await owner('POST /v1/apikeys', { body: { name, iam_id: OWNER } })).status
}

const countNamed = async (page: Page, name: string): Promise<number> => {
  const owner = await worldInPage(page).as('owner')
  const { body } = await owner<{ apikeys: { name: string }[] }>(
    `GET /v1/apikeys?iam_id=${OWNER}&pagesize=100`,
  )
  return body.apikeys.filter((key) => key.name === name).length
}

const isControlled = (page: Page): Promise<boolean> =>
  page.evaluate(() => navigator.serviceWorker.controller !== null)

test('requests of the page are real ones once the worker is in charge', async ({ goto, page }) => {
  await goto(PAGE)
  const seen = page.waitForResponse(/\/v1\/apikeys/)
  expect(await makeKey(page, 'orders-ci')).toBe(201)
  const response = await seen
  expect(response.fromServiceWorker()).toBe(true)
  expect(response.headers()['x-simulated-cloud']).toBe('1')
})

test('another script on the page is answered too, and the page shows what it did', async ({ goto, page }) => {
  await goto(PAGE)
  const owner = await page.evaluate(async () => {
    const grant = 'urn:ibm:params:oauth:grant-type:passcode'
    const body = new URLSearchParams({ grant_type: grant, passcode: 'owner' })
    const response = await fetch('/identity/token', { method: 'POST', body })
    return ((await response.json()) as { access_token: string }).access_token
  })
  const status = await page.evaluate(
    async ([token, iam_id]) => {
      const body = JSON.stringify({ name: 'from-elsewhere', iam_id })
      const headers = { Authorization: `Bearer ${token}` }
      return (await fetch('/v1/apikeys', { method: 'POST', headers, body })).status
    },
    [owner, OWNER] as const,
  )
  expect(status).toBe(201)
  await expect(page.getByRole('cell', { name: 'from-elsewhere', exact: true })).toBeVisible()
})

test('an override the usual MSW way comes first', async ({ goto, page }) => {
  await goto(PAGE)
  const status = await page.evaluate(async () => {
    const msw = await globalThis.simulatedCloud?.msw
    msw?.worker.use(msw.http.get('/v1/apikeys', () => new msw.HttpResponse(null, { status: 418 })))
    return (await globalThis.simulatedCloud?.fetch('/v1/apikeys'))?.status
  })
  expect(status).toBe(418)
})

test('files of the console do not pass through the worker', async ({ goto, page }) => {
  await goto(PAGE)
  const files: boolean[] = []
  page.on('response', (response) => {
    if (/\/assets\/|\/$|\/iam\//.test(response.url())) files.push(response.fromServiceWorker())
  })
  const other = await page.context().newPage()
  other.on('response', (response) => {
    if (/\/assets\/|\/iam\//.test(response.url())) files.push(response.fromServiceWorker())
  })
  await other.goto(PAGE)
  await expect(rows(other).first()).toBeVisible()
  expect(files.length).toBeGreaterThan(2)
  expect(files).not.toContain(true)
})

for (const isAlone of [true, false])
  test(`a hard reload comes up right${isAlone ? '' : ' beside another tab'}, and once`, async ({
    goto,
    page,
    as,
    context,
  }) => {
    await goto(PAGE)
    if (!isAlone) await as('owner', PAGE)
    expect(await makeKey(page, 'orders-ci')).toBe(201)
    let loads = 0
    page.on('domcontentloaded', () => loads++)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Page.reload', { ignoreCache: true })
    await page.waitForEvent('load')
    await expect(page.getByRole('cell', { name: 'orders-ci', exact: true })).toBeVisible()
    expect(await hasWorker(page)).toBe(true)
    expect(await isControlled(page)).toBe(true)
    expect(await makeKey(page, 'payments-ci')).toBe(201)
    expect(loads).toBe(1)
  })

test('when its worker goes while the page is open, each request is answered all the same, and done once', async ({
  goto,
  page,
}) => {
  await goto(PAGE)
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister()
    // The worker no longer knows this page: what it is asked goes on to the server, which has no API.
    navigator.serviceWorker.controller?.postMessage('CLIENT_CLOSE')
  })
  expect(await makeKey(page, 'orders-ci')).toBe(201)
  expect(await countNamed(page, 'orders-ci')).toBe(1)
})

test('a network failure that was asked for is one, and the request is not made again', async ({
  goto,
  page,
  cloud,
}) => {
  await goto(PAGE)
  await cloud.fail('createApiKey', { status: 'offline', afterWork: true, times: 1 })
  await expect(makeKey(page, 'orders-ci')).rejects.toThrow('Failed to fetch')
  expect(await countNamed(page, 'orders-ci')).toBe(1)
})

test.describe('where service workers are blocked', () => {
  test.use({ serviceWorkers: 'block', allowConsole: [/blocked by Playwright/] })

  test('the console works in the page alone', async ({ page }) => {
    await page.goto(`${PAGE}?as=owner`)
    await expect(rows(page).nth(1)).toBeVisible()
    expect(await makeKey(page, 'orders-ci')).toBe(201)
    await page.reload()
    await expect(page.getByRole('cell', { name: 'orders-ci', exact: true })).toBeVisible()
  })
})

test.describe('where the worker’s script is missing', () => {
  test.use({ allowConsole: [/bad HTTP response code \(404\)/] })

  test('the console works as well', async ({ page, context }) => {
    await context.route('**/mockServiceWorker.js', (route) => route.fulfill({ status: 404 }))
    await page.goto(`${PAGE}?as=owner`)
    await expect(rows(page).nth(1)).toBeVisible()
    expect(await hasWorker(page)).toBe(false)
    expect(await makeKey(page, 'orders-ci')).toBe(201)
    await page.reload()
    await expect(page.getByRole('cell', { name: 'orders-ci', exact: true })).toBeVisible()
  })
})
