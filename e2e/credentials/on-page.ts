import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { World } from '../world.ts'

export interface Instance {
  readonly guid: string
  readonly crn: string
  readonly name: string
  readonly state: string
  readonly locked: boolean
  readonly onetime_credentials: boolean
}

export interface Credential {
  readonly guid: string
  readonly name: string
  readonly role: string
  readonly onetime_credentials: boolean
  readonly parameters: Readonly<Record<string, unknown>>
  readonly credentials: Readonly<Record<string, unknown>>
}

/** Where five people look at credentials of every kind with different roles. */
export const SHARED = 'orders-media-prod'

/** An instance as the cloud has it. */
export async function readInstance(cloud: World, name: string): Promise<Instance> {
  const call = await cloud.as('owner')
  const { body } = await call<{ resources: Instance[] }>(
    `GET /v2/resource_instances?name=${encodeURIComponent(name)}`,
  )
  const [found] = body.resources
  if (found === undefined) throw new Error(`There is no instance ${name}.`)
  return found
}

/** The credentials of an instance as a person gets them. */
export async function readCredentials(
  cloud: World,
  instance: string,
  person = 'owner',
): Promise<readonly Credential[]> {
  const { guid } = await readInstance(cloud, instance)
  const call = await cloud.as(person)
  const { body } = await call<{ resources: Credential[] }>(
    `GET /v2/resource_instances/${guid}/resource_keys?limit=100`,
  )
  return body.resources
}

/** The address of an instance's page. */
export async function pageOf(cloud: World, instance: string, paneId = 'credentials'): Promise<string> {
  const { crn } = await readInstance(cloud, instance)
  return `/services/${crn.split(':')[4] ?? ''}/${encodeURIComponent(crn)}?paneId=${paneId}`
}

/** Goes to an instance's credentials as a person does: by the resource list. */
export async function walkToCredentials(page: Page, instance: string): Promise<void> {
  await page.getByRole('link', { name: instance, exact: true }).click()
  await page
    .getByRole('navigation', { name: /Parts of/ })
    .getByRole('link', { name: 'Service credentials' })
    .click()
  await expect(page.getByRole('heading', { name: 'Service credentials' })).toBeVisible()
}

export const credentialRow = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) })

/** Opens a row and gives what it shows. */
export async function view(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `View credentials of ${name}`, exact: true }).click()
  return page.locator('.row-panel').filter({ visible: true }).last()
}

export const createDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Create credential' })
export const reveal = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Credential successfully created' })

/** Opens the create dialog of the Service credentials tab. */
export async function openCreate(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Create credential' }).click()
  await expect(createDialog(page)).toBeVisible()
  return createDialog(page)
}

export const submit = (page: Page): Promise<void> =>
  createDialog(page).getByRole('button', { name: 'Create', exact: true }).click()

/** Reads the new credential by showing it. */
export async function readReveal(page: Page): Promise<Readonly<Record<string, string>>> {
  await reveal(page).getByRole('button', { name: 'Show Credential' }).click()
  const text = await reveal(page).getByRole('group', { name: 'Credential' }).innerText()
  await reveal(page).getByRole('button', { name: 'Hide Credential' }).click()
  return JSON.parse(text) as Record<string, string>
}
