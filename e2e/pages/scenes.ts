import type { Page } from '@playwright/test'
import { accountScenes } from './account-scenes.ts'
import { places } from './places.ts'
import { accessScenes } from './access-scenes.ts'
import { identityScenes } from './identity-scenes.ts'
import { userScenes } from './user-scenes.ts'
import { resourceScenes } from './resource-scenes.ts'

/** A state of a page that a person may have before them: where it is, and how to get there. */
export interface Scene {
  readonly name: string
  readonly path: string
  readonly enter: (page: Page) => Promise<void>
}

const at = (name: string): string => places.find((place) => place.name === name)?.path ?? '/'
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()
const choose = async (page: Page, row: string, action: string): Promise<void> => {
  await press(page, `Actions for ${row}`)
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}
const inDialog = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

async function createKey(page: Page): Promise<void> {
  await press(page, 'Create an IBM Cloud API key')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('orders-ci')
  await inDialog(page, 'Create')
  await page.getByRole('button', { name: 'Show API key' }).waitFor()
}

const apiKeys: readonly Scene[] = [
  { name: 'the menu of a key', enter: (page: Page) => press(page, 'Actions for terraform-state') },
  { name: 'the details of a key', enter: (page: Page) => choose(page, 'olivia-cli', 'Details') },
  { name: 'editing a key', enter: (page: Page) => choose(page, 'olivia-cli', 'Edit') },
  { name: 'deleting a key', enter: (page: Page) => choose(page, 'olivia-cli', 'Delete') },
  { name: 'creating a key', enter: (page: Page) => press(page, 'Create an IBM Cloud API key') },
  {
    name: 'creating a key without a name',
    enter: async (page: Page) => {
      await press(page, 'Create an IBM Cloud API key')
      await inDialog(page, 'Create')
      await page.getByText('Enter a name.').waitFor()
    },
  },
  { name: 'the reveal', enter: createKey },
  {
    name: 'the reveal, shown and asking',
    enter: async (page: Page) => {
      await createKey(page)
      await inDialog(page, 'Show API key')
      await page.keyboard.press('Escape')
      await page.getByText('has not been copied or downloaded').waitFor()
    },
  },
].map(({ name, enter }) => ({ name, enter, path: at('API keys') }))

const header: readonly Scene[] = [
  ...['Profile', 'Notifications', 'Help', 'Navigation menu'].map((name) => ({
    name: `the header's ${name}`,
    enter: (page: Page) => press(page, name),
  })),
  {
    name: 'the results of a search',
    enter: async (page: Page) => {
      await page.getByRole('textbox', { name: 'Search resources and products' }).fill('orders')
      await page.getByRole('link', { name: /orders-media-prod/ }).waitFor()
    },
  },
].map(({ name, enter }) => ({ name, enter, path: at('a page that comes later') }))

const openServiceId = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'checkout-web-prod' }).click()
  await page.getByRole('tab', { name: 'API keys' }).waitFor()
}

const serviceIds: readonly Scene[] = [
  { name: 'creating a service ID', enter: (page: Page) => press(page, 'Create service ID') },
  { name: 'deleting a service ID', enter: (page: Page) => choose(page, 'checkout-web-prod', 'Delete') },
  {
    name: 'a notice of what was done',
    enter: async (page: Page) => {
      await choose(page, 'checkout-web-prod', 'Lock service ID')
      await page.getByRole('status').filter({ hasText: 'was locked' }).last().waitFor()
    },
  },
  { name: 'the access of a service ID', enter: openServiceId },
  {
    name: 'the API keys of a service ID',
    enter: async (page: Page) => {
      await openServiceId(page)
      await page.getByRole('tab', { name: 'API keys' }).click()
    },
  },
].map(({ name, enter }) => ({ name, enter, path: at('Service IDs') }))

const credentials: readonly Scene[] = [
  {
    name: 'the values of a credential',
    enter: (page: Page) => page.getByRole('button', { name: /View credentials.*my-instance-key-1/ }).click(),
  },
  {
    name: 'creating a credential',
    enter: async (page: Page) => {
      await press(page, 'Create credential')
      await page.getByRole('dialog').getByRole('button', { name: 'Advanced options' }).click()
    },
  },
  {
    name: 'a new credential',
    enter: async (page: Page) => {
      await press(page, 'Create credential')
      await inDialog(page, 'Create')
      await page.getByRole('dialog').getByRole('button', { name: 'Download' }).waitFor()
    },
  },
].map(({ name, enter }) => ({ name, enter, path: at('its credentials') }))

const activity: Scene = {
  name: 'the details of an event',
  path: `${at('Activity events')}?outcome=failure`,
  enter: (page: Page) =>
    page
      .getByRole('button', { name: /Show details/ })
      .first()
      .click(),
}

const explained: Scene = {
  name: 'an explained refusal',
  path: `${at('Explain access')}?service=iam-identity&action=iam-identity.serviceid.create`,
  enter: (page: Page) => page.getByText('No. You may not do this.').waitFor(),
}

const roles: readonly Scene[] = [
  {
    name: 'the details of a role',
    enter: (page: Page) => page.getByRole('button', { name: /actions of Administrator/ }).click(),
  },
  {
    name: 'mistakes in a new role',
    enter: async (page: Page) => {
      await press(page, 'Create custom role')
      await inDialog(page, 'Create')
      await page.getByText('Add an action.').waitFor()
    },
  },
  { name: 'deleting a role', enter: (page: Page) => choose(page, 'Credential Reader', 'Delete') },
].map(({ name, enter }) => ({ name, enter, path: at('Roles') }))

/** What opens over a page: menus, panels and dialogs. */
export const scenes: readonly Scene[] = [
  ...apiKeys,
  ...header,
  ...serviceIds,
  ...credentials,
  ...roles,
  activity,
  explained,
  ...resourceScenes,
  ...identityScenes,
  ...accessScenes,
  ...accountScenes,
  ...userScenes,
]
