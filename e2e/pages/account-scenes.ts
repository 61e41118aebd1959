import type { Page } from '@playwright/test'
import { uuidOf } from '../../mocks/kernel/random.ts'
import { href, paths } from '../../src/app/paths.ts'
import type { Scene } from './scenes.ts'

const ACME_SSO = href(paths.identityProvider, { idpId: uuidOf('acme/idp/acme-sso') }, { tab: 'shared' })

const edit = (name: string, tab: string, title: string): Scene => ({
  name,
  path: `${paths.settings}?tab=${tab}`,
  enter: async (page: Page) => {
    await page.getByRole('button', { name: `Edit: ${title}`, exact: true }).click()
    await page.getByRole('dialog').waitFor()
  },
})

/** What opens over the settings, and over the pages that give insight. */
export const accountScenes: readonly Scene[] = [
  {
    name: 'adding an identity provider',
    path: paths.identityProviders,
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Add identity provider' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click()
      await page.getByText('Enter a name.').waitFor()
    },
  },
  {
    name: 'mapping the attributes of an identity provider',
    path: paths.identityProviders,
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Actions for Acme SSO' }).click()
      await page.getByRole('menuitem', { name: 'Set up', exact: true }).click()
      const press = (name: string) =>
        page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
      for (const name of ['Next', 'Next', 'Verify', 'Add mapping', 'Next']) await press(name)
      await page.getByText('Enter the claim and the attribute').waitFor()
      await page.getByText('Configuration: Succeeded').waitFor()
    },
  },
  {
    name: 'sharing an identity provider',
    path: ACME_SSO,
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Add account or enterprise' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click()
      await page.getByText('Enter the account ID.').waitFor()
    },
  },
  {
    name: 'removing an identity provider that others use',
    path: ACME_SSO,
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Actions', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Remove', exact: true }).click()
      await page.getByText('It is shared with 1 account.').waitFor()
    },
  },
  {
    name: 'removing inactive identities',
    path: `${paths.inactiveIdentities}?tab=apikeys`,
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Update report' }).click()
      await page
        .getByRole('checkbox', { name: /^Select (?!all)/ })
        .first()
        .waitFor()
      await page.getByRole('checkbox', { name: 'Select all API keys' }).check()
      await page.getByRole('button', { name: 'Disable', exact: true }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the report of MFA',
    path: paths.mfaStatus,
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Update report' }).click()
      await page.getByRole('cell', { name: 'Olivia Park' }).waitFor()
    },
  },
  edit('changing MFA', 'authentication', 'MFA'),
  edit('changing a lifetime', 'session', 'Access token'),
  {
    name: 'changing the IP addresses',
    path: paths.settings,
    enter: async (page: Page) => {
      await page.getByRole('button', { name: 'Edit: Restrict IP address access' }).click()
      await page.getByRole('dialog').getByRole('switch').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await page.getByText('Enter an IP address').waitFor()
    },
  },
]
