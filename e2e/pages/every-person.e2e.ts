import type { Page } from '@playwright/test'
import type { NavEntry } from '../../src/app/shell/navigation.ts'
import { iamGroups, iamSettings, iamTop } from '../../src/app/shell/navigation.ts'
import { expect, test } from '../fixtures.ts'
import { expectSound } from './sound.ts'

const ENTRIES: readonly NavEntry[] = [...iamTop, ...iamGroups.flatMap(({ entries }) => entries), iamSettings]

/** Goes on by the side navigation, in the light and with room for it. */
async function follow(page: Page, { label, to }: NavEntry): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('navigation', { name: 'IAM' }).getByRole('link', { name: label, exact: true }).click()
  await expect(page).toHaveURL(to)
  await expect(page).toHaveTitle(`${label} - IAM console`)
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
    test('every page of the navigation is sound', async ({ goto, page, accessible }) => {
      // Sixteen pages, each of which may take its time on a busy machine. They are walked to: loading each costs as
      // much as looking at it.
      test.setTimeout(180_000)
      await goto('/')
      await page.getByRole('button', { name: 'Gain insight' }).click()
      for (const entry of ENTRIES)
        await test.step(entry.label, async () => {
          await follow(page, entry)
          await expectSound(page, accessible)
        })
    })
  })
