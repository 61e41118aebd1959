import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { paths } from '../../src/app/paths.ts'
import type { World } from '../world.ts'

export const at = (tab?: string): string =>
  tab === undefined ? paths.settings : `${paths.settings}?tab=${tab}`

const IDENTITY = `/v1/accounts/${ACCOUNT.id}/settings/identity`

/** The identity settings as the cloud has them. */
export async function settingsOf(cloud: World): Promise<Record<string, unknown>> {
  const call = await cloud.as('owner')
  return (await call(`GET ${IDENTITY}`)).body
}

/** Changes settings behind the page's back. */
export async function change(cloud: World, body: object): Promise<void> {
  const call = await cloud.as('owner')
  expect((await call(`PUT ${IDENTITY}`, { body, headers: { 'If-Match': '*' } })).status).toBe(200)
}

/** Asks for a token as a person does, from an address. */
export async function tokenFor(
  cloud: World,
  person: string,
  address = '127.0.0.1',
): Promise<{ status: number; body: { access_token: string; expires_in: number } }> {
  const call = await cloud.as('owner')
  return call('POST /identity/token', {
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: person },
    headers: { 'X-Forwarded-For': address },
  })
}

export const edit = (page: Page, title: string): Promise<void> =>
  page.getByRole('button', { name: `Edit: ${title}`, exact: true }).click()

export const gone = (page: Page): Promise<void> => expect(page.getByRole('dialog')).toHaveCount(0)

/** Turns the switch of the open form on and types into the field that comes with it. */
export const typedBehindSwitch =
  (label: string, text: string) =>
  async (page: Page): Promise<Locator> => {
    await page.getByRole('dialog').getByRole('switch').click()
    const field = page.getByLabel(label, { exact: true })
    await field.fill(text)
    return field
  }

export const checked =
  (name: string) =>
  async (page: Page): Promise<Locator> => {
    const choice = page.getByRole('radio', { name, exact: true })
    await choice.check()
    return choice
  }
