import type { Page } from '@playwright/test'
import { action } from '../controls.ts'
import { openCreate, submit, view, walkToCredentials } from '../credentials/on-page.ts'
import type { Scene } from './scenes.ts'

const inDialog = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

const ofInstance = (name: string, verb: string) => ({
  name,
  enter: async (page: Page) => {
    await (await action(page, 'Actions for order-events-dev', verb)).click()
    await page.getByRole('dialog').waitFor()
  },
})

/** What opens over the resource list and over the credentials of an instance. */
export const resourceScenes: readonly Scene[] = [
  {
    name: 'filtering resources',
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Filter by group' }).click()
      await page.getByRole('checkbox', { name: 'development' }).check()
    },
  },
  ofInstance('the details of an instance', 'Details'),
  ofInstance('renaming an instance', 'Rename'),
  ofInstance('deleting an instance', 'Delete service'),
  {
    name: 'the role of a credential',
    enter: async (page: Page) => {
      await walkToCredentials(page, 'orders-media-prod')
      await page.getByRole('button', { name: 'Role Writer of orders-media-writer' }).click()
      await page.getByText(/^\d+ actions$/).click()
    },
  },
  {
    name: 'mistakes in a new credential',
    enter: async (page: Page) => {
      await walkToCredentials(page, 'orders-media-prod')
      const dialog = await openCreate(page)
      await dialog.getByRole('button', { name: 'Advanced options' }).click()
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('')
      await dialog.getByLabel('Add Inline Configuration Parameters').fill('[')
      await submit(page)
      await dialog.getByText('Enter a name.').waitFor()
      await dialog.getByRole('combobox', { name: /Select Service ID/ }).click()
    },
  },
  {
    name: 'the result of deleting several credentials',
    enter: async (page: Page) => {
      await walkToCredentials(page, 'orders-media-prod')
      await page.getByRole('checkbox', { name: 'Select all credentials' }).check()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await inDialog(page, 'Delete')
      await page.getByText('5 of 6 deleted.').waitFor()
    },
  },
  {
    name: 'a credential that was shown once',
    enter: async (page: Page) => {
      await walkToCredentials(page, 'staff-login-dev')
      await (await view(page, 'staff-login-first')).getByText('It was shown once').waitFor()
    },
  },
].map(({ name, enter }) => ({ name, enter, path: '/resources' }))
