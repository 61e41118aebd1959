import type { Page } from '@playwright/test'
import { href, paths } from '../../src/app/paths.ts'
import type { Scene } from './scenes.ts'

const DEVELOPERS = 'AccessGroupId-00000000-0000-4000-8000-000000000001'
const tab = (name: string, to: string, path: string, wait: string | RegExp): Scene => ({
  name,
  path,
  enter: async (page: Page) => {
    await page.getByRole('tab', { name: to }).click()
    await page.getByText(wait).first().waitFor()
  },
})
const group = (search: Readonly<Record<string, string>> = {}): string =>
  href(paths.accessGroup, { groupId: DEVELOPERS }, search)

const openProfile = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Build runners' }).click()
  await page.getByRole('row', { name: /ci-pipeline/ }).waitFor()
}

/** What opens over access groups and trusted profiles. Dialogs that their own tests look at are not here again. */
export const identityScenes: readonly Scene[] = [
  tab('the access of a group', 'Access', group(), /Working hours|working hours|Editor/),
  tab('the details of a group', 'Details', group(), 'by Amara Okafor'),
  {
    name: 'the Public Access group',
    path: href(paths.accessGroup, { groupId: 'AccessGroupId-PublicAccess' }),
    enter: (page) => page.getByRole('switch', { name: 'Public access group' }).waitFor(),
  },
  {
    name: 'selected members of a group',
    path: group(),
    enter: (page) => page.getByRole('checkbox', { name: 'Select all users' }).check(),
  },
  {
    name: 'mistakes in a dynamic rule',
    path: group({ tab: 'rules' }),
    enter: async (page) => {
      await page.getByRole('button', { name: 'Add rule' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByText('Enter the identity provider.').waitFor()
    },
  },
  { name: 'what a profile trusts', path: paths.trustedProfiles, enter: openProfile },
  {
    name: 'mistakes in what a new profile trusts',
    path: paths.createTrustedProfile,
    enter: async (page) => {
      const next = page.getByRole('button', { name: 'Continue' })
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Deploy')
      await next.click()
      await page.getByRole('radio', { name: 'Federated users' }).check()
      await next.click()
      await page.getByText('Enter the identity provider.').waitFor()
    },
  },
]
