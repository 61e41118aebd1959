import { expect, test } from '@playwright/test'
import { createCloud } from '../../mocks/cloud.ts'
import type { HttpHost } from '../../mocks/hosts/http.ts'
import { serve } from '../../mocks/hosts/http.ts'
import { loadScenario } from '../../mocks/scenarios/index.ts'

const OWNER = 'IBMid-5500093BHN'
/** A change shows within a second. */
const SOON = { timeout: 1_000 }

let host: HttpHost

test.beforeEach(async () => {
  const cloud = createCloud({ scenario: await loadScenario('empty'), now: () => Date.now(), seed: '1' })
  host = await serve(cloud, { console: 'dist-plain' })
})
test.afterEach(async () => {
  await host.close()
})

/** What curl would send: a token by passcode, then the call. */
async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const token = await fetch(`${host.url}/identity/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ibm:params:oauth:grant-type:passcode',
      passcode: 'owner',
    }),
  })
  const { access_token } = (await token.json()) as { access_token: string }
  const response = await fetch(`${host.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  expect(response.ok, `${method} ${path}`).toBe(true)
  return (await response.json()) as Answer
}

test('a key made over HTTP appears in the open console within a second, and the reverse', async ({
  page,
}) => {
  await page.goto(`${host.url}/iam/apikeys?as=owner`)
  await expect(page.getByRole('heading', { name: 'You have no API keys yet' })).toBeVisible()
  const listening = page.waitForResponse((response) => response.url().endsWith('/__admin/events'))
  await page.reload()
  await listening
  await expect(page.getByRole('heading', { name: 'You have no API keys yet' })).toBeVisible()

  await call('POST', '/v1/apikeys', { name: 'made-with-curl', iam_id: OWNER })
  await expect(page.getByRole('cell', { name: 'made-with-curl', exact: true })).toBeVisible(SOON)

  await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('made-in-the-console')
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByText('API key successfully created')).toBeVisible()
  const { apikeys } = await call<{ apikeys: { name: string }[] }>('GET', '/v1/apikeys')
  expect(apikeys.map(({ name }) => name)).toEqual(['made-with-curl', 'made-in-the-console'])
})

test('the console and the cloud are of one origin, each at its own paths', async ({ page }) => {
  await page.goto(`${host.url}/`)
  await expect(page).toHaveURL(/\/resources/)
  await page.goto(`${host.url}/__admin/operations`)
  await expect(page.getByRole('heading', { name: 'Simulated IBM Cloud' })).toBeVisible()
  expect((await fetch(`${host.url}/v1/nothing-here`)).status).toBe(404)
  expect((await fetch(`${host.url}/assets/../../package.json`)).headers.get('content-type')).toContain('html')
})
