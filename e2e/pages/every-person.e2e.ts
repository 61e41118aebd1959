import type { Page } from '@playwright/test'
import { paths } from '../../src/app/paths.ts'
import { expect, test } from '../fixtures.ts'
import { expectSound } from './sound.ts'

/** An entry of the side navigation; its page is called the same unless said. */
type Entry = readonly [label: string, path: string, heading?: string]

/** The side navigation of IAM, in four walks. */
const WALKS: readonly (readonly Entry[])[] = [
  [
    ['Overview', paths.overview, 'IBM Cloud Identity and Access Management'],
    ['Dashboard', paths.dashboard],
    ['Users', paths.users],
    ['Trusted profiles', paths.trustedProfiles],
  ],
  [
    ['Service IDs', paths.serviceIds],
    ['API keys', paths.apiKeys],
    ['Identity providers', paths.identityProviders],
    ['Access groups', paths.accessGroups],
  ],
  [
    ['Authorizations', paths.authorizations],
    ['Roles', paths.roles],
    ['Inactive identities', paths.inactiveIdentities],
    ['Inactive policies', paths.inactivePolicies],
  ],
  [
    ['MFA status', paths.mfaStatus],
    ['Activity events', paths.activity],
    ['Explain access', paths.explain],
    ['Settings', paths.settings],
  ],
]

const DOCUMENTATION = [/^Documentation/, /^Enterprise IAM Docs/]

const entries = (page: Page) => page.getByRole('navigation', { name: 'IAM' }).getByRole('link')

/** Goes on by the side navigation, in the light and with room for it. */
async function follow(page: Page, [label, path, heading = label]: Entry): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
  await entries(page)
    .and(page.getByRole('link', { name: label, exact: true }))
    .click()
  await expect(page).toHaveURL(path)
  // The page before stays until the next one is there.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expect(page).toHaveTitle(`${heading} - IAM console`)
}

// The owner of acme is in every-page.e2e.ts.
for (const [scenario, person] of [
  ['acme', 'auditor'],
  ['acme', 'nobody'],
  ['empty', 'owner'],
  ['empty', 'auditor'],
  ['empty', 'nobody'],
] as const)
  test.describe(`${person} in ${scenario}`, () => {
    test.use({ scenario, person })
    for (const walk of WALKS)
      test(`the pages from ${walk[0]?.[0]} on are sound`, async ({ goto, page, accessible }) => {
        await goto(paths.overview)
        await page.getByRole('button', { name: 'Gain insight' }).click()
        await expect(entries(page)).toHaveText([...WALKS.flat().map(([label]) => label), ...DOCUMENTATION])
        for (const entry of walk)
          await test.step(entry[0], async () => {
            await follow(page, entry)
            await expectSound(page, accessible)
          })
      })
  })
