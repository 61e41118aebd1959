import type { Page } from '@playwright/test'
import { href, paths } from '../../src/app/paths.ts'
import type { Scene } from './scenes.ts'

const choose = async (page: Page, row: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for ${row}` }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('dialog').waitFor()
}

/** What opens over users and their sessions. */
export const userScenes: readonly Scene[] = [
  {
    name: 'removing a user',
    path: paths.users,
    enter: async (page) => {
      await choose(page, 'Wei Zhang', 'Remove user')
      await page.getByRole('textbox', { name: /^Type .* to confirm/ }).waitFor()
    },
  },
  {
    name: 'the access report of a user',
    path: paths.users,
    enter: (page) => choose(page, 'Wei Zhang', 'Access report'),
  },
  {
    name: 'a permission set of classic infrastructure',
    path: href(paths.assignAccess, { kind: 'user', principal: 'IBMid-5500081WZQ' }),
    enter: async (page) => {
      await page.getByRole('radio', { name: 'Classic infrastructure' }).check()
      await page.getByRole('button', { name: 'Add to the access summary' }).click()
      await page.getByText('View only in classic infrastructure').waitFor()
    },
  },
  {
    name: 'an invitation with access groups',
    path: paths.inviteUsers,
    enter: async (page) => {
      await page.getByRole('textbox', { name: 'Email addresses' }).fill('a@acme.example, nobody')
      await page.getByRole('checkbox', { name: 'Select Developers' }).check()
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('checkbox', { name: 'Select Auditors' }).check()
      await page.getByRole('tab', { name: 'API' }).click()
      await page.getByText('"nobody": not an email address.').waitFor()
    },
  },
  {
    name: 'an invitation with an access policy',
    path: paths.inviteUsers,
    enter: async (page) => {
      await page.getByRole('radio', { name: /^Access policy/ }).check()
      await page.getByLabel('Service', { exact: true }).selectOption('Cloud Object Storage')
      await page.getByRole('radio', { name: 'Specific resources' }).check()
      await page.getByRole('button', { name: 'Add policy' }).click()
      await page.getByText('A condition has no value.').waitFor()
    },
  },
  {
    name: 'the access of a user',
    path: href(paths.user, { user: 'IBMid-310002LQ7M' }, { tab: 'iam' }),
    enter: (page) =>
      page
        .getByText(/orders-media-prod/)
        .first()
        .waitFor(),
  },
  {
    name: 'the details of a login session',
    path: paths.sessions,
    enter: async (page) => {
      await page
        .getByRole('button', { name: /^Show details/ })
        .first()
        .click()
      await page.getByText('Session ID').waitFor()
    },
  },
]
